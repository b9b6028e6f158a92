import { describe, expect, it } from 'vitest'

import { toBulkLines, toSummaryTable } from '../../lib/cli/terminal/bulk.ts'
import { formatCounts } from '../../lib/cli/terminal/counts.ts'
import type { Diagnostic } from '../../lib/model/diagnostic.ts'
import { RULES, type Rule } from '../../lib/model/rules.ts'

function make(rule: Rule, file: string, line = 1, message = `line ${line}`): Diagnostic {
  return { file, line, column: 1, rule, severity: RULES[rule].severity, message }
}

function repeat(count: number, rule: Rule, message?: string): Diagnostic[] {
  return Array.from({ length: count }, (_, index) =>
    make(rule, `articles/${Math.floor(index / 10)}.md`, (index % 10) + 1, message),
  )
}

describe('a few diagnostics', () => {
  it('are listed by file, errors first', () => {
    const diagnostics = [
      make('html-look-removed', 'articles/a.md', 1),
      make('link-dead', 'articles/a.md', 2),
      make('image-missing-alt', 'articles/a.md', 9),
      make('image-missing-alt', 'articles/a.md', 1),
      make('date-invalid', 'articles/b.md', 3),
    ]
    expect(toBulkLines(diagnostics).map((line) => line.replace(/:.*\(/, ' ('))).toEqual([
      'articles/b.md (date-invalid)',
      'articles/a.md (image-missing-alt)',
      'articles/a.md (link-dead)',
      'articles/a.md (image-missing-alt)',
      'articles/a.md (html-look-removed)',
    ])
  })

  it('that say the same of one file are one line', () => {
    const lines = toBulkLines(repeat(12, 'html-look-removed', 'class was removed'))
    expect(lines).toEqual([
      'articles/0.md:1:1 note: class was removed (html-look-removed) and 9 more in this file',
      'articles/1.md:1:1 note: class was removed (html-look-removed) and 1 more in this file',
    ])
  })
})

describe('many diagnostics', () => {
  const many = [
    ...repeat(443, 'html-element-removed'),
    ...repeat(3, 'slug-taken'),
    ...repeat(21, 'link-dead'),
  ]

  it('are listed by rule, the first of each, and the others counted', () => {
    const lines = toBulkLines(many)
    expect(lines.length).toBe(3 + 20 + 1 + 20 + 1)
    expect(lines.slice(0, 3).join()).toMatch(
      /^(?:articles\/0\.md:.*\(slug-taken\),?){3}$/,
    )
    expect(lines[23]).toBe(
      '… and 423 more of html-element-removed in 43 files: `npm run check -- --rule html-element-removed` lists them',
    )
    expect(lines.at(-1)).toMatch(/^… and 1 more of link-dead in 1 file: /)
  })

  it('have a line each when all are asked for', () => {
    expect(toBulkLines(many, { all: true })).toHaveLength(467)
  })

  it('are counted in a table', () => {
    expect(toSummaryTable(many)).toEqual([
      '    3 errors in   1 file  slug-taken',
      '443 warnings in 45 files  html-element-removed',
      ' 21 warnings in  3 files  link-dead',
    ])
  })

  it('do not fill more than a screen a rule, whatever they say', () => {
    const rules: readonly Rule[] = ['link-dead', 'media-missing', 'html-look-removed']
    const lines = toBulkLines(rules.flatMap((rule) => repeat(5000, rule)))
    expect(lines.length).toBe(rules.length * 21)
  })
})

it.each<[string, [number, number, number]]>([
  ['1 error', [1, 0, 0]],
  ['2 errors and 1 warning', [2, 1, 0]],
  ['2 errors, 1 warning and 3 notes', [2, 1, 3]],
  ['1 note', [0, 0, 1]],
])('counts are written out: %s', (text, [errors, warnings, notes]) => {
  const diagnostics = [
    ...repeat(errors, 'slug-taken'),
    ...repeat(warnings, 'link-dead'),
    ...repeat(notes, 'html-look-removed'),
  ]
  expect(formatCounts(diagnostics)).toBe(text)
  expect(formatCounts([])).toBeUndefined()
})
