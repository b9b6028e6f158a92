import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { WebSubPublisher } from '../../../lib/publish/websub/publisher.ts'
import type { Attempt } from '../../../lib/publish/websub/queue.ts'
import { type FakeClock, makeFakeClock } from '../support/fake-clock.ts'
import { type FeedSite, openFeedSite } from '../support/websub/feed-site.ts'
import { listen } from '../support/http.ts'
import { type HubStub, openHubStub } from '../support/websub/websub-hub-stub.ts'
import { openWebSubSubscriber } from '../support/websub/websub-subscriber.ts'
import { waitFor } from '../../support/wait-for.ts'

const SECOND = 1000

let clock: FakeClock
let hub: HubStub
let site: FeedSite
let attempts: Attempt[]
let webSub: WebSubPublisher

beforeEach(async () => {
  clock = makeFakeClock('2025-06-01T00:00:00Z')
  hub = await openHubStub()
  attempts = []
  site = await openFeedSite()
  site.nameHub(hub.url)
  site.save('/feed.xml', '<rss>one</rss>')
  site.save('/atom.xml', '<feed>one</feed>')
  site.save('/tags/web/feed.xml', '<rss>web</rss>')
  webSub = openWebSubFor(site)
})

function openWebSubFor({ publisher }: FeedSite, access = fetch): WebSubPublisher {
  const onAttempt = (attempt: Attempt) => attempts.push(attempt)
  const opened = new WebSubPublisher(publisher, { clock, fetch: access, onAttempt })
  onTestFinished(() => opened.close())
  return opened
}

/** Publishes a change of feeds, as far as the webSub sees it. */
function change(...addresses: readonly string[]): void {
  for (const address of addresses) site.save(address, `<rss>${Math.random()}</rss>`)
  webSub.announce()
}

/** Waits for the end of the first so many attempts. Returns the last. */
async function attempted(count: number): Promise<Attempt | undefined> {
  await waitFor(() => expect(attempts).toHaveLength(count), { interval: 2 })
  return attempts.at(-1)
}

const pinged = (from = 0) => hub.pings.slice(from).map((ping) => ping.get('hub.url'))

describe('a subscriber', () => {
  it('has the new content when it has been published', async () => {
    const topic = site.toTopic('/feed.xml')
    const reader = await openWebSubSubscriber()
    expect(await reader.subscribe(hub.url, topic)).toBe(202)
    await hub.settle()

    site.save('/feed.xml', '<rss>one and two</rss>')
    webSub.announce()
    expect(await attempted(1)).toEqual({ hub: hub.url, notified: 1 })
    await hub.settle()
    expect(reader.deliveries).toEqual([
      {
        body: '<rss>one and two</rss>',
        headers: expect.objectContaining({
          'content-type': 'application/rss+xml; charset=utf-8',
          link: `<${hub.url}>; rel="hub", <${topic}>; rel="self"`,
        }),
      },
    ])
  })

  it('hears nothing of other feeds, nor when another client asked for it', async () => {
    const [reader, victim] = [await openWebSubSubscriber(), await openWebSubSubscriber()]
    await reader.subscribe(hub.url, site.toTopic('/feed.xml'))
    const body = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': site.toTopic('/atom.xml'),
      'hub.callback': victim.callback,
    })
    await fetch(hub.url, { method: 'POST', body })
    await hub.settle()
    change('/atom.xml')
    await attempted(1)
    await hub.settle()
    expect([reader.deliveries, victim.deliveries]).toEqual([[], []])
  })
})

describe('the request', () => {
  it('is a form that names one feed, in both ways that hubs know', async () => {
    change('/feed.xml')
    await attempted(1)
    const topic = site.toTopic('/feed.xml')
    expect(hub.pings.map((ping) => [...ping])).toEqual([
      [
        ['hub.mode', 'publish'],
        ['hub.url', topic],
        ['hub.topic', topic],
      ],
    ])
    expect(hub.pingTypes[0]).toMatch(/^application\/x-www-form-urlencoded\b/)
  })

  it('names the site’s path and an encoded name as readers have them', async () => {
    site = await openFeedSite('/blog')
    site.nameHub(hub.url)
    webSub = openWebSubFor(site)
    change('/tags/%C3%BCbung/feed.xml')
    await attempted(1)
    expect(pinged()).toEqual([
      expect.stringMatching(/^http:.+\/blog\/tags\/%C3%BCbung\/feed\.xml$/),
    ])
  })

  it('is made for each feed that changed, the site’s own first', async () => {
    change('/tags/web/feed.xml', '/feed.xml')
    await attempted(1)
    expect(pinged()).toEqual(['/feed.xml', '/tags/web/feed.xml'].map(site.toTopic))
  })
})

