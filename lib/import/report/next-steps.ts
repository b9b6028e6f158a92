// What whoever imported a blog does next, in this order.
import { countOf } from './count-of.ts'
import type { ImportReport } from '../model/report.ts'

export interface NextStep {
  readonly text: string
  readonly command?: string
}

export interface StepFacts {
  readonly hasSiteChanges: boolean
  readonly siteUrl?: string
}

export function listNextSteps(report: ImportReport, facts: StepFacts): NextStep[] {
  if (report.isDryRun) return listStepsOfDryRun(report, facts)
  return [
    ...listRepairs(report),
    ...listPlaces(report, facts),
    {
      text: 'See what Imprint says of the new files: errors would keep them from being published.',
      command: 'npm run check',
    },
    facts.siteUrl === undefined
      ? { text: 'Look at the blog, the least certain items first.', command: 'npm start' }
      : { text: `Look at the blog at ${facts.siteUrl}, the least certain items first.` },
    ...listDraftSteps(report),
    {
      text: 'Before the old blog goes, see whether an address of it is lost.',
      command: `npm run check -- --compare ${quote(toSitemap(report))}`,
    },
    {
      text: 'Commit what came, so that every later change can be seen.',
      command: COMMIT,
    },
  ]
}

const COMMIT = "git add content && git commit -m 'Import the old blog'"

function listStepsOfDryRun(report: ImportReport, facts: StepFacts): NextStep[] {
  return [
    {
      text: 'This was a dry run: nothing was written or loaded. The same command without `--dry-run` imports.',
      command: `npm run import -- ${quote(report.source)}`,
    },
    ...listPlaces(report, facts),
  ]
}

function listRepairs({ outcomes, source }: ImportReport): NextStep[] {
  const failed = outcomes.filter(({ fate }) => fate === 'failed').length
  const urls = outcomes.flatMap(({ failedFiles }) => failedFiles.map(({ url }) => url))
  const files = new Set(urls).size
  const again = `npm run import -- ${quote(source)}`
  return [
    ...(failed === 0
      ? []
      : [
          {
            text: `${countOf(failed, 'item')} could not be written. Remove the cause, and import again: what is there stays as it is.`,
            command: again,
          },
        ]),
    ...(files === 0
      ? []
      : [
          {
            text: `${countOf(files, 'picture or file', 'pictures and files')} stayed where they were. A host that was busy may answer later: this tries all pictures again.`,
            command: 'npm run images:fetch',
          },
        ]),
  ]
}

function listPlaces(
  { redirects }: ImportReport,
  { hasSiteChanges }: StepFacts,
): NextStep[] {
  return [
    ...(hasSiteChanges
      ? [{ text: 'Take the proposed lines over into `site.yaml`, those that are right.' }]
      : []),
    ...(redirects.length > 0
      ? [
          {
            text: `${countOf(redirects.length, 'old address', 'old addresses')} can be kept by your web host alone: \`import-redirects/\` has the rules for several.`,
          },
        ]
      : []),
  ]
}

function listDraftSteps({ outcomes }: ImportReport): NextStep[] {
  const drafts = outcomes.filter(({ fate }) => fate === 'draft').length
  if (drafts === 0) return []
  const text = `${countOf(drafts, 'draft')} wait for you. To publish one, take \`draft: true\` out of its file.`
  return [{ text }]
}

function toSitemap({ site }: ImportReport): string {
  const url = typeof site.url === 'string' ? site.url : 'https://old.example'
  return `${url.replace(/\/+$/, '')}/sitemap.xml`
}

/** One word of a POSIX shell. */
function quote(word: string): string {
  if (/^[\w./:@%+=~-]+$/.test(word)) return word
  return `'${word.replaceAll("'", "'\\''")}'`
}
