import { makeSource } from 'contentlayer/source-files'

import { makeDocumentTypes } from './lib/content/schema/documents.ts'
import { useMarkdown } from './lib/markdown/pipeline.ts'

// The schema's front door: `contentlayer2 build` and editors read it. The compiler uses the
// same parts through `lib/content/compile/contentlayer.ts`.
export default makeSource({
  contentDirPath: 'content',
  documentTypes: makeDocumentTypes(),
  markdown: useMarkdown,
  // Each of our own checks is stricter and has a place and a remedy.
  onExtraFieldData: 'ignore',
  disableImportAliasWarning: true,
})
