import { describe, expect, it } from 'vitest'

import {
  type Move,
  renderReaddressed,
  toMovedAddress,
  toRebasedAddress,
} from '../../../lib/content/references/move.ts'
import {
  listFieldPlaces,
  renderMoved,
  renderRetranslated,
} from '../../../lib/content/references/front-matter-edit.ts'

const MOVE: Move = {
  from: 'articles/old.md',
  to: 'articles/2025/new.md',
  oldSlug: 'old',
  newSlug: 'new',
}

describe('an article that moves', () => {
  const move = { id: 'x', oldSlug: 'new', newSlug: 'old' }

  it.each([
    ["aliases: ['old']", "aliases: ['new']"],
    ['aliases: [first, "/articles/old", last]', "aliases: ['new', first, last]"],
    ["aliases:\n  - 'old'\n  - first", "aliases:\n  - 'new'\n  - first"],
    ['aliases:\n  - old', "aliases: ['new']"],
    ['aliases: [older]', "aliases: ['new', older]"],
    ['tags:\n  - old', "tags:\n  - old\naliases: ['new']"],
  ])('back to an address that it had: %j becomes %j', (before, after) => {
    const text = (lines: string) => `---\nid: 'x'\n${lines}\n---\n\n- old\n`
    expect(renderMoved(text(before), move)).toBe(text(after))
  })
})

it.each([
  ['translation_of: old', 'translation_of: new'],
  ["translation_of: 'old'\r", "translation_of: 'new'\r"],
  ['translation_of: older', 'translation_of: older'],
  ['series: old', 'series: old'],
])('a translation names its original by the new slug: %j becomes %j', (before, after) => {
  const text = (line: string) => `---\ntitle: T\n${line}\n---\n\ntranslation_of: old\n`
  expect(renderRetranslated(text(before), MOVE)).toBe(text(after))
})

describe('an address that leads to the moved article', () => {
  it.each([
    ['articles/other.md', './old.md', './2025/new.md'],
    ['articles/other.md', 'old.md#part', './2025/new.md#part'],
    ['articles/2025/other.md', '../old.md', './new.md'],
    ['articles/other/index.md', '../old.md?a#b', '../2025/new.md?a#b'],
    ['pages/about.md', '../articles/old.md', '../articles/2025/new.md'],
    ['pages/about.md', '/articles/old', '/articles/new'],
    ['pages/about.md', '/articles/old/#part', '/articles/new#part'],
  ])('in %s, %s becomes %s', (source, written, address) => {
    expect(toMovedAddress(source, written, MOVE)).toBe(address)
  })

  it.each([
    ['articles/other.md', './cold.md'],
    ['pages/old.md', './old.md'],
    ['articles/other.md', '/old'],
    ['articles/other.md', '/articles/old/part'],
    ['articles/other.md', 'https://gazette.example/articles/old'],
    ['articles/other.md', '#old'],
  ])('is not, in %s, %s', (source, written) => {
    expect(toMovedAddress(source, written, MOVE)).toBeUndefined()
  })

  it('stays the same on the site while the slug does', () => {
    const move = { ...MOVE, newSlug: 'old' }
    expect(toMovedAddress('pages/about.md', '/articles/old', move)).toBeUndefined()
    expect(toMovedAddress('pages/about.md', '../articles/old.md', move)).toBeDefined()
  })

  it('is written so that it does not end early', () => {
    const move = { ...MOVE, to: "articles/it's (so)/ü.md" }
    expect(toMovedAddress('articles/a.md', './old.md', move)).toBe(
      './it%27s%20%28so%29/%C3%BC.md',
    )
  })
})

describe('an address in the moved article', () => {
  it.each([
    ['./old.md#part', './new.md#part'],
    ['/articles/old#part', '/articles/new#part'],
    ['./picture.png', '../picture.png'],
    ['../media/a.svg', '../../media/a.svg'],
    ['./2025/other.md', './other.md'],
  ])('%s becomes %s', (written, address) => {
    expect(toRebasedAddress(written, MOVE)).toBe(address)
  })

  it.each([['#part'], ['/about'], ['/media/a.svg'], ['mailto:a@b.example']])(
    'stays when it is %s',
    (written) => {
      expect(toRebasedAddress(written, MOVE)).toBeUndefined()
    },
  )
})

