import { describe, expect, it } from 'vitest'

import {
  formatFile,
  formatYamlFile,
  LosslessError,
  parseFile,
  parseYamlFile,
  STATE_KEY,
} from '../../../lib/edit/lossless/index.ts'
import { describeState } from '../../../lib/edit/lossless/state.ts'
import { saveThroughForm } from './support.ts'

type Fields = Readonly<Record<string, unknown>>

const save = (text: string, fields: Fields) =>
  saveThroughForm(text, () => ({ ...fields }))
const refuse = (text: string, fields: Fields): string => {
  try {
    return `written: ${save(text, fields)}`
  } catch (error) {
    return error instanceof LosslessError
      ? `${error.refusal}: ${error.message}`
      : 'thrown'
  }
}

describe('an odd file', () => {
  it.each<[string, string, Fields, string]>([
    ['an empty title', '---\ntitle:\n---\n', { title: 'A' }, '---\ntitle: A\n---\n'],
    ['no field', '---\n---\n', { title: 'A' }, '---\ntitle: A\n---\n'],
    [
      'comments alone',
      '---\n# a\n---\nB\n',
      { title: 'A' },
      '---\n# a\ntitle: A\n---\nB\n',
    ],
    ['no front matter', 'B\n', { title: 'A' }, '---\ntitle: A\n---\n\nB\n'],
    ['no front matter, left so', 'B\n', { title: '' }, 'B\n'],
    ['no body', '---\ntitle: A\n---', { body: 'B' }, '---\ntitle: A\n---\n\nB'],
    ['no line end', '---\ntitle: A\n---', { title: 'C' }, '---\ntitle: C\n---'],
    ['a body at once', '---\na: b\n---\nB\n', { body: 'C' }, '---\na: b\n---\nC\n'],
    [
      'a rule in its body',
      '---\na: b\n---\n\nB\n\n---\n\nC\n',
      { a: 'c' },
      '---\na: c\n---\n\nB\n\n---\n\nC\n',
    ],
    [
      'code first',
      '---\na: b\n---\n\n    x = 1\n',
      { a: 'c' },
      '---\na: c\n---\n\n    x = 1\n',
    ],
    [
      'an indent of Chinese text',
      '---\na: b\n---\n\n\u3000\u3000文\n',
      { a: 'c' },
      '---\na: c\n---\n\n\u3000\u3000文\n',
    ],
    [
      'code first, changed',
      '---\na: b\n---\n\n    x = 1\n',
      { body: '    x = 2' },
      '---\na: b\n---\n\n    x = 2\n',
    ],
    [
      'code first, gone',
      '---\na: b\n---\n\n    x = 1\n',
      { body: 'Text' },
      '---\na: b\n---\n\nText\n',
    ],
    [
      'spaces behind its lines',
      '---  \ntitle: A  \n---\t\nB  \n',
      { title: 'C' },
      '---  \ntitle: C  \n---\t\nB  \n',
    ],
    [
      'a name with spaces',
      "---\na b: c\n'd e': f\n---\n",
      { 'a b': 'x', 'd e': 'z' },
      "---\na b: x\n'd e': z\n---\n",
    ],
    [
      'an explicit name',
      '---\n? a b\n: c\n---\n',
      { 'a b': 'x' },
      '---\n? a b\n: x\n---\n',
    ],
    [
      'an explicit name, gone',
      '---\n? a b\n: c\nd: e\n---\n',
      { 'a b': '' },
      '---\nd: e\n---\n',
    ],
    [
      'braces around all',
      '---\n{title: A, tags: [b]}\n---\n',
      { title: 'C', cta: 'd' },
      '---\n{title: C, tags: [b], cta: d}\n---\n',
    ],
    [
      'indented fields',
      '---\n  title: A\n  tags: [b]\n---\n',
      { title: 'C', cta: 'd' },
      '---\n  title: C\n  tags: [b]\n  cta: d\n---\n',
    ],
    [
      'a text at the margin',
      '---\ntitle: "A\nlong one"\ncta: b\n---\n',
      { cta: 'c' },
      '---\ntitle: "A\nlong one"\ncta: c\n---\n',
    ],
    [
      'a field named body',
      '---\nbody: x\na: b\n---\nB\n',
      { a: 'c' },
      '---\nbody: x\na: c\n---\nB\n',
    ],
    [
      'names of other objects',
      '---\n__proto__: x\nconstructor: y\na: b\n---\n',
      { a: 'c' },
      '---\n__proto__: x\nconstructor: y\na: c\n---\n',
    ],
    [
      'letters of all kinds',
      '---\ntitle: 👩‍🚀 שלום\n---\nB\n',
      { title: '日本 🙂' },
      '---\ntitle: 日本 🙂\n---\nB\n',
    ],
    [
      'a very long line',
      `---\ntitle: ${'x '.repeat(5000)}y\ncta: b\n---\n`,
      { cta: 'c' },
      `---\ntitle: ${'x '.repeat(5000)}y\ncta: c\n---\n`,
    ],
    ['NUL in its body', '---\na: b\n---\nB\0C\n', { a: 'c' }, '---\na: c\n---\nB\0C\n'],
    [
      'a list in one text',
      '---\ntags: a, b\n---\n',
      { tags: ['a', 'b', 'c'] },
      '---\ntags: [a, b, c]\n---\n',
    ],
    [
      'lists in a list',
      '---\nx: [[1, 2], [3]]\n---\n',
      { x: [[1, 2], [4]] },
      '---\nx: [[1, 2], [4]]\n---\n',
    ],
    ['the last field gone', '---\na: b\n---\nB\n', { a: null }, '---\n---\nB\n'],
    [
      'all of a mapping changed',
      '---\ncta:\n  a: b # c\n---\n',
      { cta: { d: 'e' } },
      '---\ncta:\n  d: e # c\n---\n',
    ],
  ])('with %s is changed in one place', (_, text, fields, wanted) => {
    expect(save(text, fields)).toBe(wanted)
  })

  it.each([
    ['a: b', '"a: b"'],
    ['# x', '"# x"'],
    ['a #b', '"a #b"'],
    ['- x', '"- x"'],
    ['yes', '"yes"'],
    ['2020-01-01', '"2020-01-01"'],
    ['12:30', '"12:30"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['1_000', '"1_000"'],
    ['[x', '"[x"'],
    ['&a', '"&a"'],
    ['*a', '"*a"'],
    ['!a', '"!a"'],
    ['---', '"---"'],
    ['<<', '"<<"'],
    ['say "x": y', `'say "x": y'`],
    ['back\\slash: x', `'back\\slash: x'`],
    ['  around  ', 'around'],
    ['line\nline', '|-\n  line\n  line'],
    ['x\u0007y', '"x\\u0007y"'],
    ['plain, (text) – with 🙂?', 'plain, (text) – with 🙂?'],
  ])('writes %j so that every reader takes it for this text', (title, written) => {
    expect(save('---\ntitle: plain\n---\n', { title })).toBe(
      `---\ntitle: ${written}\n---\n`,
    )
  })
})

describe('a file that no form can keep', () => {
  it.each<[string, string, string]>([
    ['an alias', '---\ntitle: A\na: &x 1\nb: *x\n---\nB\n', 'markup: Line 3, column 7: '],
    [
      'a merge',
      '---\ntitle: A\nb:\n  <<: { c: 1 }\n---\nB\n',
      'markup: Line 4, column 3: ',
    ],
    ['a tag', '---\ntitle: !!str A\n---\nB\n', 'markup: Line 2, column 14: '],
    ['a mistake', '---\ntitle: A\na: [1\nb: 2\n---\nB\n', 'syntax: Line 4, column 1: '],
    ['a tab', '---\ntitle: A\na:\n\t- b\n---\nB\n', 'syntax: Line 4, column 1: '],
    [
      'a field twice',
      '---\ntitle: A\na: 1\na: 2\n---\nB\n',
      'duplicate-key: Line 4, column 1: ',
    ],
    [
      'a complex name',
      '---\ntitle: A\n? [a]\n: 1\n---\nB\n',
      'markup: Line 3, column 3: ',
    ],
    ['a list', '---\n- title\n---\nB\n', 'not-mapping: Line 2, column 1: '],
    ['two documents', '---\ntitle: A\n...\nb: 1\n---\nB\n', 'syntax: Line 4, column 1: '],
    ['TOML', '+++\ntitle = "A"\n+++\nB\n', 'language: The front matter is TOML'],
    ['JSON', '{\n"title": "A"\n}\nB\n', 'language: The front matter is JSON'],
    ['no end', '---\ntitle: A\n\nB\n', 'unreadable: '],
    ['TOML with a mistake', '+++\ntitle = A\n+++\nB\n', 'unreadable: '],
  ])('with %s keeps its fields and says where it is', (_, text, message) => {
    expect(refuse(text, { title: 'Changed' }).slice(0, message.length)).toBe(message)
    expect(save(text, {})).toBe(text)
    const at = text.lastIndexOf('B')
    expect(
      save(text, { body: parseFile(text).body?.toString().replace(/B\s*$/, 'C') }),
    ).toBe(`${text.slice(0, at)}C${text.slice(at + 1)}`)
  })

  it('shows the fields that it can read', () => {
    expect(parseFile('+++\ntitle = "A"\n+++\nB\n')).toMatchObject({
      title: 'A',
      body: 'B\n',
    })
    expect(parseFile('---\ntitle: A\nb: [\n---\nB\n')).toMatchObject({ title: 'A' })
    expect(parseFile('---\na: &x A\ntitle: *x\n---\n')).toMatchObject({ title: 'A' })
    const bomb = [...'bcdefgh'].map((name, index) => {
      return `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]\n`
    })
    const text = `---\ntitle: A\na: &a [x]\n${bomb.join('')}---\n`
    expect(parseFile(text)).toMatchObject({ title: 'A' })
  })
})

describe('a field that no form has as it is', () => {
  it.each([
    ['a mapping for a text', 'cta: { label: x, href: /y }', { cta: '' }],
    ['a list for a text', 'author: [a, b]', { author: '' }],
    ['a mapping for a list', 'tags: { a: b }', { tags: [] }],
    ['mappings for texts', 'authors:\n  - name: a', { authors: [] }],
    ['texts for mappings', 'links: [/a]', { links: [] }],
    ['names with dots', 'x: { /a: /b, /a.html: /c }', { x: {} }],
    ['numbers as names', 'x: { 2019: a, 2020: b }', {}],
    ['a name with a dot', 'a.b: c', { a: '' }],
  ])('stays where it has %s', (_, field, empty) => {
    const text = `---\ntitle: A\n${field} # why\n---\n`
    expect(Object.keys(parseFile(text))).toEqual(['title', 'body', '__imprint_original'])
    expect(save(text, { title: 'B', ...empty })).toBe(text.replace('A', 'B'))
  })

  it('is replaced by what is filled in', () => {
    expect(save('---\ncta: { label: x } # why\n---\n', { cta: 'z' })).toBe(
      '---\ncta: z # why\n---\n',
    )
  })
})

describe('a file of YAML', () => {
  const site =
    '# The site.\ntitle: Name # of it\n\nredirects:\n  /old.html: /new # moved\n  /1/2.5: /x\nwords: { share: "Pass, it" }\n'
  const edit = (fields: Fields) => saveThroughForm(site, () => fields, true)

  it.each<[string, Fields, string, string]>([
    ['a title', { title: 'Other' }, 'title: Name # of it', 'title: Other # of it'],
    ['nothing', {}, '', ''],
    [
      'a redirect',
      { redirects: { '/old.html': '/y', '/1/2.5': '/x' } },
      '/new # moved',
      '/y # moved',
    ],
    [
      'a redirect more',
      { redirects: { '/old.html': '/new', '/1/2.5': '/x', '/a.b': '/c' } },
      '  /1/2.5: /x\n',
      '  /1/2.5: /x\n  /a.b: /c\n',
    ],
    ['a redirect less', { redirects: { '/old.html': '/new' } }, '  /1/2.5: /x\n', ''],
    ['a word', { words: { share: 'Send' } }, '"Pass, it"', '"Send"'],
    [
      'a field more',
      { search: false },
      '"Pass, it" }\n',
      '"Pass, it" }\nsearch: false\n',
    ],
    ['a flag that was on', { search: true }, '', ''],
  ])('changes with %s in one place', (_, fields, old, wanted) => {
    expect(edit(fields)).toBe(site.replace(old, wanted))
  })

  it('is written anew where there was none', () => {
    expect(formatYamlFile({ title: 'A', navigation: [{ label: 'B', href: '/b' }] })).toBe(
      'title: A\nnavigation:\n  - label: B\n    href: /b\n',
    )
    expect(formatYamlFile(parseYamlFile('---\na: b\n'))).toBe('---\na: b\n')
  })
})

describe('the state of an article', () => {
  const clock = { now: new Date('2026-03-01T00:30:00Z'), timeZone: 'America/New_York' }

  it.each([
    ['publish_date: 2026-02-28', 'public'],
    ['publish_date: 2026-03-01', 'scheduled'],
    ['publish_date: 2026-02-28T19:30', 'public'],
    ['publish_date: 2026-02-28T19:31', 'scheduled'],
    ['publish_date: 2026-03-01T00:30:00Z', 'public'],
    ['publish_date: 2026-02-28\nunlisted: true', 'unlisted'],
    ['publish_date: 2026-03-01\ndraft: yes', 'draft'],
    ['publish_date: 2026-02-01\nexpiry_date: 2026-02-28', 'expired'],
    ['publish_date: soon', 'public'],
    ['published: false', 'draft'],
    ['status: [draft]', 'draft'],
    ['published: true\nnested: { a: 1 }', 'public'],
  ])('with %j is %s', (fields, state) => {
    expect(parseFile(`---\n${fields}\n---\n`, clock)[STATE_KEY]).toBe(state)
  })

  it('is not what it was', () => {
    const fields = { ...parseFile('---\ndraft: true\n---\n', clock), draft: false }
    expect(describeState(fields, clock)[STATE_KEY]).toBe('public')
  })
})

it('writes a new file with what was filled in', () => {
  const fields = {
    title: 'A',
    tags: ['b', 'c'],
    draft: true,
    unlisted: false,
    cta: '',
    body: 'B',
  }
  expect(formatFile(fields)).toBe('---\ntitle: A\ntags: [b, c]\ndraft: true\n---\n\nB')
})
