import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a folder below a path as GitHub Pages serves a project: `/x` is `x`, `x.html` or, with
 * a redirect, `x/index.html`; `/x.html` stays; nothing else redirects; `404.html` for the rest.
 * It reads neither `_headers` nor `_redirects`, and the upload leaves out names with a dot.
 */
export function createPagesServer(folder: string, basePath: string): Server {
  return createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.replace(/[?#].*/, ''))
    if (path === basePath) return redirect(response, `${basePath}/`)
    if (!path.startsWith(`${basePath}/`)) return send(response, 404, '.txt', 'Not here')
    const name = path.slice(basePath.length + 1)
    const file = findFile(folder, name)
    if (file !== undefined) return send(response, 200, file, readFileSync(file))
    if (existsSync(join(folder, name, 'index.html')))
      return redirect(response, `${path}/`)
    return send(response, 404, '.html', readFileSync(join(folder, '404.html')))
  })
}

function findFile(folder: string, name: string): string | undefined {
  if (/(?:^|\/)\./.test(name)) return undefined
  const isFolder = name === '' || name.endsWith('/')
  const candidates = isFolder ? [`${name}index.html`] : [name, `${name}.html`]
  return candidates
    .map((candidate) => join(folder, candidate))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end()
}

function send(
  response: ServerResponse,
  status: number,
  file: string,
  body: string | Buffer,
): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  response.writeHead(status, { 'Content-Type': type }).end(body)
}
