// A blog in memory, by HTTP: it counts what programs ask for.
import { FakeBlog } from '../../clients/typescript/support/fake-blog.ts'
import { FakeHost } from '../../clients/typescript/support/fake-host.ts'
import { SITE } from '../../clients/typescript/support/files.ts'
import { listen } from '../../publish/support/http.ts'

export interface BlogServer {
  readonly blog: FakeBlog
  readonly url: string
  publish(): void
  /** Addresses below the API that were asked for since the last call. */
  takeRequests(): string[]
}

/** A blog of articles `a0`, `a1` and so on, until the test ends. */
export async function openBlogServer(articles: number): Promise<BlogServer> {
  const blog = new FakeBlog()
  for (let day = 0; day < articles; day += 1) blog.put(`a${day}`, { day })
  const host = new FakeHost(blog)
  const { origin } = await listen(async ({ url = '' }, response) => {
    const answer = await host.fetch(`${SITE}${url}`)
    const text = (await answer.text()).replaceAll(SITE, origin)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  const takeRequests = () => host.requests.splice(0)
  return { blog, url: origin, publish: () => host.publish(), takeRequests }
}
