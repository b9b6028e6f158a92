// A blog in memory, by HTTP: it counts what programs ask for.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { FakeBlog } from '../../clients/typescript/support/fake-blog.ts'
import { FakeHost } from '../../clients/typescript/support/fake-host.ts'
import { SITE } from '../../clients/typescript/support/files.ts'

export interface BlogServer {
  readonly blog: FakeBlog
  readonly url: string
  publish(): void
  /** Addresses below the API that were asked for since the last call. */
  takeRequests(): string[]
  close(): void
}

/** A blog of articles `a0`, `a1` and so on, on a free port. */
export async function openBlogServer(articles: number): Promise<BlogServer> {
  const blog = new FakeBlog()
  for (let day = 0; day < articles; day += 1) blog.put(`a${day}`, { day })
  const host = new FakeHost(blog)
  const server = createServer(async ({ url = '' }, response) => {
    const answer = await host.fetch(`${SITE}${url}`)
    const text = (await answer.text()).replaceAll(SITE, originOf())
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  const originOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    blog,
    url: originOf(),
    publish: () => host.publish(),
    takeRequests: () => host.requests.splice(0),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
