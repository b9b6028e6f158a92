// Tells the CMS how documents are previewed, and shows what is wrong beside the fields.
import type CMS from '@sveltia/cms'

import { definePart } from '../fields/field-control.ts'
import type { Diagnostics } from '../unsaved/diagnostics.ts'
import type { OpenEntry } from '../unsaved/open-document.ts'
import { FieldNotes } from './field-notes.ts'
import { PreviewPane, type PreviewServices } from './preview-pane.ts'
import './preview.css'

/** The collections and the file of `lib/edit/config/collections.ts`. */
const PREVIEWED = ['articles', 'pages', 'authors', 'tags', 'settings']

/** Before `CMS.init`. */
export function registerPreview(
  cms: Pick<typeof CMS, 'registerPreviewTemplate'>,
  services: PreviewServices,
  diagnostics: Diagnostics,
): void {
  const template = definePart<{ readonly entry: OpenEntry }>((first, owner) => {
    takeStyles(owner)
    const pane = new PreviewPane(owner, first.entry, services, diagnostics)
    return {
      element: pane.element,
      show: ({ entry }) => pane.show(entry),
      close: () => pane.close(),
    }
  })
  for (const name of PREVIEWED) cms.registerPreviewTemplate(name, template)
  new FieldNotes(diagnostics)
}

/** The CMS shows previews in a frame, which has none of the styles of the editor, nor its language. */
function takeStyles(owner: Document): void {
  owner.documentElement.lang = 'en'
  owner.documentElement.classList.add('edit-preview')
  for (const { href } of document.querySelectorAll('link')) {
    if (!href.endsWith('.css')) continue
    const link = owner.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    owner.head.append(link)
  }
}
