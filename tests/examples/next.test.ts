import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { listStaleTags, toTag } from '../../examples/next/lib/tags.ts'
import type { Change, Edition } from '../../lib/publish/webhooks/edition.ts'
import { toWebhookMessage } from '../../lib/publish/webhooks/message.ts'

const SITE = 'https://tides.example'
const API = `${SITE}/api/v1`
const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const NEWEST = `${API}/lists/all/newest.json`

const tags: string[] = []
vi.mock('next/cache', () => ({
  revalidateTag: (tag: string, profile: unknown) => {
    expect(profile).toEqual({ expire: 0 })
    tags.push(tag)
  },
}))

let live: { epoch: string; seq: number }

/** The route of a process that has just started. */
async function openRoute() {
  vi.resetModules()
  const { POST } = await import('../../examples/next/app/hooks/imprint/route.ts')
  return async (edition: Edition, change = (body: string) => body) => {
    tags.length = 0
    const now = new Date()
    const { id, body } = toWebhookMessage(edition, `${SITE}/hooks`, now)
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(SECRET).sign(id, now, body),
    }
    const init = { method: 'POST', headers, body: change(body) }
    const { status } = await POST(new Request(`${SITE}/hooks`, init))
    return { status, tags: [...tags] }
  }
}

function changeOf(seq: number, slug: string, rest: Partial<Change> = {}): Change {
  const facts = { edition: seq, at: '2026-01-01T00:00:00.000Z' }
  return { seq, ...facts, op: 'put', type: 'article', id: slug, slug, ...rest }
}

function editionOf(...changes: Change[]): Edition {
  const seq = changes.at(-1)?.seq ?? 0
  const index = `${API}/index.json`
  return { epoch: 'e1', edition: seq, seq, index, lists: [NEWEST], changes }
}

describe('the webhook of the Next app', () => {
  beforeEach(() => {
    live = { epoch: 'e1', seq: 1000 }
    vi.stubEnv('WEBHOOK_SECRET', SECRET)
    vi.stubEnv('BLOG_URL', SITE)
    vi.stubGlobal('fetch', async () => Response.json(live))
    return () => {
      vi.unstubAllEnvs()
      vi.unstubAllGlobals()
    }
  })

  it('revalidates everything first, and then what an edition names', async () => {
    const send = await openRoute()
    expect(await send(editionOf(changeOf(1, 'a')))).toEqual({
      status: 204,
      tags: ['blog'],
    })
    const next = editionOf(
      ...[changeOf(2, 'b', { was: 'a' }), changeOf(3, 'gone', { op: 'delete' })],
      changeOf(4, 'web', { type: 'tag' }),
    )
    expect(await send(next)).toEqual({
      status: 204,
      tags: [
        ...['articles/b.json', 'articles/a.json', 'articles/gone.json'],
        'lists/all/newest.json',
      ],
    })
  })

  it('refuses a body that was altered', async () => {
    const send = await openRoute()
    const answer = await send(editionOf(changeOf(1, 'a')), (body) => `${body} `)
    expect(answer).toEqual({ status: 401, tags: [] })
  })

  it('asks for the message again while the API is older than it', async () => {
    const send = await openRoute()
    live = { epoch: 'e1', seq: 0 }
    expect(await send(editionOf(changeOf(1, 'a')))).toEqual({ status: 503, tags: [] })
    live = { epoch: 'e2', seq: 0 }
    expect(await send(editionOf(changeOf(1, 'a')))).toEqual({
      status: 204,
      tags: ['blog'],
    })
  })
})

describe('listStaleTags', () => {
  const before = editionOf(changeOf(1, 'a'))

  it.each([
    ['an edition that was missed', editionOf(changeOf(3, 'b'))],
    ['the same edition again', before],
    ['another epoch', { ...editionOf(changeOf(2, 'b')), epoch: 'e2' }],
    ['changes that were left out', { ...editionOf(changeOf(2, 'b')), seq: 102 }],
    ['the beginning of a log', editionOf()],
  ])('finds everything stale after %s', (_, edition) => {
    const { lists, changes, ...rest } = edition
    const heard = { ...rest, lists: [...lists], changes: changes.map(toClientChange) }
    expect(listStaleTags(heard, { ...heard, epoch: 'e1', seq: 1 })).toEqual(['blog'])
  })
})

describe('toTag', () => {
  it('is the path below the API, as it is read', () => {
    expect(toTag(`${API}/articles/%E6%BD%AE.json`)).toBe('articles/潮.json')
    expect(toTag(NEWEST)).toBe('lists/all/newest.json')
  })
})

/** A field without a value is absent in JSON. */
function toClientChange({ seq, edition, at, op, type, id, slug }: Change) {
  return { seq, edition, at, op, type, id, slug }
}
