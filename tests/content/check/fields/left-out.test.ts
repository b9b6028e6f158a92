import { describe, expect, it } from 'vitest'

import { isHeldBack } from '../../../../lib/model/diagnostic.ts'
import { checkFile } from '../../../../lib/content/check/index.ts'
import { articleWith } from '../diagnostics-of.ts'

function check(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(articleWith(...lines))
  const { diagnostics, fields } = checkFile('articles/hello.md', bytes)
  const left = diagnostics.filter(({ rule }) => rule === 'field-left-out')
  const isHeld = diagnostics.some(isHeldBack)
  return { diagnostics, isHeld, messages: left.map(({ message }) => message), fields }
}

describe('a value that can not be read', () => {
  it.each([
    ['updated_date: 2020-02-30', 'updated_date', 'updated_date: 2020-02-30'],
    ['lastmod: soon', 'updated_date', 'lastmod: soon'],
    ['modified: [a, b]', 'updated_date', 'modified: [a, b]'],
    ['created_date: 2020-13-01', 'created_date', 'created_date: 2020-13-01'],
    ['canonical_url: /x', 'canonical_url', 'canonical_url: /x'],
    ['canonical: www.x.example', 'canonical_url', 'canonical: www.x.example'],
    ['tags: {a: b}', 'tags', 'tags: {a: b}'],
    ['aliases: {a: b}', 'aliases', 'aliases: {a: b}'],
    ['series: [a, b]', 'series', 'series: [a, b]'],
    ['language: {a: b}', 'language', 'language: {a: b}'],
    ['cover: {a: b}', 'heroImage', 'cover: {a: b}'],
    ['read_time: {a: 1}', 'read_time', 'read_time: {a: 1}'],
    ['guid: [a, b]', 'id', 'guid: [a, b]'],
  ])('%s is left out, and the article is published', (line, name, found) => {
    const { isHeld, messages, fields } = check(line)
    expect(isHeld).toBe(false)
    expect(messages).toEqual([expect.stringContaining(`\`${found}\` is left out: `)])
    expect(fields[name]).toBeUndefined()
  })

  it('is shown as it is written, with what to write', () => {
    expect(check('tags: [a, {b: c}]').diagnostics[0]).toMatchObject({
      ...{ rule: 'field-left-out', severity: 'warning', line: 6, column: 11 },
      message:
        '`{b: c}` is left out: `tags, entry 2` must be text, not a mapping: put the value in quotes',
    })
  })

  it.each([
    ...['draft: perhaps', 'published: soon', 'visibility: sometimes', 'unlisted: maybe'],
    ...['publish_date: 2020-02-30', 'publishDate: soon', 'unlistd: perhaps'],
    ...['expiry_date: 2020-02-30', 'expires: soon', 'title: [a, b]', 'slug: "?"'],
  ])('%s holds the article back', (line) => {
    expect(check(line).isHeld).toBe(true)
  })

  it.each(['image: false', 'excerpt: false', 'images: []', 'lastmod: []', 'cover: true'])(
    '%s says nothing',
    (line) => {
      const { isHeld, messages, fields } = check(line)
      expect([isHeld, messages]).toEqual([false, []])
      expect(fields).toMatchObject({ description: 'A text' })
      expect(fields).not.toHaveProperty('heroImage')
    },
  )
})

describe('two fields of one meaning', () => {
  it.each([
    ['series: a\nserie: b', '`serie: b` is ignored: `series: a` counts'],
    ['series: a\nserie: "a"', '`serie` is ignored: `series` says the same'],
    [
      'lastmod: 2026-01-01\nupdated: 2026-01-02',
      '`lastmod: 2026-01-01` is ignored: `updated: 2026-01-02` counts',
    ],
  ])('%j', (lines, message) => {
    const { diagnostics } = check(...lines.split('\n'))
    expect(diagnostics.map((each) => each.message)).toContain(message)
  })
})

describe('other habits', () => {
  it.each([
    ['tags: sea; boats', 'tags', ['sea', 'boats']],
    ['categories: sea; boats', 'tags', ['sea', 'boats']],
    ['tags: "AT&T;T"', 'tags', ['AT&T;T']],
  ])('%s', (line, name, value) => {
    expect(check(line).fields[name]).toEqual(value)
  })

  it.each([
    ['tags: #sea #boats', 'yaml-comment', false],
    ['subtitle:  #5 on the list', 'yaml-comment', false],
    ['tags: #draft', 'private-sign-unknown', true],
    ['draft: #true', 'private-sign-unknown', true],
  ])('%s is a comment to YAML, and said', (line, rule, isHeld) => {
    const found = check(line)
    expect([found.diagnostics.map((each) => each.rule), found.isHeld]).toEqual([
      [rule],
      isHeld,
    ])
  })

  it('hide a document by a topic behind a semicolon', () => {
    expect(check('tags: sea; draft').fields.draft).toBe(true)
  })

  it.each(['tags: # none yet', 'tags:', 'tags: ""'])('%s is empty', (line) => {
    expect(check(line).diagnostics).toEqual([])
  })
})
