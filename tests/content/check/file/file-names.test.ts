import { expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { slugOf } from '../../../../lib/site/document-slug.ts'
import { articleWith } from '../diagnostics-of.ts'

function rulesOf(path: string, text: string): string[] {
  const { diagnostics } = checkFile(path, new TextEncoder().encode(text))
  return diagnostics.map(({ rule }) => rule)
}

it.each([
  ['tags/Web Dev.md', 'web-dev'],
  ['tags/C++.md', 'cpp'],
  ['tags/.NET Core/index.md', 'dot-net-core'],
  ['tags/web.md', 'web'],
])('the file %s is of the topic %s', (path, slug) => {
  if (!path.includes('/.')) expect(rulesOf(path, '---\ntitle: T\n---\n')).toEqual([])
  expect(slugOf(path, {})).toBe(slug)
})

it('an author has the address of the name', () => {
  expect(rulesOf('authors/Ada Byron.md', '---\nname: Ada Byron\n---\n')).toEqual([
    'slug-derived',
  ])
})

it.each(['articles/back\\slash.md', 'articles/a\\b/index.md'])(
  'no file is read whose name holds a backslash: %s',
  (path) => {
    expect(rulesOf(path, articleWith('title: A'))).toEqual(['slug-invalid'])
    expect(rulesOf(path, articleWith('slug: a'))).toEqual(['slug-invalid'])
  },
)
