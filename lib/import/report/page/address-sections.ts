// What the report says of addresses: files, links, repairs, and the web host.
import type { ImportReport } from '../../model/report.ts'
import { countOf } from '../count-of.ts'
import { groupBy } from '../group-by.ts'
import { renderGroup, renderItems, renderTitle } from './list.ts'
import { html } from './markup.ts'
import type { Section } from './sections.ts'

export function toFailedFileSection({ outcomes }: ImportReport): Section {
  const uses = outcomes.flatMap((item) =>
    item.failedFiles.map((file) => ({ item, ...file })),
  )
  // Counted once, as at the top of the page, in however many texts it is.
  const files = groupBy(uses, ({ url }) => url).flatMap(
    ({ members: [first, ...more] }) => (first ? [{ ...first, others: more.length }] : []),
  )
  const body = groupBy(files, ({ reason }) => reason).map(({ name, members }) =>
    renderGroup(name, members, ({ item, url, others }) => {
      const more = others > 0 ? ` and ${countOf(others, 'more place')}` : ''
      return html`<p><code>${url}</code></p><p class="place">in ${renderTitle(item)}${more}</p>`
    }),
  )
  return {
    ...{ id: 'files', title: 'Pictures and files that stayed where they were' },
    remark:
      'Texts show them from their old host, for as long as it is there. `npm run images:fetch` tries pictures again.',
    ...{ count: files.length, body },
  }
}

export function toDeadLinkSection({ outcomes }: ImportReport): Section {
  const items = outcomes.filter(({ deadLinks }) => deadLinks.length > 0)
  const body = items.map((item) =>
    renderGroup(renderTitle(item), item.deadLinks, (url) => html`<code>${url}</code>`),
  )
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
      members,
      ({ place, message }) =>
        html`<p>${message}</p><p class="place"><code>${place}</code></p>`,
    ),
  )
  return {
    ...{ id: 'repairs', title: 'Faults of the source that were repaired' },
    ...{ count: repairs.length, body },
  }
}

export function toRedirectSection({ redirects }: ImportReport): Section {
  const items = renderItems(
    redirects,
    ({ from, to }) => html`<code>${from}</code> → <code>${to}</code>`,
  )
  return {
    ...{ id: 'redirects', title: 'Old addresses for your web host' },
    remark:
      'No file of the blog can have them. `import-redirects/` has them as rules for nginx, Caddy, Apache, Netlify and Cloudflare, and as a list.',
    ...{ count: redirects.length, body: items },
  }
}
