import { expect, it } from 'vitest'

import { toSite } from '../../../lib/content/store/site.ts'
import { toIndexNowReceiver } from '../../../lib/publish/indexnow/ping.ts'
import type { Change, Edition } from '../../../lib/publish/webhooks/edition.ts'

const KEY = '5ca1ab1e0ddba11'
const SITE = toSite({ url: 'https://blog.example/notes' }, undefined)
const AT = '2025-06-01T00:00:00.000Z'

const changeOf = (
  type: Change['type'],
  slug: string,
  more: Partial<Change> = {},
): Change => ({
  ...{ seq: 1, edition: 4, at: AT, op: 'put', type, id: slug, slug },
  ...more,
})

function pingsOf(changes: readonly Change[]) {
  const index = 'https://blog.example/notes/api/v1/index.json'
  const edition: Edition = { epoch: 'e', edition: 4, seq: 1, index, lists: [], changes }
  const messages = toIndexNowReceiver(SITE, KEY).toMessages(edition, new Date(AT))
  return messages.map(({ id, body }) => ({ id, body: JSON.parse(body) }))
}

it('names pages that came, moved or went, each once, and where the key is', () => {
  const changes = [
    changeOf('article', 'über', { was: 'old' }),
    changeOf('article', 'über'),
    changeOf('page', 'about', { op: 'delete' }),
    changeOf('tag', 'web'),
    changeOf('series', 'x'),
    changeOf('author', 'ada'),
  ]
  expect(pingsOf(changes)).toEqual([
    {
      id: 'e.4.indexnow',
      body: {
        host: 'blog.example',
        key: KEY,
        keyLocation: 'https://blog.example/notes/indexnow.txt',
        urlList: [
          ...['articles/%C3%BCber', 'articles/old', 'about', 'tags/web', 'series/x'],
          'authors/ada',
        ].map((path) => `https://blog.example/notes/${path}`),
      },
    },
  ])
})

it('sends none where no page changed, and ten thousand at once', () => {
  expect(pingsOf([])).toEqual([])
  const many = Array.from({ length: 20_001 }, (_, i) => changeOf('article', `a${i}`))
  expect(pingsOf(many).map(({ id, body }) => [id, body.urlList.length])).toEqual([
    ['e.4.indexnow', 10_000],
    ['e.4.indexnow.2', 10_000],
    ['e.4.indexnow.3', 1],
  ])
})
