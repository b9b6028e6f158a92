// The configuration of the editor, made from the table of fields.
import { MAX_PICTURE_BYTES } from '../../pictures/limits.ts'
import { makeBackend, type RemoteBackend } from './backend.ts'
import { makeCollections } from './collections.ts'

export interface EditorConfigOptions {
  /** Name of the publication. */
  readonly title: string
  /** The public address. */
  readonly url: string
  /** Of the content in the repository; of the content folder itself, nothing. */
  readonly contentPath?: string
  readonly remote?: RemoteBackend
  /** Where people sign out; the menu leads there. */
  readonly signOutAddress?: string | undefined
}

/** JSON, for `CMS.init`. The same options give the same bytes. */
export function makeEditorConfig(options: EditorConfigOptions) {
  const { title, url, contentPath = '', remote, signOutAddress } = options
  const toPath = (path: string) => (contentPath === '' ? path : `${contentPath}/${path}`)
  return {
    load_config_file: false,
    ...makeBackend(remote),
    app_title: title,
    site_url: url,
    show_preview_links: false,
    ...(signOutAddress !== undefined && { logout_redirect_url: signOutAddress }),
    media_folder: toPath('media'),
    public_folder: '/media',
    media_libraries: {
      default: { config: { max_file_size: MAX_PICTURE_BYTES, slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'unicode', lowercase: true },
    output: { omit_empty_optional_fields: true },
    collections: makeCollections(toPath, { isRemote: remote !== undefined }),
  }
}
