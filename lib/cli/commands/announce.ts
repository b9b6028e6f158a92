// `announce`: notifies the WebSub hub, receivers of webhooks and IndexNow after a deploy.

import { Command } from 'commander'

import { openPresentStore } from '../../content/store/open.ts'
import { type Listeners, SITE_FILE } from '../../content/store/site.ts'
import type { Site } from '../../model/article.ts'
import type { Settings } from '../../settings.ts'
import type { Attempt } from '../../publish/deliveries/attempt.ts'
import { sendWaiting } from '../../publish/deliveries/send-waiting.ts'
import { listCurrentFeeds, toTopic } from '../../publish/websub/changed-feeds.ts'
import { WebSubQueue } from '../../publish/websub/queue.ts'
import { readPublished } from '../../publish/output/published-folder.ts'
import { readAudience } from '../process/audience.ts'
import { systemClock } from '../process/clock.ts'
import { Deliveries } from '../process/deliveries.ts'
import { CommandError } from '../../model/command-error.ts'
import { formatAttempt } from '../terminal/delivery-report.ts'
import { formatFailure, formatNotified } from '../terminal/hub-report.ts'
import { readSettings } from '../process/installation.ts'
import {
  INTERRUPTED,
  runWithDisposables,
  type Disposables,
} from '../process/disposables.ts'

export function announceCommand(): Command {
  return new Command('announce')
    .description('notify the WebSub hub, webhooks and IndexNow after a deploy')
    .action(announce)
}

/** Short delays: the command runs in the foreground. */
const RETRIES_MS = [1000, 4000]

const EXPORT = 'Run `npm run export`, or set OUT_DIR and STATE_DIR as they were then.'

/**
 * Notifies the hub of all feeds in OUT_DIR, and receivers of what changed since the last time.
 * `export` cannot: its files are not online yet. Sets exit code 1 if one does not accept.
 */
async function announce(): Promise<void> {
  const settings = readSettings('start')
  const { site, listeners } = readAudience(settings)
  const { hub } = site
  const topics = hub === undefined ? [] : requireFeeds(settings)
  const isDone = await runWithDisposables(async (disposables) => {
    const isSent = await sendEditions(settings, site, listeners, disposables)
    if (hub !== undefined) {
      await notifyHub(
        hub,
        topics.map((feed) => toTopic(site, feed)),
        disposables,
      )
    }
    if (!isSent) process.exitCode = 1
  })
  if (!isDone) process.exitCode = INTERRUPTED
}

/** False where a receiver has not accepted: what it was to be sent waits for the next run. */
async function sendEditions(
  settings: Settings,
  site: Site,
  listeners: Listeners,
  { signal }: Disposables,
): Promise<boolean> {
  const { webhooks, indexNow } = listeners
  if (webhooks.length === 0 && indexNow === undefined) return true
  const isUnsigned = webhooks.length > 0 && settings.webhookSecrets.length === 0
  if (isUnsigned) {
    console.error(`${SITE_FILE} names webhooks, and WEBHOOK_SECRET is not set.`)
  }
  const db = openPresentStore(settings.publishStateDir)
  if (!db)
    throw new CommandError(`There is no store in ${settings.publishStateDir}. ${EXPORT}`)
  const print = (attempt: Attempt) => console.error(formatAttempt(attempt))
  const deliveries = new Deliveries(settings, print)
  try {
    deliveries.queue(db, site, listeners)
    const access = { ...deliveries.access, retriesMs: RETRIES_MS }
    return (await sendWaiting(access, signal)) && !isUnsigned
  } finally {
    await deliveries.close()
    db.close()
  }
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
  throw new CommandError(`${fault} ${EXPORT}`)
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
