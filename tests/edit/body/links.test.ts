import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'

import { findArticles } from '@/components/edit/body/links/find-articles'
import {
  formatLink,
  formatPicture,
  insertLink,
  linkPasted,
} from '@/components/edit/body/links/link-text'
import {
  findRefusal,
  toFreeName,
  toPictureName,
} from '@/components/edit/body/pictures/picture-name'
import { toRelativeLink } from '@/lib/site/address/relative-link'

it.each([
  ['articles/a.md', 'articles/b.md', './b.md'],
  ['articles/a/index.md', 'articles/b.md', '../b.md'],
  ['articles/a.md', 'articles/b/index.md', './b/index.md'],
  ['articles/2024/a.md', 'media/x (1).png', '../../media/x%20%281%29.png'],
  ['articles/a.md', 'articles/ä[1].png', './%C3%A4%5B1%5D.png'],
])('in %s the address of %s is %s', (source, target, address) => {
  expect(toRelativeLink(source, target)).toBe(address)
})

it.each([
  ['a', './b.md', '[a](./b.md)'],
  ['a [b] c', './b.md', '[a [b] c](./b.md)'],
  ['a ] b', './b.md', '[a \\] b](./b.md)'],
  ['a', 'https://x.example/(b)', '[a](https://x.example/(b))'],
  ['a', 'https://x.example/b)', '[a](<https://x.example/b)>)'],
  ['a', 'my file.pdf', '[a](<my file.pdf>)'],
])('%s to %s is %s', (text, address, link) => {
  expect(formatLink({ text, address })).toBe(link)
  expect(formatPicture({ text, address })).toBe(`!${link}`)
})

it.each([
  ['see ⟦this⟧', 'Title', './t.md', 'see [this](./t.md)⟦⟧'],
  ['see ⟦⟧', 'Title', './t.md', 'see [Title](./t.md)⟦⟧'],
  ['see ⟦⟧', './t (1.md', './t (1.md', 'see [⟦./t (1.md⟧](<./t (1.md>)'],
])('in %j a link %s to %s makes %j', (before, text, address, after) => {
  const doc = before.replace(/[⟦⟧]/g, '')
  const state = select(doc, before.indexOf('⟦'), before.indexOf('⟧') - 1)
  const { state: changed } = state.update(insertLink(state, { text, address }))
  const { from, to } = changed.selection.main
  const linked = changed.doc.toString()
  expect(`${linked.slice(0, from)}⟦${linked.slice(from, to)}⟧${linked.slice(to)}`).toBe(
    after,
  )
})

it.each([
  [
    'an address',
    'see this',
    4,
    8,
    'https://x.example/',
    'see [this](https://x.example/)',
  ],
  ['words', 'see this', 4, 8, 'that', undefined],
  ['an address without a selection', 'see', 3, 3, 'https://x.example/', undefined],
  ['an address over an address', 'http://a.b', 0, 10, 'https://x.example/', undefined],
  ['an address over lines', 'a\nb', 0, 3, 'https://x.example/', undefined],
] as const)('%s is pasted over a selection', (_, doc, from, to, pasted, linked) => {
  const state = select(doc, from, to)
  const spec = linkPasted(state, pasted)
  expect(spec && state.update(spec).newDoc.toString()).toBe(linked)
})

it.each([
  ['harbour', ['articles/a.md', 'articles/harbour.md']],
  ['Night  HARBOUR', ['articles/a.md']],
  ['ada’s', ['articles/b/index.md']],
  ['first line', ['articles/c.md']],
  ['nothing', []],
])('an article is found by %j in its title, then in its path', (query, paths) => {
  const files = [
    ['articles/harbour.md', '---\nauthor: x\n---\ntitle: no\n'],
    ['articles/a.md', '---\ntitle: The harbour at night # a remark\n---\n'],
    ['articles/b/index.md', "---\r\ntitle: 'Ada’s ''quay'''\r\n---\r\n"],
    ['articles/c.md', '---\ntitle: >-\n  The first line\n---\n'],
    ['pages/harbour.md', '---\ntitle: The harbour\n---\n'],
  ] as const
  expect(findArticles(files, query).map(({ path }) => path)).toEqual(paths)
})

it.each([
  ['Mein Foto (1).JPG', 'image/jpeg', 'mein-foto-1.jpg'],
  ['a.jpeg', 'image/jpeg', 'a.jpeg'],
  ['image.png', 'image/png', 'image.png'],
  ['../../etc/passwd', 'image/png', 'etc-passwd.png'],
  ['drawing.exe', 'image/svg+xml', 'drawing.svg'],
  ['東京.webp', 'image/webp', '東京.webp'],
  ['….gif', 'image/gif', 'picture.gif'],
  [`${'a'.repeat(300)}.png`, 'image/png', `${'a'.repeat(80)}.png`],
])('%s of %s is saved as %s', (name, type, saved) => {
  expect(toPictureName({ name, type })).toBe(saved)
})

it('a taken name gets the next number', () => {
  const taken = new Set(['a.png', 'a-2.png'])
  expect(toFreeName('a.png', (name) => taken.has(name))).toBe('a-3.png')
  expect(toFreeName('b.png', (name) => taken.has(name))).toBe('b.png')
})

it.each([
  [{ name: 'a.png', type: 'image/png', size: 10 }, undefined],
  [{ name: 'a.heic', type: 'image/heic', size: 10 }, /JPEG/],
  [{ name: 'a.png', type: 'image/png', size: 0 }, /empty/],
  [{ name: 'a.png', type: 'image/png', size: 3e9 }, /100 MB/],
])('%j is refused with a remedy where it has to be', (file, remedy) => {
  const refusal = findRefusal(file)
  if (remedy) expect(refusal).toMatch(remedy)
  else expect(refusal).toBeUndefined()
})

function select(doc: string, anchor: number, head: number): EditorState {
  return EditorState.create({ doc, selection: { anchor, head } })
}
