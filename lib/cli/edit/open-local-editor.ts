// The editor of `npm run edit`: for whoever has the address that it prints.
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'

import { TokenGuard } from '../../serve/edit/token-guard.ts'
import {
  type EditorParts,
  makeEditor,
  type OpenEditor,
  toEditAddress,
} from './open-editor.ts'

const TOKEN_BYTES = 24
const NAMES = ['127.0.0.1', 'localhost', '[::1]']

export function openLocalEditor(parts: EditorParts): OpenEditor {
  const address = toEditAddress(parts)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  let { port } = parts.settings
  const guard = new TokenGuard({
    token,
    address,
    get port() {
      return port
    },
    name: userInfo().username,
  })
  const editor = makeEditor(parts, {
    mode: 'local',
    guard,
    listHosts: () => NAMES.map((name) => `${name}:${port}`),
  })
  return {
    editor,
    onListening(origin) {
      port = Number(new URL(origin).port)
      return `${origin}${address}?token=${token}`
    },
  }
}
