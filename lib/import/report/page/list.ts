// Lists of the report that open: a group of things, each with its place.
import type { ItemOutcome } from '../../model/report.ts'
import { countOf, formatNumber } from '../count-of.ts'
import type { Group } from '../group-by.ts'
import { html, type Markup } from './markup.ts'

/** A page of a large blog stays one that a browser opens at once; the JSON has all. */
const MAX_SHOWN = 200

/** One group that opens. */
export function renderGroup<Member>(
  name: Markup | string,
  members: readonly Member[],
  toWords: (member: Member) => Markup,
): Markup {
  const summary = html`<summary><span>${name}</span><b>${formatNumber(members.length)}</b></summary>`
  return html`<details>${summary}${renderItems(members, toWords)}</details>`
}

export function renderItems<Member>(
  members: readonly Member[],
  toWords: (member: Member) => Markup,
): Markup {
  const shown = members.slice(0, MAX_SHOWN)
  const rest = members.length - shown.length
  const more = html`<li class="quiet">… and ${countOf(rest, 'more', 'more')} in import-report.json</li>`
  return html`<ul class="items">${shown.map((member) => html`<li>${toWords(member)}</li>`)}${rest > 0 ? more : undefined}</ul>`
}

/** Groups of items, each of which says its title, its place and its file. */
export function renderGroups(groups: readonly Group<ItemOutcome>[]): Markup[] {
  return groups.map(({ name, members }) => renderGroup(name, members, renderItem))
}

function renderItem(item: ItemOutcome): Markup {
  return html`<p>${renderTitle(item)}</p>${renderPlace(item)}`
}

/** Where it stands in the source, and where it is now. `line`: in the text there. */
export function renderPlace({ path, place }: ItemOutcome, line?: number): Markup {
  const at = line === undefined ? place : `${place}, line ${line}`
  const to = path === undefined ? undefined : html` → <code>content/${path}</code>`
  return html`<p class="place"><code>${at}</code>${to}</p>`
}

/** Titles are in any language, and some are empty. */
export function renderTitle({ title, what, key }: ItemOutcome): Markup {
  const shown = title.trim() === '' ? `${what} ${key}` : title
  return html`<bdi>${shown}</bdi>`
}
