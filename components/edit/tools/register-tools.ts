// Tells the CMS of the tools: of an article in its form, of the whole blog in a bar below.
import type CMS from '@sveltia/cms'

import { defineControl } from '../fields/field-control.ts'
import type { EditServices } from '../services.ts'
import { toHash } from './article/go-to.ts'
import { ArticleTools } from './article-tools.ts'
import { BlogBar } from './bar/blog-bar.ts'
import { MediaLibrary } from './media/media-library.ts'
import './styles/dialogs.css'
import './styles/media.css'
import './styles/tools.css'

/** Where the editor opens with the pictures. */
const MEDIA_HASH = '#/imprint/media'

/** Before `CMS.init`. */
export function registerTools(
  cms: Pick<typeof CMS, 'registerFieldType' | 'registerEventListener'>,
  services: EditServices,
): void {
  cms.registerFieldType(
    'imprint-tools',
    defineControl(() => new ArticleTools(services)),
  )
  if (services.mode === 'remote') return
  const openMedia = () => void openLibrary(services)
  const bar = new BlogBar(services, openMedia)
  bar.mount(document.body)
  cms.registerEventListener({ name: 'postSave', handler: () => bar.refresh() })
  const follow = () => {
    if (location.hash !== MEDIA_HASH) return
    history.replaceState(null, '', toHash())
    openMedia()
  }
  addEventListener('hashchange', follow)
  follow()
}

function openLibrary({ call, editAddress, upload, remove }: EditServices): Promise<void> {
  const library = new MediaLibrary({
    call,
    toFileAddress: (path) =>
      `${editAddress}file/${path.split('/').map(encodeURIComponent).join('/')}`,
    // A picture without a name of its own gets the last part.
    addFile: (file, folder) => upload(file, `${folder}/picture`),
    removeFile: remove,
  })
  return library.open()
}