describe('a full address of the site', () => {
  const move = { ...MOVE, siteUrls: ['https://tides.example/blog/'] }

  it.each([
    [
      'https://tides.example/blog/articles/old',
      'https://tides.example/blog/articles/new',
    ],
    [
      'https://tides.example/blog/articles/old/',
      'https://tides.example/blog/articles/new',
    ],
    [
      'http://www.tides.example/blog/articles/old?a#b',
      'http://www.tides.example/blog/articles/new?a#b',
    ],
    ['//TIDES.example/blog/articles/%6Fld', '//TIDES.example/blog/articles/new'],
    [
      'HTTPS://tides.example:443/blog/articles/old',
      'HTTPS://tides.example:443/blog/articles/new',
    ],
  ])('%s becomes %s', (written, address) => {
    expect(toMovedAddress('pages/about.md', written, move)).toBe(address)
    expect(toRebasedAddress(written, move)).toBe(address)
  })

  it.each([
    ['https://tides.example/articles/old'],
    ['https://tides.example/blogs/blog/articles/old'],
    ['https://tides.example.org/blog/articles/old'],
    ['https://tides.example:8080/blog/articles/old'],
    ['https://tides.example/blog/articles/old/part'],
    ['https://tides.example/blog/articles/older'],
    ['https://gazette.example/?u=https://tides.example/blog/articles/old'],
    ['mailto:a@tides.example/blog/articles/old'],
  ])('%s stays', (written) => {
    expect(toMovedAddress('pages/about.md', written, move)).toBeUndefined()
  })

  it.each([
    ['https://münchen.example', 'https://xn--mnchen-3ya.example/articles/old'],
    ['https://xn--mnchen-3ya.example', 'https://münchen.example/articles/old'],
  ])('of %s is known as %s', (siteUrl, written) => {
    const moved = toMovedAddress('site.yaml', written, { ...MOVE, siteUrls: [siteUrl] })
    expect(moved).toBe(written.replace('old', 'new'))
  })
})

describe('the addresses of fields', () => {
  const article = (line: string) => `---\ntitle: 'A'\n${line}\n---\n\nheroImage: b.png\n`

  it.each([
    ['articles/a.md', article("heroImage: 'a.png'"), ['a.png']],
    ['articles/a.md', article('heroImage: "a.png"'), ['a.png']],
    ['articles/a.md', article('heroImage: a.png'), ['a.png']],
    ['articles/a.md', article('cover: { src: a.png, alt: a.png }'), ['a.png']],
    [
      'articles/a.md',
      article('canonical_url: https://a.example/x'),
      ['https://a.example/x'],
    ],
    ['articles/a.md', article('aliases: [/articles/old]'), []],
    ['articles/a.md', article('id: /articles/old'), []],
    ['articles/a.md', article('title: /articles/old'), []],
    ['authors/a.md', article('links: [{ label: /a, href: /a }]'), ['/a']],
    [
      'site.yaml',
      'redirects:\n  /old: /articles/old\n  "/b/": "/c"\n',
      ['/articles/old', '/c'],
    ],
    [
      'site.yaml',
      'navigation:\n  - label: /x\n    href: /x\nsocial: [{href: /y, label: y}]\n',
      ['/x', '/y'],
    ],
    ['site.yaml', 'outside: [/x]\nurl: https://a.example\n', []],
  ])('in %s of %j are %j', (path, text, addresses) => {
    for (const source of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const places = listFieldPlaces(path, source)
      expect(places.map(({ start, end }) => source.slice(start, end))).toEqual(addresses)
      const moved = renderReaddressed(source, places, () => '/n')
      expect(moved.length).toBe(
        source.length + addresses.length * 2 - addresses.join('').length,
      )
    }
  })
})
