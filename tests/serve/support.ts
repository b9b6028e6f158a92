import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

import { ENDINGS, type Encoding } from '../../lib/http/encodings.ts'
import { type Answerers, type ServedFile, SiteServer } from '../../lib/serve/server.ts'
import { hashBytes } from '../../lib/text/hash.ts'

export interface TestSite {
  readonly server: SiteServer
  readonly outDir: string
  /** What `findFile` and `findRedirect` know; tests may change it. */
  readonly files: Map<string, ServedFile>
  readonly redirects: Map<string, string>
  readonly settings: { basePath: string; isHttps: boolean; scriptHashes: string[] }
  /** Writes beside and renames over, with compressed forms where `encodings` says so. */
  publish(file: string, content: string | Uint8Array, facts?: Facts): void
  ask(target: string, options?: AskOptions): Promise<Answer>
}

export interface Facts extends Partial<ServedFile> {
  readonly encodings?: readonly Encoding[]
}

export interface AskOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly agent?: Agent
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export const HTML = 'text/html; charset=utf-8'
export const NOT_FOUND_PAGE = '<!doctype html><title>Nothing here</title>'

/** A small site in a folder of its own, served on a free port until the test ends. */
export async function openTestSite(
  settings: Partial<TestSite['settings']> = {},
  answerers: Answerers = {},
): Promise<TestSite> {
  const outDir = join(tempFolder(), 'dist')
  mkdirSync(outDir)
  const files = new Map<string, ServedFile>()
  const redirects = new Map<string, string>()
  const changeable = {
    basePath: '',
    isHttps: false,
    scriptHashes: ['sha256-theme'],
    ...settings,
  }
  const served = {
    outDir,
    get basePath() {
      return changeable.basePath
    },
    get isHttps() {
      return changeable.isHttps
    },
    get scriptHashes() {
      return changeable.scriptHashes
    },
    findFile: (file: string) => files.get(file),
    findRedirect: (path: string) => redirects.get(path),
    status: () => ({ snapshot: 7, instant: '2026-01-02T03:04:05.000Z' }),
  }
  const server = await SiteServer.open(served, { host: '127.0.0.1', port: 0 }, answerers)
  onTestFinished(() => server.close())
  const site: TestSite = {
    server,
    outDir,
    files,
    redirects,
    settings: changeable,
    publish(file, content, { encodings = [], ...facts } = {}) {
      const lengths = writeForms(join(outDir, file), content, encodings)
      files.set(file, factsOf({ hash: hashBytes(content), lengths, ...facts }))
    },
    ask: (target, options) => ask(server.origin, target, options),
  }
  site.publish('index.html', '<!doctype html><title>Home</title>')
  site.publish('articles/x.html', articleHtml, { encodings: ['br', 'gzip'] })
  site.publish('404.html', NOT_FOUND_PAGE, { encodings: ['br', 'gzip'] })
  return site
}

export const articleHtml = `<!doctype html><title>X</title>${'<p>Words and words.</p>'.repeat(40)}`

export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-serve-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What a manifest says of a file; without a hash, of one whose bytes nobody knows. */
export function factsOf(facts: Partial<ServedFile> = {}): ServedFile {
  const lastModified = new Date().toISOString()
  return { type: HTML, hash: '', lengths: { identity: 0 }, lastModified, ...facts }
}

const COMPRESSORS = { br: brotliCompressSync, gzip: gzipSync } as const

function writeForms(
  path: string,
  content: string | Uint8Array,
  encodings: readonly Encoding[],
): ServedFile['lengths'] {
  const lengths: Partial<Record<Encoding, number>> = {}
  for (const encoding of encodings) {
    const bytes = COMPRESSORS[encoding](content)
    replace(path + ENDINGS[encoding], bytes)
    lengths[encoding] = bytes.length
  }
  replace(path, content)
  return { identity: Buffer.byteLength(content), ...lengths }
}

function replace(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/** Sends the target as it is: `fetch` and `new URL` would tidy it first. */
export function ask(
  origin: string,
  target: string,
  { method = 'GET', headers = {}, agent }: AskOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path: target,
      method,
      headers,
      ...(agent && { agent }),
    }
    const outgoing = request(options, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0
        resolve({ status, headers: incoming.headers, body: Buffer.concat(chunks) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

/** Sends bytes that no client would, and returns all that comes back before the end. */
export function sendRaw(origin: string, message: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(message, 'latin1'))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}
