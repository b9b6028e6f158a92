// What the report says, section by section.
import type { ImportNote } from '../../model/item.ts'
import type { ImportReport, ItemOutcome } from '../../model/report.ts'
import { type CountTable, FATES } from '../count-fates.ts'
import { formatNumber } from '../count-of.ts'
import { groupBy } from '../group-by.ts'
import type { NextStep } from '../next-steps.ts'
import {
  renderGroup,
  renderGroups,
  renderItem,
  renderItems,
  renderTitle,
} from './list.ts'
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
    renderGroup(
      html`<code>${name}</code>`,
      members.map(
        ({ item, note }) =>
          html`<li><p>${note.message}</p>${renderItem(item, note.line)}</li>`,
      ),
    ),
  )
  return { ...head, count: found.length, body }
}

export function toFailedFileSection({ outcomes }: ImportReport): Section {
  const failed = outcomes.flatMap((item) =>
    item.failedFiles.map((file) => ({ item, ...file })),
  )
  const body = groupBy(failed, ({ reason }) => reason).map(({ name, members }) =>
    renderGroup(
      name,
      members.map(
        ({ item, url }) =>
          html`<li><p><code>${url}</code></p><p class="place">in ${renderTitle(item)}</p></li>`,
      ),
    ),
  )
  return {
    ...{ id: 'files', title: 'Pictures and files that stayed where they were' },
    remark:
      'Texts show them from their old host, for as long as it is there. `npm run images:fetch` tries pictures again.',
    ...{ count: failed.length, body },
  }
}

export function toDeadLinkSection({ outcomes }: ImportReport): Section {
  const items = outcomes.filter(({ deadLinks }) => deadLinks.length > 0)
  const body = items.map((item) => {
    const links = item.deadLinks.map((url) => html`<li><code>${url}</code></li>`)
    return renderGroup(renderTitle(item), links)
  })
  const count = items.reduce((sum, { deadLinks }) => sum + deadLinks.length, 0)
  return {
    ...{ id: 'links', title: 'Links to the old blog that lead to nothing here' },
    remark: 'They keep their old address.',
    ...{ count, body },
  }
}

export function toRepairSection({ repairs }: ImportReport): Section {
  const body = groupBy(repairs, ({ rule }) => rule).map(({ name, members }) =>
    renderGroup(
      html`<code>${name}</code>`,
      members.map(
        ({ place, message }) =>
          html`<li><p>${message}</p><p class="place"><code>${place}</code></p></li>`,
      ),
    ),
  )
  return {
    ...{ id: 'repairs', title: 'Faults of the source that were repaired' },
    ...{ count: repairs.length, body },
  }
}

export function toRedirectSection({ redirects }: ImportReport): Section {
  const items = redirects.map(
    ({ from, to }) => html`<li><code>${from}</code> → <code>${to}</code></li>`,
  )
  return {
    ...{ id: 'redirects', title: 'Old addresses for your web host' },
    remark:
      'No file of the blog can have them. `import-redirects/` has them as rules for nginx, Caddy, Apache, Netlify and Cloudflare, and as a list.',
    ...{ count: redirects.length, body: redirects.length > 0 ? renderItems(items) : [] },
  }
}
