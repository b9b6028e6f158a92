import { beforeAll, expect, it, onTestFinished } from 'vitest'

import { listFeedPaths } from '../../lib/site/feed-url.ts'
import { requireApp } from '../publish/support/app.ts'
import { listen } from '../publish/support/http.ts'
import { openHubStub } from '../publish/support/websub/websub-hub-stub.ts'
import { openWebSubSubscriber } from '../publish/support/websub/websub-subscriber.ts'
import { articleOf, makeTestContent, SITE } from '../support/content-fixture.ts'
import { openServer } from '../support/imprint.ts'
import { waitFor } from '../support/wait-for.ts'

beforeAll(async () => {
  await requireApp()
})

/** Hubs fetch by the site's own address, which has to be known before the site is there. */
async function findFreeOrigin(): Promise<URL> {
  const { origin, close } = await listen(() => {})
  await close()
  return new URL(origin)
}

it('start: a subscriber has an article seconds after it is saved', async () => {
  const hub = await openHubStub()
  const { origin, port } = await findFreeOrigin()
  const content = makeTestContent({
    'site.yaml': `${SITE}hub: '${hub.url}'\n`,
    'articles/one.md': articleOf('One', 'tags: [web]'),
    'articles/two.md': articleOf('Two', 'tags: [rust]'),
  })
  const environment = { ...content.environment, PORT: port, SITE_URL: origin }
  const server = await openServer('start', environment)
  onTestFinished(() => server.stop().then(() => {}))
  await waitFor(() => expect(server.output()).toMatch(/^Notified .+ of \d+ feeds$/m))

  const reader = await openWebSubSubscriber()
  await reader.subscribe(hub.url, `${origin}/feed.xml`)
  await hub.settle()
  const { headers } = await fetch(`${origin}/feed.json`)
  expect(headers.get('link')).toBe(
    `<${hub.url}>; rel="hub", <${origin}/feed.json>; rel="self"`,
  )
  const before = hub.pings.length
  content.write('articles/three.md', articleOf('Three', 'tags: [web]'))
  await waitFor(() => expect(reader.deliveries).toHaveLength(1))
  expect(reader.deliveries[0]).toMatchObject({
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: expect.stringContaining('The text of Three.'),
  })
  await waitFor(() => expect(hub.pings.length).toBe(before + 9))
  const topics = hub.pings.slice(before).map((ping) => ping.get('hub.topic'))
  const changed = ['', '/authors/ada-byron', '/tags/web'].flatMap((front) =>
    listFeedPaths(front),
  )
  expect(topics.toSorted()).toEqual(changed.map((path) => origin + path).toSorted())

  hub.behave('hang')
  content.write('articles/four.md', articleOf('Four'))
  await waitFor(() => expect(hub.pings.length).toBe(before + 10))
  const started = performance.now()
  expect((await server.stop()).code).toBe(0)
  expect(performance.now() - started).toBeLessThan(8000)
})
