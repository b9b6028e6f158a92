import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseFeedPath } from '../lib/site/feed-url.ts'
import { parseOgImagePath } from '../lib/site/og-image-url.ts'
import { articlePath, newestNumber, renderArticle } from './corpus.ts'
import { formatQuantiles } from './quantiles.ts'

const EDITS = 40
/** The first saves of a session warm the threads up. */
const WARM_UP = 10
const POLL_MS = 1

export interface PublishFolders {
  readonly root: string
  readonly contentDir: string
  readonly stateDir: string
  readonly outDir: string
}

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

interface Start {
  readonly origin: string
  /** From the command to the site that is served and complete. */
  readonly seconds: number
  /** What it said of its first publish. */
  readonly published: string
  /** Settles with the next line that says what was published. */
  nextPublished(): Promise<string>
  stop(): Promise<void>
}

async function openStart(folders: PublishFolders): Promise<Start> {
  const started = performance.now()
  const child = spawnStart(folders)
  const lines = readLines(child)
  let published = 'nothing'
  let origin: string | undefined
  while (origin === undefined) {
    const line = await lines.next()
    published = /^Published: (.+)$/.exec(line)?.[1] ?? published
    origin = /^Serving (http:\S+)$/.exec(line)?.[1]
  }
  return {
    origin,
    seconds: (performance.now() - started) / 1000,
    published,
    async nextPublished() {
      for (;;) {
        const line = await lines.next()
        if (line.startsWith('Published:')) return line
      }
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function spawnStart({ root, contentDir, stateDir, outDir }: PublishFolders) {
  return spawn(process.execPath, [join(root, 'lib/cli/imprint.mjs'), 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      OUT_DIR: outDir,
      PORT: '0',
    },
  })
}

/** Lines of what a command prints, one after the other; rejects when it ends. */
function readLines(child: ChildProcess): { next(): Promise<string> } {
  const lines: string[] = []
  let rest = ''
  let wake = () => {}
  let isEnded = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    wake()
  })
  child.once('exit', () => {
    isEnded = true
    wake()
  })
  return {
    async next() {
      for (;;) {
        const line = lines.shift()
        if (line !== undefined) return line
        if (isEnded) throw new Error('`npm start` ended')
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
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
