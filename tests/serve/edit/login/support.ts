import { type IncomingHttpHeaders, request } from 'node:http'
import { onTestFinished } from 'vitest'

import type { EditOperation, EditUser } from '../../../../lib/model/edit/operation.ts'
import { Editor } from '../../../../lib/serve/edit/editor.ts'
import type { EditGuard } from '../../../../lib/serve/edit/guard.ts'
import {
  LoginGuard,
  type LoginGuardSettings,
} from '../../../../lib/serve/edit/login/login-guard.ts'
import { SiteServer } from '../../../../lib/serve/server.ts'
import { openHouse, type TestHouse } from '../../../edit/accounts/support.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Ask {
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestEditor {
  readonly origin: string
  /** Who asked for the operation `who`, which answers with the name. */
  readonly callers: EditUser[]
  ask(path: string, options?: Ask): Promise<Answer>
}

export interface TestLogin extends TestEditor {
  readonly house: TestHouse
  /** Sends the form as a browser does; `headers` win. */
  signIn(fields: Record<string, string>, headers?: Ask['headers']): Promise<Answer>
}

/** The editor behind a guard, on a free port until the test ends. */
export async function openTestEditor(
  guard: EditGuard,
  basePath = '',
): Promise<TestEditor> {
  const callers: EditUser[] = []
  const who: EditOperation = async ({ user }) => {
    callers.push(user)
    return { status: 200, json: { name: user.name } }
  }
  let host = ''
  const editor = new Editor({
    guard,
    operations: { who },
    listHosts: () => [host],
    address: `${basePath}/edit/`,
    renderShell: ({ name, csrf }) => `<title>${name}</title>${csrf}`,
    findAsset: () => ({ bytes: Buffer.from('1'), type: 'text/javascript' }),
    readFile: () => ({ bytes: Buffer.from('bytes'), type: 'text/plain' }),
    write: () => ({ status: 200, json: {} }),
    maxUploadBytes: 10,
  })
  const served = {
    ...{ outDir: '/nowhere', basePath, isHttps: false, scriptHashes: [] },
    findFile: () => undefined,
    findRedirect: () => undefined,
    status: () => ({ snapshot: 1, instant: '2026-01-02T03:04:05.000Z' }),
  }
  const server = await SiteServer.open(served, { host: '127.0.0.1', port: 0 }, { editor })
  onTestFinished(() => server.close())
  const { origin } = server
  host = new URL(origin).host
  return { origin, callers, ask: (path, options) => send(origin + path, options) }
}

/** The same, where Ada Lovelace may sign in. */
export async function openTestLogin(
  settings: Partial<LoginGuardSettings> = {},
  basePath = '',
): Promise<TestLogin> {
  const house = await openHouse()
  const site = { title: 'Tides & Co', address: `${basePath}/` }
  const guard = new LoginGuard({
    sessions: house.sessions,
    logIn: (logIn) => house.logIns.logIn(logIn),
    trustFrom: undefined,
    readPage: () => ({ address: `${basePath}/edit/`, site }),
    ...settings,
  })
  const editor = await openTestEditor(guard, basePath)
  const { origin, ask } = editor
  const form = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
  return {
    ...editor,
    house,
    signIn: (fields, headers) =>
      ask(`${basePath}/edit/login`, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { ...form, ...headers },
      }),
  }
}

/** `fetch` may set neither `Host` nor `Origin` at will. An empty header is not sent. */
function send(url: string, { method = 'GET', body = '', headers = {} }: Ask = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = Object.entries(headers).filter(([, value]) => value !== '')
    const options = { method, headers: Object.fromEntries(sent) }
    const outgoing = request(url, options, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: text,
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** What a browser sends back of a cookie. */
export function cookieOf({ headers }: Answer): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
