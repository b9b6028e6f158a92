import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import rehypePrettyCode from 'rehype-pretty-code'
import remarkGfm from 'remark-gfm'

const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: '*.md',
  fields: {
    title: { type: 'string', required: true },
    subtitle: { type: 'string' },
    description: { type: 'string' },
    author: { type: 'string' },
    publish_date: { type: 'date', required: true },
    created_date: { type: 'date' },
    tags: { type: 'list', of: { type: 'string' } },
    id: { type: 'string' },
    cta: { type: 'string' },
  },
  computedFields: {
    slug: { type: 'string', resolve: ({ _raw }) => _raw.flattenedPath },
  },
}))

export default makeSource({
  contentDirPath: 'articles',
  documentTypes: [Article],
  markdown: { remarkPlugins: [remarkGfm], rehypePlugins: [rehypePrettyCode] },
})
