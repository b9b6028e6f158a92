import { describe, expect, it } from 'vitest'

import { requireFreePath } from '../../../lib/cli/init/free-path.ts'
import { articleOf, makeTestContent } from '../../support/content-fixture.ts'

describe('the path of a new article', () => {
  it.each([
    ['Low water', 'articles/low-water/index.md has the address'],
    ['High water', 'articles/2026/high-water.md has the address'],
    ['Renamed', 'articles/other.md has the address'],
    ['Tide', 'articles/tide.md already exists'],
    ['Readme', 'would not be published because of its name'],
    ['Tide copy', 'would not be published because of its name'],
    ['Index', 'would not be published because of its name'],
    ['   ', 'has no letter or digit'],
    ['🦀', 'has no letter or digit'],
    ['…!', '"…!"'],
  ])('names what is in the way of “%s”', (title, said) => {
    const text = articleOf('Here')
    const { contentDir } = makeTestContent({
      'articles/low-water/index.md': text,
      'articles/tide.md': text,
      'articles/2026/high-water.md': text,
      'articles/other.md': articleOf('Here', "slug: 'renamed'"),
    })
    expect(() => requireFreePath(contentDir, title)).toThrow(said)
  })

  it.each([
    ['a title that goes on and on '.repeat(12), /^articles\/a-title-[a-z-]{20,180}\.md$/],
    ['-- dashes first', /^articles\/dashes-first\.md$/],
  ])('is made of “%s”', (title, path) => {
    expect(requireFreePath(makeTestContent({}).contentDir, title)).toMatch(path)
  })
})
