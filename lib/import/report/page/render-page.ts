// The report for people: one page that needs no network and no script.
import type { ImportReport } from '../../model/report.ts'
import { countFates } from '../count-fates.ts'
import { countOf, formatNumber } from '../count-of.ts'
import { listNextSteps } from '../next-steps.ts'
import type { SiteProposal } from '../site-proposal.ts'
import {
  toDeadLinkSection,
  toFailedFileSection,
  toRedirectSection,
  toRepairSection,
} from './address-sections.ts'
import { html, Markup, prose } from './markup.ts'
import {
  type Section,
  toCountSection,
  toFateSection,
  toNoteSection,
  toStepSection,
} from './sections.ts'
import { toSideSection, toSiteSection } from './sides.ts'
import { STYLE } from './style.ts'

export function renderPage(
  report: ImportReport,
  proposal: SiteProposal,
  siteUrl?: string,
): string {
  const table = countFates(report)
  const facts = {
    hasSiteChanges: proposal.diff !== '',
    ...(siteUrl !== undefined && { siteUrl }),
  }
  const steps = toStepSection(listNextSteps(report, facts))
  const lists = listSections(report, proposal).filter(({ count }) => count !== 0)
  const title = `Import of ${nameOf(report.source)}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="masthead">
<p class="kicker">${report.kind}${report.isDryRun ? ', a dry run' : ''}</p>
<h1>${title}</h1>
<p class="standfirst">${toStandfirst(report, table.total.sum)}</p>
</header>
<nav aria-label="Contents"><ul class="contents">${lists.map(renderEntry)}</ul></nav>
<main>
${[toCountSection(table), steps, ...lists].map(renderSection)}
</main>
</body>
</html>
`.source
}

function listSections(report: ImportReport, proposal: SiteProposal): Section[] {
  const { outcomes } = report
  return [
    toFateSection(outcomes, {
      ...{ fate: 'failed', id: 'failed', title: 'What could not be written' },
    }),
    toFateSection(outcomes, {
      ...{ fate: 'draft', id: 'drafts', title: 'What became a draft, and why' },
      remark: 'Readers see none of it. In doubt something is a draft rather than public.',
    }),
    toSideSection(report),
    toNoteSection(outcomes, {
      ...{ kind: 'loss', id: 'losses', title: 'What did not come through' },
    }),
    toNoteSection(outcomes, {
      ...{ kind: 'guess', id: 'guesses', title: 'What was guessed' },
    }),
    toFailedFileSection(report),
    toDeadLinkSection(report),
    toRedirectSection(report),
    toFateSection(outcomes, {
      ...{ fate: 'kept', id: 'kept', title: 'What was there, and left as it is' },
    }),
    toFateSection(outcomes, {
      ...{ fate: 'left-out', id: 'left-out', title: 'What was left out, and why' },
    }),
    toRepairSection(report),
    toSiteSection(proposal),
  ]
}

/** The last part of a path or an address. */
function nameOf(source: string): string {
  return (
    source
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .findLast((part) => part !== '') ?? source
  )
}

function toStandfirst({ isDryRun, files }: ImportReport, sum: number): string {
  const items = `${countOf(sum, 'item')} of the source, each accounted for once.`
  const brought = files ? files.local + files.loaded + files.there : 0
  const pictures =
    files && brought + files.failed > 0
      ? ` ${countOf(brought, 'picture or file', 'pictures and files')} ${isDryRun ? 'would come' : 'came'} along, ${formatNumber(files.failed)} did not.`
      : ''
  return `${items}${pictures}${isDryRun ? ' Nothing was written.' : ''}`
}

function renderEntry({ id, title, count }: Section): Markup {
  const number =
    count === undefined ? undefined : html` <span>${formatNumber(count)}</span>`
  return html`<li><a href="#${id}">${SHORT[id] ?? title}</a>${number}</li>`
}

const SHORT: Readonly<Record<string, string>> = {
  failed: 'Failed',
  drafts: 'Drafts',
  certainty: 'Least certain',
  losses: 'Losses',
  guesses: 'Guesses',
  files: 'Pictures',
  links: 'Links',
  redirects: 'Addresses',
  kept: 'Left as they are',
  'left-out': 'Left out',
  repairs: 'Repairs',
  site: 'site.yaml',
}

function renderSection({ id, title, remark, body }: Section): Markup {
  const intro =
    remark === undefined ? undefined : html`<p class="remark">${prose(remark)}</p>`
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${intro}${body}
</section>
`
}
