// `announce`: notifies the WebSub hub after a deploy.

import { join } from 'node:path'

import { Command } from 'commander'

import { readRegularFileSync } from '../../files/read-file.ts'
import { checkFile } from '../../content/check/index.ts'
import { toSiteRecord } from '../../content/compile/record/to-record.ts'
import { SITE_FILE, toSite } from '../../content/store/site.ts'
import type { Site } from '../../model/article.ts'
import type { Settings } from '../../settings.ts'
import { isHeldBack } from '../../model/diagnostic.ts'
import { listCurrentFeeds, toTopic } from '../../publish/websub/changed-feeds.ts'
import { WebSubQueue } from '../../publish/websub/queue.ts'
import { readPublished } from '../../publish/output/published-folder.ts'
import { systemClock } from '../process/clock.ts'
import { CommandError } from '../../model/command-error.ts'
import { formatFailure, formatNotified } from '../terminal/hub-report.ts'
import { readSettings } from '../process/installation.ts'
import { toBulkLines } from '../terminal/bulk.ts'
import {
  INTERRUPTED,
  runWithDisposables,
  type Disposables,
} from '../process/disposables.ts'

export function announceCommand(): Command {
  return new Command('announce')
    .description('notify the WebSub hub after a deploy')
    .action(announce)
}

/** Short delays: the command runs in the foreground. */
const RETRIES_MS = [1000, 4000]

/**
 * Notifies the hub of all feeds in OUT_DIR. `export` cannot: its files are not online yet.
 * Sets exit code 1 if the hub does not accept.
 */
async function announce(): Promise<void> {
  const { contentDir, siteUrl, ...folders } = readSettings('start')
  const site = readSite(contentDir, siteUrl)
  const hub = requireHub(site)
  const topics = requireFeeds(folders).map((feed) => toTopic(site, feed))
  const isDone = await runWithDisposables((disposables) =>
    notifyHub(hub, topics, disposables),
  )
  if (!isDone) process.exitCode = INTERRUPTED
}

function readSite(contentDir: string, siteUrl: string | undefined): Site {
  const file = join(contentDir, SITE_FILE)
  const { fields, diagnostics } = checkFile(SITE_FILE, readOrThrow(file, 'Create it.'))
  // A hub that can not be read is none, and only its diagnostic says so.
  const isLeftOut = diagnostics.some(({ rule }) => rule === 'field-left-out')
  const hasHub = fields.hub !== undefined || !isLeftOut
  if (hasHub && !diagnostics.some(isHeldBack))
    return toSite(toSiteRecord(fields), siteUrl)
  throw new CommandError(toBulkLines(diagnostics).join('\n'))
}

function requireHub({ hub }: Site): string {
  if (hub !== undefined) return hub
  throw new CommandError(
    `${SITE_FILE} has no hub. To notify subscribers of new articles at once, add the line ` +
      '"hub: https://pubsubhubbub.appspot.com/", or another hub, and publish again.',
  )
}

type Folders = Pick<Settings, 'outDir' | 'publishStateDir'>

function requireFeeds({ outDir, publishStateDir }: Folders): string[] {
  const published = readPublished(outDir, publishStateDir)
  const feeds = listCurrentFeeds(published)
  if (feeds.length > 0) return feeds
  const fault =
    published.size > 0
      ? `${outDir} has no feeds.`
      : `The store in ${publishStateDir} did not fill ${outDir}.`
  throw new CommandError(
    `${fault} Run \`npm run export\`, or set OUT_DIR and STATE_DIR as they were then.`,
  )
}

function readOrThrow(file: string, remedy: string): Buffer {
  try {
    return readRegularFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new CommandError(`${file} cannot be read (${reason}). ${remedy}`)
  }
}

function notifyHub(
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
        const { notified, failure } = attempt
        if (notified > 0) console.error(formatNotified(attempt))
        if (!failure) return resolve()
        const text = formatFailure(hub, failure)
        if (failure.retryMs === undefined) reject(new CommandError(text))
        else console.error(text)
      },
    })
    disposables.add(() => queue.close())
    queue.add(topics)
  })
}
