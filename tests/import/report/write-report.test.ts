import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

import type { ImportReport, ItemOutcome } from '../../../lib/import/model/report.ts'
import { countFates, FATES } from '../../../lib/import/report/count-fates.ts'
import { listLeastCertain } from '../../../lib/import/report/least-certain.ts'
import { exitCodeOf, renderSummary } from '../../../lib/import/report/print-summary.ts'
import { proposeSite } from '../../../lib/import/report/site-proposal.ts'
import { writeReport } from '../../../lib/import/report/write-report.ts'
import { listHtmlTokens } from '../../../lib/text/html.ts'
import { makeTestContent } from '../../support/content-fixture.ts'

const ITEM: ItemOutcome = {
  ...{ key: '1', place: 'export.xml:9', title: 'Low water', what: 'article' },
  ...{ fate: 'imported', notes: [], failedFiles: [], deadLinks: [] },
}

const REPORT: ImportReport = {
  ...{ source: 'https://ada:secret@old.example/export.xml', kind: 'WordPress (WXR)' },
  ...{ isDryRun: false, repairs: [], redirects: [], site: {} },
  comments: { kept: 0, leftOut: 0 },
  outcomes: [ITEM],
}

/** One of each kind of trouble, with what ends markup, a line or a cell. */
const HOSTILE = `</title><script>alert('1')</script>"'&|\n\u0000\u202e`

const TROUBLED: ImportReport = {
  ...REPORT,
  outcomes: [
    ITEM,
    {
      ...{ ...ITEM, key: '2', title: HOSTILE, fate: 'draft', reason: 'was private' },
      ...{ path: 'articles/x.md', source: 'javascript:alert(1)' },
      notes: [
        { kind: 'guess', rule: 'title-guessed', message: HOSTILE, line: 3 },
        { kind: 'loss', rule: 'frame-to-link', message: 'A frame became a link' },
      ],
      failedFiles: [{ url: 'https://a:b@old.example/x.png', reason: 'the answer 404' }],
      deadLinks: [`https://old.example/?p=9${HOSTILE}`],
      sides: { source: HOSTILE, result: HOSTILE },
    },
    { ...ITEM, key: '3', title: '', what: 'menu', fate: 'left-out', reason: HOSTILE },
    { ...ITEM, key: '4', what: 'comment', fate: 'left-out', reason: 'a pingback' },
    { ...ITEM, key: '5', fate: 'failed', reason: 'no space left on the disk' },
  ],
  repairs: [
    { type: 'repair', place: 'export.xml:1:2', rule: 'bare-ampersand', message: HOSTILE },
  ],
  redirects: [{ from: '/?p=7', to: '/articles/low-water' }],
  comments: { kept: 3, leftOut: 1 },
  files: { local: 1, loaded: 2, there: 0, failed: 1 },
  site: { title: HOSTILE },
}

function write(report: ImportReport) {
  const { contentDir } = makeTestContent({})
  const files = writeReport(report, { folder: join(contentDir, '../out'), contentDir })
  return new Map(files.map((file) => [basename(file), readFileSync(file, 'utf8')]))
}

