import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkFile, fixFile } from '../../../lib/content/check/index.ts'
import type { Diagnostic, TextEdit } from '../../../lib/model/diagnostic.ts'
import { articleWith } from './diagnostics-of.ts'

const PATH = 'articles/hello.md'
const encoder = new TextEncoder()

/** As `check --fix` does, until nothing changes. */
function fixAll(text: string, path = PATH): string {
  let fixed = text
  for (let round = 0; round < 10; round += 1) {
    const bytes = encoder.encode(fixed)
    const next = fixFile(path, bytes, checkFile(path, bytes).diagnostics) ?? fixed
    if (next === fixed) return fixed
    fixed = next
  }
  throw new Error(`It does not come to rest:\n${fixed}`)
}

const BROKEN: readonly string[][] = [
  ['title: Foo: bar', 'draft: yes'],
  ['subtitle: a\u0093b\u0093c\u0007', 'tags: a, b'],
  ['permalink: false'],
  ['published: false', 'date: 2025-3-5'],
  ['published: 2019-02-03'],
  ['draft: perhaps'],
  ['draft: "true"', 'darft: false'],
  ['hidden: true', 'slug: Hello World'],
  ['description: "a', 'and b: c."'],
  ['tags:', '\t- a', '\t- b: c'],
  ["title: 'it's'", 'image: a.svg'],
  ['unlisted: on', 'aliases: old'],
  ['status: draft', 'visibility: public'],
  ['password: osprey', 'expiryDate: 2019-01-01'],
  ['checks: { link-dead: false }'],
  ['# a comment', 'title:foo'],
]

describe('fixes', () => {
  it.each(BROKEN)('come to rest in one run: %j %j %j', (...lines) => {
    const fixed = fixAll(articleWith(...lines.filter(Boolean)))
    expect(fixAll(fixed)).toBe(fixed)
  })

  it('of anything come to rest, and publish nothing that says it is hidden', () => {
    const pieces = fc.constantFrom(
      ...BROKEN.flat(),
      ...[
        'draft: true',
        'draft: false',
        '---',
        'private: true',
        'x: [',
        '- a',
        'a: "b',
        '',
      ],
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }),
        fc.boolean(),
        (lines, isWindows) => {
          const text = `---\ntitle: 'A'\n${lines.join('\n')}\n---\nText.\n`
          const source = isWindows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text
          const fixed = fixAll(source)
          expect(fixAll(fixed)).toBe(fixed)
          const before = checkFile(PATH, encoder.encode(source))
          const after = checkFile(PATH, encoder.encode(fixed))
          if (before.isPrivate) expect(after.isPrivate, fixed).toBe(true)
          expect(lettersOf(fixed).length).toBeGreaterThanOrEqual(
            lettersOf(source).length - 8,
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

describe('a fix', () => {
  const fixWith = (text: string, ...fixes: TextEdit[]) =>
    fixFile(PATH, encoder.encode(text), fixes.map(toDiagnostic))
  const editOf = (text: string, old: string, now: string): TextEdit => {
    const start = text.indexOf(old)
    return { start, end: start + old.length, text: now }
  }

  it.each([
    ['draft: true', 'draft: false'],
    ['draft: true\n', ''],
    ['draft: true', 'draft: tru'],
    ['draft: true', 'subtitle: true'],
    ['private: true', 'secretive: no'],
  ])('never takes away %j for %j', (old, now) => {
    const text = articleWith(old.trimEnd())
    expect(fixWith(text, editOf(text, old, now))).not.toMatch(/^draft: false|^subtitle/m)
    const bytes = encoder.encode(fixWith(text, editOf(text, old, now)))
    expect(checkFile(PATH, bytes).isPrivate).toBe(true)
  })

  it('that is not safe leaves the others', () => {
    const text = articleWith('draft: true', 'tags: a, b')
    const edits = [editOf(text, 'true', 'false'), editOf(text, 'a, b', '[a, b]')]
    expect(fixWith(text, ...edits)).toBe(text.replace('a, b', '[a, b]'))
  })

  it('that removes a line keeps it as a comment', () => {
    const text = articleWith('layout: post', 'cta: Read on')
    expect(fixWith(text, editOf(text, 'layout: post\n', ''))).toBe(
      text.replace('layout: post', '# was: layout: post'),
    )
  })

  it('that would remove words of the body is not applied', () => {
    const text = articleWith('cta: x').replace('Body', 'Three words here.')
    expect(fixWith(text, editOf(text, 'words ', ''))).toBe(text)
  })

  it.each([
    ['date: 2020-05-01', 'date: TBD'],
    ['date: TBD', 'date: 2020-05-01'],
    ['pubDate: 2020-05-01', 'pubDate: soon', 'tags: a, b'],
    ['permalink: /a/', 'permalink: /b/'],
  ])('renames none of two fields of one name: %j %j', (...lines) => {
    const text = `---\n${['title: T', ...lines].join('\n')}\n---\nBody\n`
    expect(fixAll(text)).toBe(text)
  })

  it.each([
    ['description: [link](https://x.example/keep) words', 'link words'],
    ['description: "![a](a.png) and [b](/b/)"', 'a and b'],
    ['subtitle: "[b](<https://x.example/b>) c"', 'b c'],
  ])('of %j keeps the address above it', (line, words) => {
    const fixed = fixAll(articleWith(line))
    expect(fixed).toContain(words)
    for (const [, address = ''] of line.matchAll(/\]\(<?([^)>]+)/g))
      expect(fixed).toMatch(new RegExp(`^# was: .*${address}`, 'm'))
  })

  it('leaves a file that is not UTF-8 as it is', () => {
    const bytes = Buffer.from(articleWith('cta: caf\u00e9'), 'latin1')
    expect(
      fixFile(PATH, bytes, [toDiagnostic({ start: 0, end: 0, text: 'x' })]),
    ).toBeUndefined()
  })
})

function toDiagnostic(fix: TextEdit): Diagnostic {
  return {
    file: PATH,
    line: 1,
    column: 1,
    rule: 'yaml-syntax',
    severity: 'error',
    message: 'x',
    fix,
  }
}
