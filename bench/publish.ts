// Times of `npm start`, from a save to what readers get.
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseFeedPath } from '../lib/site/feed-url.ts'
import { parseOgImagePath } from '../lib/site/og-image-url.ts'
import { articlePath, newestNumber, renderArticle } from './corpus.ts'
import { formatQuantiles } from './quantiles.ts'
import { openStart, type PublishFolders, type Start } from './start.ts'

const EDITS = 40
/** The first saves of a session warm the threads up. */
const WARM_UP = 10
const POLL_MS = 1

/**
 * `npm start` as an author has it, on compiled content: the first publish, a start with
 * nothing changed, and from a save to the page that is served and to all pages it touches.
 */
export async function runPublish(
  folders: PublishFolders,
  size: number,
): Promise<string[]> {
  const first = await openStart(folders)
  await first.stop()
  const again = await openStart(folders)
  try {
    const edits = await timeSaves(folders, again, (edit) => (edit * 97) % size)
    const news = await timeSaves(folders, again, newestNumber)
    return [
      `${size} articles, first publish: ${first.published}`,
      `${size} articles, started again: ${again.seconds.toFixed(2)} s`,
      ...toLines(`${size} articles, edit`, edits),
      ...toLines(`${size} articles, new`, news),
    ]
  } finally {
    await again.stop()
  }
}

function toLines(what: string, { served, pages, feeds, all }: SaveTimes): string[] {
  return [
    `${what} to served: ${formatQuantiles(served)}`,
    `${what} to all pages: ${formatQuantiles(pages)}`,
    `${what}, the feeds after them: ${formatQuantiles(feeds)}`,
    `${what} to all: ${formatQuantiles(all)}`,
  ]
}

/** Milliseconds, for each save. */
interface SaveTimes {
  readonly served: number[]
  readonly pages: number[]
  /** From the last page and its image to the last feed. */
  readonly feeds: number[]
  readonly all: number[]
}

async function timeSaves(
  { contentDir, outDir }: PublishFolders,
  { origin, nextPublished }: Start,
  numberOf: (edit: number) => number,
): Promise<SaveTimes> {
  const times: SaveTimes = { served: [], pages: [], feeds: [], all: [] }
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const number = numberOf(edit)
    const text = renderArticle(number, edit)
    const title = /^title: '(.+)'$/m.exec(text)?.[1] ?? ''
    const published = nextPublished()
    const [started, startedAt] = [performance.now(), Date.now()]
    writeFileSync(join(contentDir, articlePath(number)), text)
    const path = `/${articlePath(number).replace(/\.md$/, '')}`
    await untilServed(origin + path, title)
    const served = performance.now() - started
    await published
    const all = performance.now() - started
    if (edit <= WARM_UP) continue
    const { pages, images, feeds } = findLastWritten(outDir, startedAt)
    times.served.push(served)
    times.pages.push(pages - startedAt)
    times.feeds.push(Math.max(0, feeds - Math.max(pages, images)))
    times.all.push(all)
  }
  return times
}

/** When the last page, share image and feed after an instant were written, in milliseconds. */
function findLastWritten(
  outDir: string,
  since: number,
): { readonly pages: number; readonly images: number; readonly feeds: number } {
  let [pages, images, feeds] = [since, since, since]
  for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    const isFeed = parseFeedPath(`/${name.replace(/\.(?:br|gz)$/, '')}`) !== undefined
    const isImage = parseOgImagePath(`/${name}`) !== undefined
    if (!isFeed && !isImage && !name.endsWith('.html')) continue
    const { mtimeMs } = statSync(join(outDir, name))
    if (isFeed) feeds = Math.max(feeds, mtimeMs)
    else if (isImage) images = Math.max(images, mtimeMs)
    else pages = Math.max(pages, mtimeMs)
  }
  return { pages, images, feeds }
}

async function untilServed(address: string, title: string): Promise<void> {
  for (;;) {
    const response = await fetch(address)
    const html = await response.text()
    if (response.ok && html.includes(title)) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
