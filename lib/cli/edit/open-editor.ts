// The editor of `npm start`, put together: its guard, its operations and its bundle.
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'

import { makeEditorConfig } from '../../edit/config/editor-config.ts'
import { MAX_UPLOAD_BYTES } from '../../edit/bridge/allowed.ts'
import { ContentFiles } from '../../edit/bridge/files.ts'
import type { Site } from '../../model/article.ts'
import type { EditOperation } from '../../model/edit/operation.ts'
import { Editor } from '../../serve/edit/editor.ts'
import { EDIT_ROOT } from '../../serve/edit/guard.ts'
import { TokenGuard } from '../../serve/edit/token-guard.ts'
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
  readSite(): Pick<Site, 'title' | 'url' | 'basePath' | 'timeZone'>
}

/** The editor, before and after its server has a port. */
export interface OpenEditor {
  readonly editor: Editor
  /** Tells it where it is. Returns the address to open. */
  onListening(origin: string): string
}

/** For the person at this machine: whoever has the address. */
export function openLocalEditor({
  settings,
  bundleFolder,
  operations,
  readSite,
}: EditorParts): OpenEditor {
  const { basePath } = readSite()
  const address = toPath(basePath, EDIT_ROOT)
  const token = randomBytes(24).toString('base64url')
  let port = settings.port
  const guard = new TokenGuard({
    token,
    address,
    get port() {
      return port
    },
    name: userInfo().username,
  })
  const files = new ContentFiles({ contentDir: settings.contentDir, onSaved: () => {} })
  const editor = new Editor({
    guard,
    operations: { ...operations, ...files.operations },
    listHosts: () => ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`),
    address,
    renderShell: ({ name, csrf }) => {
      const { title, url, timeZone } = readSite()
      return renderShell({
        title,
        assets: `${address}assets/`,
        page: {
          ...{ mode: 'local', address, csrf, timeZone, userName: name },
          ...{ siteAddress: url, config: makeEditorConfig({ title, url }) },
        },
      })
    },
    findAsset: openBundle(bundleFolder),
    readFile: (path) => files.read(path),
    write: (upload) => files.write(upload),
    maxUploadBytes: MAX_UPLOAD_BYTES,
  })
  return {
    editor,
    onListening(origin) {
      port = Number(new URL(origin).port)
      return `${origin}${address}?token=${token}`
    },
  }
}
