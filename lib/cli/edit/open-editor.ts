// The editor of `npm start`, put together: its guard, its operations and its bundle.
import { makeEditorConfig } from '../../edit/config/editor-config.ts'
import { MAX_UPLOAD_BYTES } from '../../edit/bridge/allowed.ts'
import { ContentFiles } from '../../edit/bridge/files.ts'
import type { SavedChange } from '../../edit/bridge/saved-change.ts'
import type { Site } from '../../model/article.ts'
import type { EditOperation } from '../../model/edit/operation.ts'
import { Editor } from '../../serve/edit/editor.ts'
import { EDIT_ROOT, type EditGuard } from '../../serve/edit/guard.ts'
import type { Settings } from '../../settings.ts'
import { toPath } from '../../site/url.ts'
import { openBundle } from './bundle-files.ts'
import { renderShell } from './render-shell.ts'

export interface EditorParts {
  readonly settings: Pick<Settings, 'contentDir' | 'port'>
  /** Of `bundleEditor`. */
  readonly bundleFolder: string
  /** Beside those on files. */
  readonly operations?: Readonly<Record<string, EditOperation>>
  /** Decides about files that are to be removed. */
  readonly keepUsed?: (remove: EditOperation) => EditOperation
  /** Hears of each file that was saved, moved or removed. */
  readonly onSaved?: (change: SavedChange) => void
  readSite(): Pick<Site, 'title' | 'url' | 'basePath' | 'timeZone' | 'language'>
}

/** Who is let in, and by which names the server is asked. */
export interface Access {
  readonly mode: 'local' | 'private'
  readonly guard: EditGuard
  /** Such as `127.0.0.1:3000`. */
  listHosts(): readonly string[]
  /** Of these, the name under which there are no readers. */
  readonly ownHost?: string | undefined
}

/** The editor, before and after its server has a port. */
export interface OpenEditor {
  readonly editor: Editor
  /** Tells it where it is. Returns the address to open. */
  onListening(origin: string): string
}

/** Address of the editor, with the base path. */
export function toEditAddress({ readSite }: EditorParts): string {
  return toPath(readSite().basePath, EDIT_ROOT)
}

export function makeEditor(parts: EditorParts, access: Access): Editor {
  const { settings, bundleFolder, onSaved = () => {}, readSite } = parts
  const { mode, guard, listHosts, ownHost } = access
  const address = toEditAddress(parts)
  const files = new ContentFiles({ contentDir: settings.contentDir, onSaved })
  return new Editor({
    guard,
    listHosts,
    ownHost,
    address,
    operations: listOperations(parts, files),
    renderShell: ({ name: userName, csrf }) => {
      const { title, url, timeZone, language } = readSite()
      const signOutAddress = mode === 'private' ? `${address}logout` : undefined
      const config = makeEditorConfig({ title, url, signOutAddress })
      const about = { mode, address, csrf, timeZone, userName, siteAddress: url }
      const page = { ...about, language, config }
      return renderShell({ title, assets: `${address}assets/`, page })
    },
    findAsset: openBundle(bundleFolder),
    readFile: (path) => files.read(path),
    write: (upload) => files.write(upload),
    maxUploadBytes: MAX_UPLOAD_BYTES,
  })
}

function listOperations(
  { operations, keepUsed = (remove) => remove }: EditorParts,
  files: ContentFiles,
): Readonly<Record<string, EditOperation>> {
  const remove = keepUsed(files.operations.remove)
  return { ...operations, ...files.operations, remove }
}
