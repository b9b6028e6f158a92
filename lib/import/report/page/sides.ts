// The least certain items, source and result side by side, and the proposed settings.
import type { ImportReport, ItemOutcome } from '../../model/report.ts'
import { listLeastCertain } from '../least-certain.ts'
import type { SiteProposal } from '../site-proposal.ts'
import { renderItem } from './list.ts'
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
  const { notes, failedFiles, deadLinks, sides, source } = item
  const remarks = [
    ...notes.map(({ message, line }) =>
      line === undefined ? message : `${message} (line ${line})`,
    ),
    ...(failedFiles.length > 0
      ? [`${failedFiles.length} × a picture or file stayed away`]
      : []),
    ...(deadLinks.length > 0
      ? [`${deadLinks.length} × a link leads to the old blog`]
      : []),
  ]
  const list = remarks.slice(0, MAX_REMARKS).map((text) => html`<li>${text}</li>`)
  const rest = remarks.length - MAX_REMARKS
  const more = rest > 0 ? html`<li>and ${rest} more</li>` : undefined
  return html`<article class="pair"><h3>${renderItem(item)}</h3>${renderLink(source)}
<ul>${list}${more}</ul>${sides && renderSides(sides)}</article>`
}

const MAX_REMARKS = 8

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
