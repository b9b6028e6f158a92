import { describe, expect, it } from 'vitest'

import { isCurrentFeed } from '../../lib/site/feed-url.ts'

describe('an address', () => {
  it.each([
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/tags/web/feed.xml',
    '/tags/%C3%BCbung/atom.xml',
    '/tags/feed.xml/feed.xml',
    '/authors/ada-byron/feed.json',
    '/series/plain-text/atom.xml',
  ])('%s is a feed', (address) => {
    expect(isCurrentFeed(address)).toBe(true)
  })

  it.each([
    '/',
    '/feed',
    '/feed.xml/',
    '/feed.xml?x',
    '/feedxxml',
    '/atom.json',
    '/feed.xml.br',
    '/blog/feed.xml',
    '/articles/one/feed.xml',
    '/articles/feed.xml',
    '/tags/feed.xml',
    '/tags//feed.xml',
    '/tags/web/2/feed.xml',
    '/feed/3.xml',
    '/atom/3.xml',
    '/feed/3.json',
    '/tags/web/feed/3.xml',
    'feed.xml',
    'https://x.example/feed.xml',
  ])('%s is none that changes', (address) => {
    expect(isCurrentFeed(address)).toBe(false)
  })
})
