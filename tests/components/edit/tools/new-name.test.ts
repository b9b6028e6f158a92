import { expect, it } from 'vitest'

import { toHash } from '../../../../components/edit/tools/article/go-to.ts'
import {
  toNamed,
  toNewAddress,
} from '../../../../components/edit/tools/article/new-name.ts'

it.each([
  ['articles/ebb.md', 'Neap & Flow', 'neap-flow'],
  ['articles/2024/05/ebb.md', 'neap', '2024/05/neap'],
  ['articles/ebb/index.md', 'neap', 'neap'],
  ['articles/2024/ebb/index.md', 'neap', '2024/neap'],
  ['articles/ebb.md', '…', undefined],
])('%s as %s is %s below articles/', (path, typed, named) => {
  expect(toNamed(path, typed)).toBe(named)
})

it.each([
  ['https://a.example/articles/ebb', 'https://a.example/articles/neap'],
  ['https://a.example/2024/05/ebb/', 'https://a.example/2024/05/neap'],
  ['https://a.example/articles/a-slug-of-its-own', undefined],
])('the address %s becomes %s', (address, renamed) => {
  expect(toNewAddress(address, 'articles/ebb.md', 'Neap')).toBe(renamed)
})

it('a form has the address that the CMS gives it', () => {
  expect(toHash('articles/2024/größe.md')).toBe(
    '#/collections/articles/entries/2024/gr%C3%B6%C3%9Fe',
  )
  expect(toHash()).toBe('#/collections/articles')
})
