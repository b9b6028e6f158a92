import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../lib/content/check/index.ts'
import { articleWith } from './diagnostics-of.ts'

function fix(text: string, path = 'articles/hello.md'): string {
  return applyFixes(text, checkFile(path, new TextEncoder().encode(text)).diagnostics)
}

describe('applyFixes', () => {
  it.each([
    ['title: Foo: bar', 'title: "Foo: bar"'],
    ['title: 2025', 'title: "2025"'],
    ['title:foo', 'title: foo'],
    ['tags: a, b', 'tags: [a, b]'],
    ['draft: yes', 'draft: true'],
    ['publish_date: 2025-3-5', 'publish_date: 2025-03-05'],
    ['image: a.svg\nheroAlt: x', 'heroImage: a.svg\nheroAlt: x'],
    ['subtitle: a\u0007b', 'subtitle: ab'],
    ['tags:\n\t- a', 'tags:\n  - a'],
    ['slug: x\n\tsubtitle: Y', 'slug: x\nsubtitle: Y'],
    ['slug: Hello World', 'slug: hello-world'],
  ])('fixes %j', (line, expected) => {
    const fixed = fix(articleWith(line))
    expect(fixed).toContain(`\n${expected}\n`)
    expect(
      checkFile('articles/hello.md', new TextEncoder().encode(fixed)).diagnostics,
    ).toEqual([])
  })

  it('fixes several places and keeps the rest', () => {
    const text = articleWith('draft: no', 'tags: a', 'title: Foo: bar')
    // What is read as repaired is written first.
    expect(fix(fix(text))).toBe(
      text
        .replace('Foo: bar', '"Foo: bar"')
        .replace('no', 'false')
        .replace('tags: a', 'tags: [a]'),
    )
  })

  it('keeps a byte order mark and CRLF line ends', () => {
    const text = `\ufeff${articleWith('draft: no', 'tags: a').replaceAll('\n', '\r\n')}`
    expect(fix(text)).toBe(text.replace('no', 'false').replace('tags: a', 'tags: [a]'))
  })

  it('keeps line ends that differ', () => {
    expect(fix('---\r\ntitle: 5\nslug: x\r\r\ndepth: 6\r\n---\n', 'pages/x.md')).toBe(
      '---\r\ntitle: "5"\nslug: x\r\r\ndepth: 6\r\n---\n',
    )
  })

  it('leaves out the later of two that overlap', () => {
    const place = {
      file: 'a.md',
      line: 1,
      column: 1,
      rule: 'yaml-syntax',
      severity: 'error',
      message: 'x',
    } as const
    const diagnostics = [
      { ...place, fix: { start: 1, end: 3, text: 'X' } },
      { ...place, fix: { start: 2, end: 4, text: 'Y' } },
      { ...place, fix: { start: 4, end: 4, text: 'Z' } },
      { ...place, fix: { start: 4, end: 4, text: 'Q' } },
      place,
    ]
    expect(applyFixes('abcdef', diagnostics)).toBe('aXdZef')
  })
})
