// The editor over a content folder of its own, without the app: nothing is published.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

import { openLocalEditor } from '../../../lib/cli/edit/open-local-editor.ts'
import { SiteServer } from '../../../lib/serve/server.ts'

export interface EditServer {
  readonly contentDir: string
  readonly origin: string
  /** With the token. */
  readonly address: string
  readonly cookie: string
  readonly csrf: string
  /** POSTs to an operation as the editor's page does; `headers` win. */
  post(
    operation: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Headers,
  ): Promise<Answer>
}

type Headers = Readonly<Record<string, string>>

export interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

/** Opens the editor on a free port until the test ends. `files`: text or bytes by path. */
export async function openEditServer(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  bundleFolder = '',
): Promise<EditServer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-edit-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const contentDir = join(folder, 'content')
  for (const [path, bytes] of Object.entries({ 'site.yaml': SITE, ...files })) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true })
    writeFileSync(join(contentDir, path), bytes)
  }
  const { editor, onListening } = openLocalEditor({
    settings: { contentDir, port: 0 },
    bundleFolder,
    readSite: () => ({
      title: 'Tides',
      url: 'https://tides.example',
      basePath: '',
      timeZone: 'Europe/Lisbon',
      language: 'en',
    }),
  })
  const served = {
    ...{ outDir: folder, basePath: '', isHttps: false, scriptHashes: [] },
    findFile: () => undefined,
    findRedirect: () => undefined,
    status: () => ({ snapshot: 1, instant: '2026-01-02T03:04:05.000Z' }),
  }
  const server = await SiteServer.open(served, { host: '127.0.0.1', port: 0 }, { editor })
  onTestFinished(() => server.close())
  const { origin } = server
  const address = onListening(origin)
  const session = await signIn(address)
  const post: EditServer['post'] = async (operation, body, headers = {}) => {
    const response = await fetch(`${origin}/edit/api/${operation}`, {
      method: 'POST',
      body,
      headers: {
        ...{ Origin: origin, Cookie: session.cookie, 'X-Imprint-Edit': session.csrf },
        ...headers,
      },
    })
    const text = await response.text()
    return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : {} }
  }
  return { contentDir, origin, address, ...session, post }
}

/** As a browser that opens the printed address. */
async function signIn(address: string): Promise<{ cookie: string; csrf: string }> {
  const entry = await fetch(address, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await fetch(new URL('/edit/', address), { headers: { Cookie: cookie } })
  const csrf = /"csrf":"([^"]+)"/.exec(await page.text())?.[1] ?? ''
  return { cookie, csrf }
}

const SITE = 'title: Tides\ndescription: Of the sea\nurl: https://tides.example\n'