describe('the report of an import', () => {
  it('has counts that add up in both directions', () => {
    const { rows, total } = countFates(TROUBLED)
    expect(rows.map(({ what, sum }) => [what, sum])).toEqual([
      ['article', 3],
      ['comment', 5],
      ['menu', 1],
    ])
    for (const fate of FATES) {
      const sum = rows.reduce((all, { counts }) => all + counts[fate], 0)
      expect(total.counts[fate]).toBe(sum)
    }
    expect(total.sum).toBe(TROUBLED.outcomes.length + 4)
  })

  it('is a page that runs, loads and shows nothing of what is in it as markup', () => {
    const page = write(TROUBLED).get('import-report.html') ?? ''
    const tokens = listHtmlTokens(page).filter(({ kind }) => kind === 'open')
    const names = new Set(tokens.map(({ name }) => name))
    expect([...names].filter((name) => /script|img|iframe|link|form/.test(name))).toEqual(
      [],
    )
    const hrefs = tokens.flatMap(({ attributes }) =>
      attributes.filter(({ name }) => /^(?:href|src|on.*)$/.test(name)),
    )
    expect(hrefs.filter(({ value }) => !value.startsWith('#'))).toEqual([])
    expect(page).toContain(`default-src 'none'`)
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;')
    expect(page).not.toContain('\u0000')
    for (const said of ['was private', 'title-guessed', 'line 3', 'frame-to-link'])
      expect(page).toContain(said)
  })

  it('counts a file once, in however many texts it is', () => {
    const failedFiles = [{ url: 'https://old.example/x.png', reason: 'gone' }]
    const outcomes = ['1', '2', '3'].map((key) => ({ ...ITEM, key, failedFiles }))
    const page = write({ ...REPORT, outcomes }).get('import-report.html')
    expect(page).toContain('>Pictures</a> <span>1</span>')
    expect(page).toMatch(/in <bdi>[^<]+<\/bdi> and 2 more places/)
  })

  it('is data with a version and without logins', () => {
    const files = write(TROUBLED)
    const data: unknown = JSON.parse(files.get('import-report.json') ?? '')
    expect(data).toMatchObject({
      version: 1,
      source: 'https://old.example/export.xml',
      counts: { all: { sum: 9 } },
    })
    expect([...files.values()].join('')).not.toMatch(/secret|a:b@/)
  })

  it('is the same for the same import', () => {
    expect(write(TROUBLED)).toEqual(write(TROUBLED))
  })

  it('has lists of redirects only where there are any', () => {
    expect([...write(REPORT).keys()]).toEqual([
      'import-report.html',
      'import-report.json',
    ])
    expect([...write(TROUBLED).keys()]).toContain('nginx.conf')
  })

  it.each([
    ['a run', REPORT, ['npm run check', 'npm start']],
    ['a dry run', { ...REPORT, isDryRun: true }, ['dry run', 'npm run import --']],
    ['failures', TROUBLED, ['could not be written', 'npm run images:fetch', '1 draft']],
    ['addresses', TROUBLED, ['import-redirects/']],
  ])('says what to do after %s', (_, report, said) => {
    const page = write(report).get('import-report.html') ?? ''
    const [, steps = ''] = /id="next-title">(.*?)<\/section>/s.exec(page) ?? []
    for (const words of said) expect(steps).toContain(words)
  })

  it('shows the least certain items first, at most 50', () => {
    const note = { kind: 'guess', rule: 'a', message: 'a' } as const
    const items = Array.from({ length: 60 }, (_, index) => ({
      ...{ ...ITEM, key: String(index) },
      notes: index === 59 ? [note, { ...note, rule: 'b' }] : [note],
    }))
    const keys = listLeastCertain([ITEM, ...items]).map(({ key }) => key)
    expect(keys).toHaveLength(50)
    expect(keys.slice(0, 3)).toEqual(['59', '0', '1'])
  })

  it('is short in the terminal, and decides how the command ends', () => {
    const lines = renderSummary(TROUBLED, '/blog/import-report.html')
    expect(lines.length).toBeLessThanOrEqual(25)
    expect(lines).toContain('        4  imported          3 comments, 1 article')
    expect(lines).toContain('Report: /blog/import-report.html')
    expect(exitCodeOf(REPORT)).toBe(0)
    expect(exitCodeOf(TROUBLED)).toBe(1)
    expect(
      exitCodeOf({ ...REPORT, files: { local: 0, loaded: 0, there: 0, failed: 1 } }),
    ).toBe(1)
  })

  it('says that nothing came along, rather than what to do next', () => {
    const outcomes = [{ ...ITEM, fate: 'left-out', reason: 'a menu' } as const]
    const last = renderSummary({ ...REPORT, outcomes }, 'x').at(-1)
    expect(last).toMatch(/^Nothing came along: give the export of the blog/)
    const failed = { ...ITEM, fate: 'failed', reason: 'no space left' } as const
    expect(renderSummary({ ...REPORT, outcomes: [failed] }, 'x').at(-1)).toMatch(
      /^Next: remove what made items fail/,
    )
  })
})

describe('the proposed site.yaml', () => {
  const present =
    "# Mine\ntitle: 'Mine' # a name\nurl: 'https://new.example'\naddresses:\n  article: /x/:slug\n"

  it('changes the lines that the source knows, and keeps all others', () => {
    const { text, diff } = proposeSite(present, {
      title: "Old: it's",
      url: 'https://new.example',
      addresses: { article: '/:year/:slug', trailing_slash: true },
      navigation: [{ label: 'About', href: '/about' }],
    })
    expect(text).toContain('# Mine\n')
    expect(text).toContain('# a name\n')
    expect(text).toContain("url: 'https://new.example'\n")
    expect(text).toContain('  article: /x/:slug\n')
    expect(diff).toContain("-title: 'Mine' # a name\n")
    expect(diff).not.toContain('-addresses')
    expect(diff).toMatch(/^\+.*trailing_slash: true$/m)
    expect(diff).toMatch(/^\+.*href: '?\/about'?$/m)
  })

  it.each([
    ['that says the same', present, { title: 'Mine' }, ''],
    ['that nobody can read', 'a: [', { title: 'Old' }, ''],
    [
      'that is not there',
      '',
      { title: 'Old' },
      expect.stringMatching(/^\+title: '?Old/m),
    ],
    [
      'with anchors',
      'a: &x 1\nb: *x\n',
      { title: 'Old' },
      expect.stringMatching(/^\+title: '?Old/m),
    ],
  ])('of a file %s', (_, text, site, diff) => {
    expect(proposeSite(text, site).diff).toEqual(diff)
  })
})
