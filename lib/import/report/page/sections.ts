// What the report says, section by section.
import type { ImportNote } from '../../model/item.ts'
import type { ItemOutcome } from '../../model/report.ts'
import { type CountTable, FATES } from '../count-fates.ts'
import { formatNumber } from '../count-of.ts'
import { groupBy } from '../group-by.ts'
import type { NextStep } from '../next-steps.ts'
import { renderGroup, renderGroups, renderPlace, renderTitle } from './list.ts'
import { html, type Markup, prose } from './markup.ts'

export interface Section {
  readonly id: string
  readonly title: string
  readonly count?: number
  readonly remark?: string
  readonly body: readonly Markup[] | Markup
}

export function toCountSection({ rows, total }: CountTable): Section {
  const shown = FATES.filter((fate) => total.counts[fate] > 0)
  const heads = shown.map(
    (fate) => html`<th class="number" scope="col">${FATE_NAMES[fate]}</th>`,
  )
  const cells = (row: CountTable['total']) => [
    ...shown.map((fate) => toCell(row.counts[fate])),
    toCell(row.sum),
  ]
  const lines = rows.map(
    (row) => html`<tr><th scope="row">${row.what}</th>${cells(row)}</tr>`,
  )
  return {
    ...{ id: 'counts', title: 'What became of everything' },
    remark: 'Every item of the source is counted once.',
    body: html`<div class="wide" tabindex="0" role="group" aria-label="Counts"><table class="counts">
<thead><tr><th scope="col">kind</th>${heads}<th class="number" scope="col">all</th></tr></thead>
<tbody>${lines}</tbody>
<tfoot><tr><th scope="row">all</th>${cells(total)}</tr></tfoot>
</table></div>`,
  }
}

const FATE_NAMES = {
  imported: 'imported',
  draft: 'drafts',
  unchanged: 'unchanged',
  kept: 'left as they are',
  'left-out': 'left out',
  failed: 'failed',
} as const

function toCell(count: number): Markup {
  return count === 0
    ? html`<td class="number nothing">–</td>`
    : html`<td class="number">${formatNumber(count)}</td>`
}

export function toStepSection(steps: readonly NextStep[]): Section {
  const items = steps.map(({ text, command }) => {
    const code =
      command === undefined ? undefined : html`<code class="command">${command}</code>`
    return html`<li><p>${prose(text)}</p>${code}</li>`
  })
  return {
    ...{ id: 'next', title: 'What to do next' },
    body: html`<ol class="steps">${items}</ol>`,
  }
}

/** Items of one fate, by their reason. */
export function toFateSection(
  outcomes: readonly ItemOutcome[],
  { fate, ...head }: Omit<Section, 'count' | 'body'> & Pick<ItemOutcome, 'fate'>,
): Section {
  const items = outcomes.filter((each) => each.fate === fate)
  const groups = groupBy(items, ({ what, reason }) => `${what}: ${reason ?? 'no reason'}`)
  return { ...head, count: items.length, body: renderGroups(groups) }
}

/** Guesses or losses of all items, by their rule. */
export function toNoteSection(
  outcomes: readonly ItemOutcome[],
  { kind, ...head }: Omit<Section, 'count' | 'body'> & Pick<ImportNote, 'kind'>,
): Section {
  const found = outcomes.flatMap((item) =>
    item.notes.filter((note) => note.kind === kind).map((note) => ({ item, note })),
  )
  const body = groupBy(found, ({ note }) => note.rule).map(({ name, members }) =>
    renderGroup(html`<code>${name}</code>`, members, ({ item, note }) => {
      const title = html`<p class="place">${renderTitle(item)}</p>`
      return html`<p>${note.message}</p>${title}${renderPlace(item, note.line)}`
    }),
  )
  return { ...head, count: found.length, body }
}
