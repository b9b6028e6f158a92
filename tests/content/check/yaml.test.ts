import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../lib/content/check/index.ts'
import { isHeldBack } from '../../../lib/model/diagnostic.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

const NO_FIELD =
  'This line is not a field: fields are written `name: value`, and a value that goes on is indented'

describe('bad YAML', () => {
  it.each([
    [
      'title: Foo: bar',
      '6:8 warning: `title` holds a colon, which YAML takes for another field, so it needs quotes: write `title: "Foo: bar"` (yaml-repaired)',
    ],
    [
      'title: @foo',
      '6:8 warning: `title` begins with `@`, which means something else in YAML, so it needs quotes: write `title: "@foo"` (yaml-repaired)',
    ],
    [
      'title: %x',
      '6:8 warning: `title` begins with `%`, which means something else in YAML, so it needs quotes: write `title: "%x"` (yaml-repaired)',
    ],
    [
      'title: *Bold* text',
      '6:8 warning: `title` begins with `*`, which means something else in YAML, so it needs quotes: write `title: "Bold text"` (yaml-repaired)',
    ],
    [
      'title: [Sea] Foo',
      '6:8 warning: `title` begins with `[`, which means something else in YAML, so it needs quotes: write `title: "[Sea] Foo"` (yaml-repaired)',
    ],
    [
      'title: "foo',
      '6:8 warning: The quotes around the value of `title` do not match: write `title: "foo"` (yaml-repaired)',
    ],
    [
      "title: 'it's'",
      '6:8 warning: The quotes around the value of `title` do not match: write `title: "it\'s"` (yaml-repaired)',
    ],
    [
      'title: "a" b',
      '6:8 warning: The quotes around the value of `title` do not match: write `title: \'"a" b\'` (yaml-repaired)',
    ],
    [
      'title: "C:\\path"',
      "6:8 warning: In double quotes `\\` begins an escape, and `title` holds one that does not exist: write `title: 'C:\\path'` (yaml-repaired)",
    ],
    ['title', `6:1 error: ${NO_FIELD} (yaml-syntax)`],
    [
      'title:foo',
      '6:6 error: A space is missing after the colon of `title` (yaml-syntax)',
    ],
    [
      '\tsubtitle: x',
      '6:1 warning: A tab indents this line, and YAML allows only spaces: write two spaces (yaml-repaired)',
    ],
    [
      'tags:\n\t- a',
      '7:1 warning: A tab indents this line, and YAML allows only spaces: write two spaces (yaml-repaired)',
    ],
    ['tags: [a, b', '6:7 error: This `[` is never closed: add `]` (yaml-syntax)'],
    ['tags: [a, , b]', '6:11 error: A comma too many: remove it (yaml-syntax)'],
    [
      'tags: - a',
      '6:7 error: A list can not begin beside a name: put `- …` on the line below, or quotes around the value (yaml-syntax)',
    ],
    [
      'subtitle: foo\n  bar: baz',
      '6:11 error: Here a value seems to hold another field: start each field at the left edge, or put the value in quotes (yaml-syntax)',
    ],
    [
      'links:\n  - a\n b: c',
      '8:1 error: This line is not indented like the lines beside it: give all of them the same spaces (yaml-syntax)',
    ],
    [
      '...\ntags: [a]',
      '7:1 error: A second YAML document begins here: keep one, without `---` or `...` lines (yaml-syntax)',
    ],
    [
      'title: *bold',
      '6:8 error: `*bold` is an alias in YAML, which is not supported: put text that begins with `*` in quotes, or write the value out (yaml-markup)',
    ],
    [
      'title: &amp text',
      '6:8 error: `&amp` is an anchor in YAML, which is not supported: put text that begins with `&` in quotes (yaml-markup)',
    ],
    [
      'title: !important text',
      '6:8 error: `!important` is a tag in YAML, which is not supported: put text that begins with `!` in quotes (yaml-markup)',
    ],
    [
      'title: !!js/function "x"',
      '6:8 error: `!!js/function` is a tag in YAML, which is not supported: put text that begins with `!` in quotes (yaml-markup)',
    ],
    [
      '? [a]\n: b',
      '6:3 error: A name must be a single word, not a list or a mapping (yaml-markup)',
    ],
    [
      'tags: [a]\ntags: [b]',
      '7:1 error: `tags` is given twice, first on line 6: keep one of them (yaml-duplicate-key)',
    ],
    [
      'layout: {a: 1, a: 2}',
      '6:16 error: `a` is given twice, first on line 6: keep one of them (yaml-duplicate-key)',
    ],
    [
      `cta: ${'['.repeat(20)}${']'.repeat(20)}`,
      '6:18 error: This is nested too deeply: write it with fewer levels (yaml-nesting)',
    ],
    [
      'cta: "open\n  more\ntags: [a]',
      '6:6 error: This quote is never closed: add `"` (yaml-syntax)',
    ],
  ])('%j', (line, diagnostic) => {
    expect(diagnosticsOf(articleWith(line))).toContain(diagnostic)
  })

  it('differs from fields that are missing', () => {
    expect(diagnosticsOf('---\ntitle: "x\n  z\nauthor: y\n---\n')).toEqual([
      '2:8 error: This quote is never closed: add `"` (yaml-syntax)',
    ])
  })

  it.each([
    [
      '- a',
      '2:1 error: Fields are written `name: value`, one a line, and this is a list (yaml-not-mapping)',
    ],
    [
      'words',
      '2:1 error: Fields are written `name: value`, one a line, and this is a single value (yaml-not-mapping)',
    ],
  ])('%j is no set of fields', (yaml, diagnostic) => {
    expect(diagnosticsOf(`---\n${yaml}\n---\n`)).toEqual([diagnostic])
  })

  it('that expands without end is refused by its aliases', () => {
    const bomb = ['a: &a [x]', ...Array.from({ length: 9 }, (_, i) => `b${i}: [*a, *a]`)]
    const aliases = diagnosticsOf(articleWith(...bomb)).filter((it) =>
      it.includes('alias'),
    )
    expect(aliases).toHaveLength(1)
  })

  it('has a limit', () => {
    const long = `---\ntitle: ${'x'.repeat(20_000)}\n---\n`
    expect(diagnosticsOf(long)).toEqual([
      '1:1 error: The fields have 20008 characters, and 16384 are allowed: move text below them (front-matter-too-long)',
    ])
  })

  it('reports all diagnostics in the order of their places', () => {
    const text = '---\ntitle: 1\ndraft: yes\ndate: 05.03.2025\n---\n'
    expect(diagnosticsOf(text).map((diagnostic) => diagnostic.slice(0, 40))).toEqual([
      '2:8 note: `title` is text, and the numbe',
      '3:8 note: `draft: yes` is read as true: ',
      '4:1 note: `date` is read as `publish_dat',
      '4:7 note: `publish_date: 05.03.2025` is ',
    ])
  })
})

