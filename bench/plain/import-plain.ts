// Reads Markdown without its marks as plain text, and counts what comes back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readText } from '../../lib/import/readers/text/read-text.ts'
import { listMarkdown } from './list-markdown.ts'
import { compareLines, type Tally, toF1 } from './compare.ts'
import { stripMarks } from './strip-marks.ts'

const OWN = [
  'content',
  'docs',
  'examples',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
]
const KINDS = ['heading', 'code'] as const

/** Of folders or files; by default the Markdown of this repository. */
export function measurePlain(root: string, places: readonly string[]): string {
  const files = (
    places.length > 0 ? places : OWN.map((place) => join(root, place))
  ).flatMap(listMarkdown)
  const start = performance.now()
  const tallies = { heading: toTally(), code: toTally() }
  for (const [at, file] of files.entries()) {
    const lines = stripMarks(readFileSync(file, 'utf8'), at % 2 === 0)
    const text = lines.map((line) => line.text).join('\n')
    const { title, body } = readText({ path: file, text })
    // A first heading has become the title.
    const found = lines[0]?.kind === 'heading' ? `# ${title}\n\n${body.text}` : body.text
    for (const kind of KINDS) compareLines(lines, found, kind, tallies[kind])
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const figures = KINDS.map((kind) => `${kind} lines ${formatTally(tallies[kind])}`)
  return [`${files.length} articles in ${seconds} s`, ...figures].join('\n')
}

function toTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 }
}

function formatTally(tally: Tally): string {
  const { right, wrong, missed } = tally
  return `F1 ${toF1(tally).toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`
}
