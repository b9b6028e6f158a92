import { expect, it } from 'vitest'

import { renderRestored } from '../../../lib/edit/articles/moved-text.ts'

const OLD =
  "---\ntitle: Old # then\naliases: ['first']\n---\n\n[Self](./old.md) [B](b.md)\n"
const ANCHORED = OLD.replace('Old #', '&x Old #')
const NOW = "---\ntitle: New\nid: 'abc'\naliases: ['old', 'first']\n---\n\nWords.\n"
const KEPT =
  "---\ntitle: Old # then\naliases: [old, 'first']\nid: abc\n---\n\n[Self](./new.md) [B](../b.md)\n"

const toBytes = (text: string) => new TextEncoder().encode(text)

it.each([
  ['keeps what it is known by', OLD, 'articles/old.md', 'articles/2025/new.md', KEPT],
  ['stays under the same name', OLD, 'articles/old.md', 'articles/old.md', OLD],
  ['stays without a form', ANCHORED, 'articles/old.md', 'articles/new.md', ANCHORED],
  ['stays of anything else', OLD, 'pages/old.md', 'pages/new.md', OLD],
])('an older version %s', (_, old, from, to, expected) => {
  const restored = renderRestored(toBytes(old), toBytes(NOW), { from, to })
  expect(new TextDecoder().decode(restored).replace(/'abc'|"abc"/, 'abc')).toBe(expected)
})

it('an older version of a lost article has nothing but its links changed', () => {
  const paths = { from: 'articles/old.md', to: 'articles/new.md' }
  const restored = renderRestored(toBytes(OLD), undefined, paths)
  expect(new TextDecoder().decode(restored)).toBe(OLD.replace('./old.md', './new.md'))
})
