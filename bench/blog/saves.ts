// Times of `npm start`, from a save to what readers get.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { articlePath, newestNumber, renderArticle } from '../corpus.ts'
import { countApiFiles, findLastWritten } from '../measure/output.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { toQuantiles } from '../quantiles.ts'
import { prepareApp } from './app-build.ts'
import { openStart, type Start } from './start.ts'
import type { Workspace } from './workspace.ts'

const EDITS = 40
/** The first saves of a session warm the threads up. */
const WARM_UP = 10
const POLL_MS = 1

/**
 * `npm start` as an author has it, on published content: a start with nothing changed, and
 * from a save to the page that is served, to all pages it touches, and to all else.
 */
export async function runStart(workspace: Workspace): Promise<Measurement[]> {
  const { size, runs } = workspace
  await prepareApp(workspace)
  const first = await openStart(workspace)
  await first.stop()
  const restarts: Figures[] = []
  for (let run = 1; run < runs; run += 1) {
    const start = await openStart(workspace)
    await start.stop()
    restarts.push({ totalSeconds: start.seconds })
  }
  const start = await openStart(workspace)
  restarts.push({ totalSeconds: start.seconds })
  try {
    const spread = (edit: number) => (edit * 97) % size
    const edits = await timeSaves(workspace, start, spread, withTitle)
    const bodies = await timeSaves(workspace, start, spread, withLine)
    const news = await timeSaves(workspace, start, newestNumber, withTitle)
    const { peakMegabytes } = start.processes
    return [
      { what: 'restart', size, figures: restarts },
      { what: 'save of an article', size, figures: [{ ...edits, peakMegabytes }] },
      { what: 'save of a body', size, figures: [bodies] },
      { what: 'save of a new article', size, figures: [news] },
    ]
  } finally {
    await start.stop()
  }
}

/** A new text of an article, and what its page has then. */
type Edit = (
  contentDir: string,
  number: number,
) => { readonly text: string; readonly shown: string }

const withTitle: Edit = (_, number) => {
  const text = renderArticle(number, Date.now())
  return { text, shown: /^title: '(.+)'$/m.exec(text)?.[1] ?? '' }
}

const withLine: Edit = (contentDir, number) => {
  const shown = `word${Date.now()}`
  const text = readFileSync(join(contentDir, articlePath(number)), 'utf8')
  return { text: `${text}\n${shown}\n`, shown }
}

async function timeSaves(
  { contentDir, outDir }: Workspace,
  { origin, nextPublished, settle }: Start,
  numberOf: (edit: number) => number,
  makeEdit: Edit,
): Promise<Figures> {
  const served: number[] = []
  const pages: number[] = []
  const others: number[] = []
  const api: number[] = []
  const apiFiles: number[] = []
  for (let edit = 1; edit <= EDITS; edit += 1) {
    await settle()
    const number = numberOf(edit)
    const { text, shown } = makeEdit(contentDir, number)
    const published = nextPublished()
    const [started, startedAt] = [performance.now(), Date.now()]
    writeFileSync(join(contentDir, articlePath(number)), text)
    const path = `/${articlePath(number).replace(/\.md$/, '')}`
    await untilServed(origin + path, shown)
    const servedAt = performance.now()
    await published
    if (edit <= WARM_UP) continue
    const written = findLastWritten(outDir, startedAt)
    const { page, image, feed } = written
    const othersAt = Math.max(page, image, feed, written['site-feed'])
    served.push(servedAt - started)
    pages.push(page - startedAt)
    others.push(othersAt - startedAt)
    api.push(written.api - othersAt)
    apiFiles.push(countApiFiles(outDir, startedAt))
  }
  return Object.assign(
    toQuantiles('served', served),
    toQuantiles('allPages', pages),
    toQuantiles('feedsAndImage', others),
    toQuantiles('apiAfterThem', api),
    { apiFiles: Math.max(...apiFiles) },
  )
}

async function untilServed(address: string, shown: string): Promise<void> {
  for (;;) {
    const response = await fetch(address)
    const html = await response.text()
    if (response.ok && html.includes(shown)) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