describe('bad YAML of one meaning', () => {
  it.each([
    ['title: Tides: an almanac', { title: 'Tides: an almanac' }],
    ['title: "Tides" again', { title: '"Tides" again' }],
    ["title: 'Tides\ncta: it", { title: 'Tides' }],
    ['title: "Tides\ntags: ["a"]', { title: 'Tides', tags: ['a'] }],
    ['title: `ls` and @x', { title: '`ls` and @x' }],
    ['tags: [#a, #b]', { tags: ['#a', '#b'] }],
    ['tags: [#a b, c]', { tags: ['#a b', 'c'] }],
    ['tags:\n\t- a', { tags: ['a'] }],
    ['tags:\n  - @ada\n  - "b" c', { tags: ['@ada', '"b" c'] }],
    ['title: a: b\ncta: "half\ntags: [#a]', { title: 'a: b', tags: ['#a'] }],
    // What hides still hides.
    ['title: "Tides\ndraft: true', { title: 'Tides', draft: true }],
    ['title: a: b\nstatus: draft', { title: 'a: b', draft: true }],
    ['tags: [#draft]', { draft: true }],
  ])('%j is read as repaired', (line, fields) => {
    const bytes = new TextEncoder().encode(articleWith(...line.split('\n')))
    const checked = checkFile('articles/hello.md', bytes)
    const rules = checked.diagnostics.filter(({ severity }) => severity === 'error')
    expect(rules).toEqual([])
    expect(checked.diagnostics.some(({ rule }) => rule === 'yaml-repaired')).toBe(true)
    expect(checked.fields).toMatchObject(fields)
    expect(checked.isPrivate).toBe('draft' in fields)
  })

  it.each([
    'draft: true: x',
    'title: a: b\ndraft: false: x',
    'status: "live',
    'published: [x] y',
    'title: a: b # of ours',
    'title: > a',
    'title: {{ a }} b',
    'title: "a\ncta: b"',
    'title: "a\n  b\ncta: c',
    'title: a: b\n  c',
    'title: - a',
    'tags: [#a, b #c]',
  ])('%j has more, and holds the file', (line) => {
    const bytes = new TextEncoder().encode(articleWith(...line.split('\n')))
    const { diagnostics } = checkFile('articles/hello.md', bytes)
    expect(diagnostics.some(isHeldBack)).toBe(true)
  })
})

describe('site.yaml', () => {
  it('is bare YAML', () => {
    const text = 'title: x\nurl: https://x.example/blog/\ndescription: y\n'
    expect(diagnosticsOf(text, 'site.yaml')).toEqual([])
    expect(diagnosticsOf(`---\n${text}---\n`, 'site.yaml')).toContain(
      '5:1 error: A second YAML document begins here: keep one, without `---` or `...` lines (yaml-syntax)',
    )
  })

  it('has no other version of YAML', () => {
    expect(diagnosticsOf('%YAML 1.1\n---\ntitle: x', 'site.yaml')).toContain(
      '1:1 error: `%YAML` lines are not supported: remove it (yaml-markup)',
    )
  })
})

it.each([
  ['title: *Ulysses*, a century on', 'title: "Ulysses, a century on"'],
  ['title: Joyce: on *Ulysses*', 'title: "Joyce: on Ulysses"'],
  ['title: [Joyce](https://j.example) again', 'title: "Joyce again"'],
  ['title: *nix: a start', 'title: "*nix: a start"'],
  ['title: **Bold** and: `code`', 'title: "Bold and: `code`"'],
])('%s is fixed in one round to what the message says: %s', (line, fixed) => {
  const text = articleWith(line)
  const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
  expect(diagnostics.map(({ message }) => message).join()).toContain(fixed)
  const after = applyFixes(text, diagnostics)
  expect(after).toBe(text.replace(line, fixed))
  expect(diagnosticsOf(after)).toEqual([])
})
