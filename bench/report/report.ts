// Makes the tables and the chart of docs/performance.md from the results beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseResults, type Result } from '../measure/parse-results.ts'
import { renderChart } from './chart.ts'
import { describeRuns } from './machine-line.ts'
import { renderNumbers } from './numbers.ts'
import { toPeerRows } from './peer-rows.ts'
import { renderPeerTable } from './peer-table.ts'

const DOCUMENT = 'docs/performance.md'
const CHART = 'docs/performance.svg'
const RESULTS = 'docs/performance.json'

/** File → what it is to hold. Throws if the document lacks a mark. */
export function renderReport(root: string): Record<string, string> {
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const results = parseResults(read(RESULTS))
  const compared = selectCompared(results)
  const size = compared[0]?.size ?? 0
  const tables = {
    numbers: `${renderNumbers(results)}\n\n${describeRuns(results)}`,
    peers: `${size.toLocaleString('en')} articles, Node ${compared[0]?.node.slice(1)}:\n\n${renderPeerTable(compared)}\n\n${describeRuns(compared)}`,
  }
  return {
    [DOCUMENT]: Object.entries(tables).reduce(fillIn, read(DOCUMENT)),
    [CHART]: renderChart(toPeerRows(compared), size),
  }
}

export function writeReport(root: string): void {
  for (const [file, text] of Object.entries(renderReport(root)))
    writeFileSync(join(root, file), text)
}

/** The largest blog that peers built, under the Node that most of them were built with. */
function selectCompared(results: readonly Result[]): Result[] {
  const keyOf = ({ size, node }: Result) => `${String(size).padStart(9, '0')} ${node}`
  const peers = results.filter(({ what }) => what === 'peer')
  const largest = Math.max(...peers.map(({ size }) => size))
  const counted = peers.filter(({ size }) => size === largest).map(keyOf)
  const countOf = (key: string) => counted.filter((other) => other === key).length
  const [key] = [...new Set(counted)].toSorted((a, b) => countOf(b) - countOf(a))
  return results.filter((result) => keyOf(result) === key)
}

function fillIn(document: string, [name, text]: readonly [string, string]): string {
  const [open, close] = [`<!-- begin ${name} -->\n`, `<!-- end ${name} -->`]
  const [start, end] = [document.indexOf(open), document.indexOf(close)]
  if (start === -1 || end < start) throw new Error(`${DOCUMENT} lacks ${open.trim()}`)
  return `${document.slice(0, start)}${open}\n${text}\n\n${document.slice(end)}`
}
