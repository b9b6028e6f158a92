import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

import { toBulkLines, toSummaryTable } from '../../lib/cli/terminal/bulk.ts'
import { formatCounts } from '../../lib/cli/terminal/counts.ts'
import { nameFolder } from '../../lib/cli/terminal/name-folder.ts'
import { openReport } from '../../lib/cli/terminal/report.ts'
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

  it('show what is said once beside what is said a thousand times', () => {
    const layout = Array.from({ length: 1000 }, (_, index) =>
      make('field-unknown', `articles/${index}.md`, 3, '`layout` is ignored'),
    )
    const rare = make('field-unknown', 'articles/900.md', 4, '`expiry` is ignored')
    const lines = toBulkLines([...layout, rare])
    expect(lines).toHaveLength(21)
    expect(lines[19]).toContain('`expiry` is ignored')
    expect(lines[20]).toContain('… and 981 more of field-unknown in 981 files')
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

it.each([
  ['content', 'content'],
  ['a/b', 'a/b'],
  ['.', ''],
  ['../elsewhere', ''],
  ['/elsewhere/content', ''],
  ['..content', '..content'],
])('names the content folder %s in patches and logs', (folder, name) => {
  expect(nameFolder(resolve(folder))).toBe(name)
})

describe('the report of a server', () => {
  function printed(...saves: Diagnostic[][]): string[][] {
    const lines: string[] = []
    const spy = vi.spyOn(console, 'error').mockImplementation((line) => {
      lines.push(String(line))
    })
    const report = openReport()
    const all = saves.map((diagnostics) => {
      report(diagnostics)
      return lines.splice(0)
    })
    spy.mockRestore()
    return all
  }

  const dead = make('link-dead', 'articles/a.md', 3, 'gone')

  it('names a fault once, and again when it is new', () => {
    const twice = [dead, { ...dead, line: 9 }]
    expect(printed([dead], [dead], twice, [])).toEqual([
      ['articles/a.md:3:1 warning: gone (link-dead)'],
      [],
      ['articles/a.md:9:1 warning: gone (link-dead)'],
      ['2 problems fixed'],
    ])
  })

  it('says nothing of a fault whose line moved', () => {
    expect(printed([dead], [{ ...dead, line: 30 }])[1]).toEqual([])
  })

  it('counts notes', () => {
    const notes = repeat(3, 'html-look-removed', 'class')
    expect(printed([dead, ...notes])[0]).toEqual([
      'articles/a.md:3:1 warning: gone (link-dead)',
      '3 notes: `npm run check` lists them',
    ])
  })
})
