import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { parseResults, type Result } from '../../bench/measure/parse-results.ts'
import { renderChart } from '../../bench/report/chart.ts'
import { toPeerRows } from '../../bench/report/peer-rows.ts'
import { renderPeerTable } from '../../bench/report/peer-table.ts'
import { renderNumbers } from '../../bench/report/numbers.ts'
import { renderReport } from '../../bench/report/report.ts'

const root = inject('root')

function toResult(what: string, variant: string, figures: Result['figures']): Result {
  const machine = '2 cores (some processor), 24 GB'
  const run = { machine, node: 'v24.1.0', day: '2026-11-26', load: 0.1, runs: 3 }
  return { what, variant, size: 10_000, figures, ...run }
}

const RESULTS = [
  toResult('export', '', { totalSeconds: 100, peakMegabytes: 2000 }),
  toResult('export', 'WORKERS=1', { totalSeconds: 150 }),
  toResult('fresh clone, one article edited', '', { totalSeconds: 5 }),
  toResult('peer', 'Slow & 1.0', { totalSeconds: 600, editSeconds: 590 }),
  toResult('peer', 'Quick 2.0', { totalSeconds: 10, editSeconds: 8 }),
]

it.each(Object.entries(renderReport(root)))(
  '%s is up to date: `npm run bench -- report` writes it anew',
  (file, text) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(text)
  },
)

it('puts the quickest first, also when it is a peer', () => {
  const titles = toPeerRows(RESULTS).map(({ title }) => title)
  expect(titles).toEqual(['Quick 2.0', 'Imprint', 'Slow & 1.0'])
})

it('says how many times the figure of Imprint a peer has', () => {
  const [, , quick, own] = renderPeerTable(RESULTS).split('\n')
  expect(quick).toContain('| 10 s (0.10 ×) | 8 s (1.6 ×) |')
  expect(own).toContain('| Imprint | 100 s | 5 s |')
})

it('leaves out rows that nobody measured', () => {
  const table = renderNumbers(RESULTS)
  expect(table).toContain('| cold export of 10,000 | 150 s | 100 s |')
  expect(table).toContain('| with `WORKERS=1` |  | 150 s |')
  expect(table).not.toContain('restart')
})

it('says every figure of the chart in words, losses included', () => {
  const chart = renderChart(toPeerRows(RESULTS), 10_000)
  const description = /<desc[^>]*>([^<]+)/.exec(chart)?.[1]
  expect(description).toContain(
    'Built from nothing: Quick 2.0 10 s, Imprint 100 s, Slow &amp; 1.0 600 s.',
  )
  expect(description).toContain('Size on disk: Quick 2.0 not measured')
})

it.each(['{}', '[{}]', '[null]', '[{"what":"export"}]'])('refuses %s', (json) => {
  expect(() => parseResults(json)).toThrow(TypeError)
})
