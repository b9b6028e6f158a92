import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'

import { createApp } from './app.ts'
import type { ServedSite } from './site.ts'
import { openStop } from './close-server.ts'

export type { ServedFile, ServedSite } from './site.ts'

export interface SiteServer {
  /** `http://127.0.0.1:3000`. */
  readonly origin: string
  /** Drops what is kept of files just replaced or removed, by path under `outDir`. */
  forget(files: readonly string[]): void
  /** Lets requests under way finish, for two seconds at most. */
  close(): Promise<void>
}

/** The server that readers meet. Port 0 takes a free one; rejects when a port is taken. */
export async function openSiteServer(
  site: ServedSite,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<SiteServer> {
  const { hono, forget, refuse } = createApp(site)
  const listener = getRequestListener(hono.fetch, {
    // For HTTP/1.0, where a request need not name the host.
    hostname: 'localhost',
    errorHandler: (error) => refuse(error),
  })
  const server = createServer(listener)
  const close = openStop(server)
  const taken = await listen(server, host, port)
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    forget,
    close,
  }
}

/** Resolves with the port. */
function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}
