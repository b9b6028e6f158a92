// Proves that an import keeps the words of public exports: reads each, and compares every body.
import { openSource } from '../../lib/import/input/open-source.ts'
import { READERS } from '../../lib/import/readers/index.ts'
import type { SourceRecord } from '../../lib/import/model/record.ts'
import { type Source, SourceError } from '../../lib/import/model/source.ts'
import { findReader } from '../../lib/import/run/recognise.ts'
import { type Comparison, compareWords } from './compare-words.ts'

const KINDS = ['equal', 'spaces', 'order', 'differs', 'markdown'] as const

/** `markdown`: bodies that are so already. */
type Tally = Record<(typeof KINDS)[number], number>

const WORDS_SHOWN = 12
/** `bodies:FOLDER`: each file of HTML there is a body, which no reader reads first. */
const BODIES = /^bodies:/

/**
 * Of files, archives and folders, each as `npm run import` takes it. Bodies are compared from
 * the HTML that a reader hands over; what is Markdown already is counted, and left alone.
 * Left out on both sides are scripts, styles, forms, frames, players, drawings, formulas,
 * hidden parts and spaces; on the side of the source the words of widgets and embeds, and a
 * first heading that repeats the title (`visible-text.ts` has the list).
 */
export async function proveWords(names: readonly string[]): Promise<void> {
  const total = toTally()
  for (const name of names) {
    const tally = await proveSource(name).catch(toNothing)
    for (const kind of KINDS) total[kind] += tally[kind]
  }
  console.log(`all: ${describe(total)}`)
}

// One that nobody can read is told, and the rest is read.
function toNothing(error: unknown): Tally {
  if (!(error instanceof SourceError)) throw error
  console.log(error.message)
  return toTally()
}

async function proveSource(name: string): Promise<Tally> {
  const tally = toTally()
  const source = await openSource(name.replace(BODIES, ''))
  const reader = BODIES.test(name) ? undefined : await findReader(source, READERS)
  const bodies = reader ? listItems(reader.read(source, OPTIONS)) : listFiles(source)
  for await (const { place, html, title } of bodies) {
    const comparison = html === undefined ? undefined : await compareWords(html, title)
    tally[comparison?.verdict ?? 'markdown'] += 1
    if (comparison?.verdict === 'differs') show(place, comparison)
  }
  await source.close()
  console.log(`${name} (${reader?.name ?? 'bodies alone'}): ${describe(tally)}`)
  return tally
}

interface Body {
  readonly place: string
  readonly title: string
  /** Undefined where it is Markdown already. */
  readonly html?: string
}

async function* listItems(records: AsyncIterable<SourceRecord>): AsyncGenerator<Body> {
  for await (const record of records) {
    if (record.type !== 'item') continue
    const { place, title, body } = record
    yield { place, title, ...(body.form === 'html' ? { html: body.text } : {}) }
  }
}

async function* listFiles({ files }: Source): AsyncGenerator<Body> {
  for (const file of files)
    if (/\.html?$/i.test(file.path))
      yield { place: file.path, title: '', html: await file.text() }
}

const OPTIONS = { replies: true, updated: false }

function show(place: string, { lost, added }: Comparison): void {
  const line = (sign: string, words: readonly string[]) =>
    words.length === 0
      ? ''
      : `\n  ${sign} ${words.length}: ${words.slice(0, WORDS_SHOWN).join(' ')}`
  console.log(`${place}${line('-', lost)}${line('+', added)}`)
}

function describe(tally: Tally): string {
  const { equal, spaces, order, differs, markdown } = tally
  const count = equal + spaces + order + differs
  const kept = equal + spaces + order
  const rate = count === 0 ? '' : ` (${((100 * kept) / count).toFixed(2)} %)`
  return `${count} bodies of HTML, ${kept} with all words and no others${rate}: ${equal} letter for letter, ${spaces} but for spaces, ${order} in another order; ${differs} differ; ${markdown} are Markdown`
}

function toTally(): Tally {
  return { equal: 0, spaces: 0, order: 0, differs: 0, markdown: 0 }
}