describe('no hub is notified', () => {
  it('of what is no current feed', async () => {
    site.move('/tags/old/feed.xml', '/tags/web/feed.xml')
    site.remove('/tags/web/feed.xml')
    change('/index.html', '/feed/3.xml', '/articles/one/feed.xml')
    expect(clock.nextMs).toBeUndefined()
    change('/atom.xml')
    await attempted(1)
    expect(pinged()).toEqual([site.toTopic('/atom.xml')])
  })

  it('of a feed whose bytes are what they were', async () => {
    site.save('/feed.xml', '<rss>two</rss>')
    site.save('/feed.xml', '<rss>one</rss>')
    webSub.announce()
    change('/atom.xml')
    await attempted(1)
    expect(pinged()).toEqual([site.toTopic('/atom.xml')])
  })

  it('twice of the same change', async () => {
    change('/feed.xml')
    await attempted(1)
    webSub.announce()
    expect([clock.nextMs, hub.pings.length]).toEqual([undefined, 1])
  })

  it('when the site names no hub', () => {
    site.nameHub(undefined)
    change('/feed.xml')
    expect([clock.nextMs, hub.pings, attempts]).toEqual([undefined, [], []])
  })
})

it('a new folder tells of the site’s own feeds and fifty others', async () => {
  site = await openFeedSite()
  site.nameHub(hub.url)
  webSub = openWebSubFor(site)
  const topics = Array.from({ length: 60 }, (_, i) => `/tags/t${i}/feed.xml`)
  change(...topics, '/atom.xml', '/feed.json', '/feed.xml')
  expect(await attempted(1)).toEqual({ hub: hub.url, notified: 53 })
  expect(pinged().slice(0, 4)).toEqual(
    ['/atom.xml', '/feed.json', '/feed.xml', '/tags/t0/feed.xml'].map(site.toTopic),
  )
})

it('a feed that changes while the hub is being notified is sent again', async () => {
  let answer = () => {}
  const slow: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (hub.pings.length > 1) return response
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    return response
  }
  webSub = openWebSubFor(site, slow)
  change('/feed.xml')
  await waitFor(() => expect(hub.pings).toHaveLength(1))
  change('/feed.xml')
  await waitFor(() => {
    answer()
    expect(attempts).toEqual([{ hub: hub.url, notified: 2 }])
  })
  expect(pinged()).toEqual(['/feed.xml', '/feed.xml'].map(site.toTopic))
})

