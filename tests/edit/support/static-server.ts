import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StaticServer {
  readonly origin: string
  close(): void
}

/** Any static host: serves files from memory, `index.html` at the root. */
export async function serveFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<StaticServer> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const content = files.get(name)
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': TYPES[name.replace(/.*\./, '')] ?? 'application/octet-stream',
    })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}
