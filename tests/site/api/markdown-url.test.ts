import { describe, expect, it } from 'vitest'
import {
  findPageOfTwin,
  findTwinOfPage,
  isLlmsPath,
  parseMarkdownPath,
  toMarkdownPath,
} from '../../../lib/site/api/markdown-url.ts'
import { rewritePath } from '../../../lib/site/rewrites.ts'

describe('the address of a twin', () => {
  it.each([
    ['a', '/articles/a.md'],
    ['übung', '/articles/%C3%BCbung.md'],
    ['v1.2', '/articles/v1.2.md'],
  ])('of %s is %s, and is read again', (slug, path) => {
    expect(toMarkdownPath(slug)).toBe(path)
    expect(parseMarkdownPath(path)).toBe(slug)
    const page = findPageOfTwin(path) ?? ''
    expect(page).toBe(path.slice(0, -'.md'.length))
    expect(findTwinOfPage(page)).toBe(path)
    expect(rewritePath(path)).toBe(`/api/markdown/${encodeURIComponent(slug)}`)
  })

  it.each(['/articles/a', '/articles/a/b.md', '/about.md', '/articles/.md', '/a.md'])(
    'is not %s',
    (path) => {
      expect(parseMarkdownPath(path)).toBeUndefined()
      expect(findPageOfTwin(path)).toBeUndefined()
      expect(rewritePath(path)).toBeUndefined()
    },
  )

  it('is that of no other page', () => {
    expect(findTwinOfPage('/about')).toBeUndefined()
    expect(findTwinOfPage('/tags/a')).toBeUndefined()
  })
})

it.each([
  ['/llms.txt', true],
  ['/llms/1.txt', true],
  ['/llms/0.txt', false],
  ['/llms/a.txt', false],
  ['/llms', false],
])('%s holds all texts: %s', (path, expected) => {
  expect(isLlmsPath(path)).toBe(expected)
})
