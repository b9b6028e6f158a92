// The least certain items, source and result side by side, and the proposed settings.
import type { ImportReport, ItemOutcome } from '../../model/report.ts'
import { countOf } from '../count-of.ts'
import { groupBy } from '../group-by.ts'
import { listLeastCertain } from '../least-certain.ts'
import type { SiteProposal } from '../site-proposal.ts'
import { renderPlace, renderTitle } from './list.ts'
import { html, type Markup } from './markup.ts'
import type { Section } from './sections.ts'

export function toSideSection({ outcomes }: ImportReport): Section {
  const items = listLeastCertain(outcomes)
  return {
    ...{ id: 'certainty', title: 'Least certain: look here first' },
    remark: 'Items with the most guesses and losses, at most 50.',
    ...{ count: items.length, body: items.map(renderPair) },
  }
}

function renderPair(item: ItemOutcome): Markup {
  const { sides, source } = item
  const remarks = listRemarks(item).map((text) => html`<li>${text}</li>`)
  return html`<article class="pair"><h3>${renderTitle(item)}</h3>${renderPlace(item)}${renderLink(source)}
<ul>${remarks}</ul>${sides && renderSides(sides)}</article>`
}

/** One line for each rule: ten equal guesses are one decision. */
function listRemarks({ notes, failedFiles, deadLinks }: ItemOutcome): string[] {
  const rules = groupBy(notes, ({ rule }) => rule).map(({ members }) => {
    const [first] = members
    const at = first?.line === undefined ? '' : ` (line ${first.line})`
    const more = members.length > 1 ? `, and ${members.length - 1} more of the kind` : ''
    return `${first?.message ?? ''}${at}${more}`
  })
  const [files, links] = [failedFiles.length, deadLinks.length]
  const filesText = `${countOf(files, 'picture or file', 'pictures and files')} stayed where they were`
  return [
    ...rules,
    ...(files > 0 ? [filesText] : []),
    ...(links > 0 ? [`${countOf(links, 'link')} to the old blog`] : []),
  ]
}

/** Of the web alone: an address of another scheme may run something. */
function renderLink(source: string | undefined): Markup | undefined {
  if (source === undefined || !/^https?:\/\//i.test(source)) return undefined
  return html`<p class="place"><a href="${source}" rel="noreferrer">${source}</a></p>`
}

function renderSides({ source, result }: NonNullable<ItemOutcome['sides']>): Markup {
  return html`<div class="sides">
<figure class="side"><figcaption>In the source</figcaption><pre tabindex="0" dir="auto">${source}</pre></figure>
<figure class="side"><figcaption>Here</figcaption><pre tabindex="0" dir="auto">${result}</pre></figure>
</div>`
}

export function toSiteSection({ diff }: SiteProposal): Section {
  const lines = diff === '' ? [] : diff.trimEnd().split('\n')
  const shown = lines.map((line) => html`<span class="${kindOf(line)}">${line}</span>`)
  return {
    ...{ id: 'site', title: 'Proposed lines of site.yaml' },
    remark: 'Nothing of it was written: take over what is right.',
    ...{ count: lines.filter((line) => /^[+-](?![+-]{2} )/.test(line)).length },
    body: lines.length > 0 ? html`<pre class="diff" tabindex="0">${shown}</pre>` : [],
  }
}

function kindOf(line: string): string {
  if (/^(?:@@|---|\+\+\+|\\)/.test(line)) return 'hunk'
  if (line.startsWith('+')) return 'added'
  return line.startsWith('-') ? 'gone' : 'same'
}