describe('a hub that is down', () => {
  it('is asked again after 5 s, 15 s, 1, 5 and 15 minutes, and then given up', async () => {
    hub.behave(503)
    change('/feed.xml')
    const waits: unknown[] = []
    for (let i = 1; i <= 6; i += 1) {
      const failed = await attempted(i)
      expect(failed?.failure).toMatchObject({ count: 1, reason: 'it answered 503' })
      waits.push((clock.nextMs ?? 0) / SECOND)
      expect(failed?.failure?.retryMs).toBe(clock.nextMs)
      clock.advance(clock.nextMs ?? 0)
    }
    expect(waits).toEqual([5, 15, 60, 300, 900, 0])
    expect(hub.pings).toHaveLength(6)
  })

  it('is notified when it is up again', async () => {
    hub.behave(500)
    change('/feed.xml')
    await attempted(1)
    hub.behave('well')
    clock.advance(5 * SECOND)
    expect(await attempted(2)).toEqual({ hub: hub.url, notified: 1 })
    expect(clock.nextMs).toBeUndefined()
  })

  it('is asked for one feed alone, and notified of all changes that came meanwhile', async () => {
    hub.behave(503)
    change('/feed.xml', '/atom.xml')
    await attempted(1)
    change('/atom.xml')
    change('/tags/web/feed.xml', '/feed.xml')
    expect([hub.pings.length, attempts.length]).toEqual([1, 1])
    hub.behave('well')
    clock.advance(5 * SECOND)
    expect(await attempted(2)).toEqual({ hub: hub.url, notified: 3 })
    expect(pinged(1).toSorted()).toEqual(
      ['/atom.xml', '/feed.xml', '/tags/web/feed.xml'].map(site.toTopic),
    )
  })

  it('is asked anew, and of all, at the next change after it was given up', async () => {
    hub.behave(503)
    change('/feed.xml')
    for (let i = 1; i <= 5; i += 1) {
      await attempted(i)
      clock.advance(clock.nextMs ?? 0)
    }
    await attempted(6)
    hub.behave('well')
    change('/atom.xml')
    expect(await attempted(7)).toEqual({ hub: hub.url, notified: 2 })
  })

  it('is left at once for another that the site names', async () => {
    hub.behave(503)
    change('/feed.xml')
    await attempted(1)
    const other = await openHubStub()
    site.nameHub(other.url)
    change('/feed.xml', '/atom.xml')
    expect(await attempted(2)).toEqual({ hub: other.url, notified: 2 })
    expect([clock.nextMs, hub.pings.length]).toEqual([undefined, 1])
  })

  it('does not listen at all: the reason says so', async () => {
    const gone = await listen(() => {})
    await gone.close()
    site.nameHub(gone.origin)
    change('/feed.xml')
    const failed = await attempted(1)
    expect(failed?.failure?.reason).toMatch(/^connect ECONNREFUSED 127\.0\.0\.1:\d+$/)
  })
})

describe('a hub that refuses', () => {
  it('one feed is notified of the others', async () => {
    const refuses = site.toTopic('/atom.xml')
    const picky: typeof fetch = (input, init) =>
      String(init?.body).includes(encodeURIComponent(refuses))
        ? Promise.resolve(new Response('no', { status: 400 }))
        : fetch(input, init)
    webSub = openWebSubFor(site, picky)
    change('/feed.xml', '/atom.xml', '/tags/web/feed.xml')
    expect(await attempted(1)).toEqual({
      hub: hub.url,
      notified: 2,
      failure: { count: 1, reason: 'it answered 400', retryMs: 5 * SECOND },
    })
  })

  it('by leading elsewhere has its new address in the log', async () => {
    hub.behave(301)
    change('/feed.xml', '/atom.xml')
    const failed = await attempted(1)
    const reason = `it answered 301 and leads to ${hub.url}moved`
    expect(failed?.failure).toMatchObject({ count: 2, reason })
  })
})

describe('a hub that hangs', () => {
  it('is left after ten seconds, and asked again', async () => {
    hub.behave('hang')
    change('/feed.xml', '/atom.xml')
    await waitFor(() => expect(hub.pings).toHaveLength(1))
    clock.advance(10 * SECOND - 1)
    expect(attempts).toEqual([])
    clock.advance(1)
    const failed = await attempted(1)
    const reason = 'no answer within 10 seconds'
    expect(failed).toMatchObject({ notified: 0, failure: { count: 2, reason } })
    hub.behave('well')
    clock.advance(5 * SECOND)
    expect(await attempted(2)).toEqual({ hub: hub.url, notified: 2 })
  })

  it('keeps no publish waiting, and hears of a change of the same feed again', async () => {
    hub.behave('hang')
    change('/feed.xml')
    await waitFor(() => expect(hub.pings).toHaveLength(1))
    change('/feed.xml')
    hub.behave('well')
    clock.advance(10 * SECOND)
    await attempted(1)
    clock.advance(5 * SECOND)
    await attempted(2)
    expect(pinged()).toEqual(['/feed.xml', '/feed.xml'].map(site.toTopic))
  })
})

describe('the end', () => {
  it('takes the timer back while it waits', async () => {
    hub.behave(503)
    change('/feed.xml')
    await attempted(1)
    webSub.close()
    expect(clock.nextMs).toBeUndefined()
    change('/feed.xml')
    expect([clock.nextMs, hub.pings.length]).toEqual([undefined, 1])
  })

  it('cuts off what is under way, which is no failure', async () => {
    hub.behave('hang')
    change('/feed.xml')
    await waitFor(() => expect(hub.pings).toHaveLength(1))
    webSub.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect([clock.nextMs, attempts]).toEqual([undefined, []])
  })
})
