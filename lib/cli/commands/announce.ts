import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkFile } from '../../content/check/index.ts'
import { toSiteRecord } from '../../content/compile/record/to-record.ts'
import { SITE_FILE, toSite } from '../../content/store/site.ts'
import type { Site } from '../../model/article.ts'
import { isError } from '../../model/diagnostic.ts'
import { listCurrentFeeds, toTopic } from '../../publish/websub/changed-feeds.ts'
import { WebSubQueue } from '../../publish/websub/queue.ts'
import { MANIFEST_FILE, parseManifest } from '../../publish/output/manifest-file.ts'
import { systemClock } from '../process/clock.ts'
import { CommandError } from '../../model/command-error.ts'
import { toFailureText, toRemedy, toToldLine } from '../terminal/hub-report.ts'
import { readSettings } from '../process/installation.ts'
import { toLines } from '../terminal/report.ts'
import { runWithDisposables, type Disposables } from '../process/disposables.ts'
import { INTERRUPTED } from '../process/shutdown.ts'

/** Somebody waits for the command. */
const RETRIES_MS = [1000, 4000]

/**
 * Tells the hub of all feeds in OUT_DIR: an export can not do it, since its files are not
 * online yet. The exit code is 1 when the hub could not be told.
 */
export async function announce(): Promise<void> {
  const { contentDir, outDir, siteUrl } = readSettings('start')
  const site = readSite(contentDir, siteUrl)
  const hub = requireHub(site)
  const topics = requireFeeds(outDir).map((feed) => toTopic(site, feed))
  const isDone = await runWithDisposables((disposables) =>
    tellAll(hub, topics, disposables),
  )
  if (!isDone) process.exitCode = INTERRUPTED
}

function readSite(contentDir: string, siteUrl: string | undefined): Site {
  const file = join(contentDir, SITE_FILE)
  const { fields, diagnostics } = checkFile(SITE_FILE, readOrExplain(file, 'Write it.'))
  if (!diagnostics.some(isError)) return toSite(toSiteRecord(fields), siteUrl)
  throw new CommandError(toLines(diagnostics).join('\n'))
}

function requireHub({ hub }: Site): string {
  if (hub !== undefined) return hub
  throw new CommandError(
    `${SITE_FILE} names no hub. To have readers told of new articles at once, add the line ` +
      '"hub: https://pubsubhubbub.appspot.com/", or another hub, and publish again.',
  )
}

function requireFeeds(outDir: string): string[] {
  const remedy = 'Run `npm run export`, or name another folder with OUT_DIR.'
  const manifest = readOrExplain(join(outDir, MANIFEST_FILE), remedy)
  const feeds = listCurrentFeeds(parseManifest(manifest.toString()))
  if (feeds.length > 0) return feeds
  throw new CommandError(`${outDir} has no feeds. ${remedy}`)
}

function readOrExplain(file: string, remedy: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new CommandError(`${file} can not be read (${reason}). ${remedy}`)
  }
}

function tellAll(
  hub: string,
  topics: readonly string[],
  disposables: Disposables,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const queue = new WebSubQueue(hub, {
      clock: systemClock,
      fetch,
      retriesMs: RETRIES_MS,
      onAttempt(attempt) {
        const { notified: told, failure } = attempt
        if (told > 0) console.error(toToldLine(attempt))
        if (!failure) return resolve()
        const text = toFailureText(hub, failure)
        if (failure.retryMs === undefined) reject(new CommandError(text))
        else console.error(`${text} ${toRemedy(failure.retryMs)}`)
      },
    })
    disposables.add(() => queue.close())
    queue.add(topics)
  })
}
