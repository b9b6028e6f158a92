import { describe, expect, it } from 'vitest'

import {
  type Move,
  renderReaddressed,
  toMovedAddress,
  toRebasedAddress,
} from '../../../lib/content/references/move.ts'
import {
  listHeroPlaces,
  renderMoved,
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

describe('the place of the hero', () => {
  it.each([
    ["heroImage: 'a.png'"],
    ['heroImage: "a.png"'],
    ['heroImage: a.png'],
    ['heroImage: a.png\r'],
  ])('is found in %j', (line) => {
    const text = `---\ntitle: 'A'\n${line}\n---\n\nheroImage: b.png\n`
    const moved = renderReaddressed(text, listHeroPlaces(text), () => '../a.png')
    expect(moved).toBe(text.replace('a.png', '../a.png'))
  })
})
