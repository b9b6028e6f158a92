import { openFeedChanges, toTopic } from './changed-feeds.ts'
import { type WebSubQueue, type WebSubQueueSettings, openWebSubQueue } from './queue.ts'
import type { Publisher } from '../publisher.ts'

export type WebSubPublisherSettings = Omit<WebSubQueueSettings, 'retriesMs'>

export interface WebSubPublisher {
  /** After a publish: tells the hub of the feeds that it changed. Returns at once. */
  announce(): void
  /** Ends at once; a hub that does not know yet is not told. */
  close(): void
}

const SECOND = 1000
const RETRIES_MS = [5, 15, 60, 300, 900].map((seconds) => seconds * SECOND)

/**
 * Tells the hub that `site.yaml` names of every feed that changes. No publish waits for it or
 * fails with it. Open it before the first publish: it compares with what is stored then.
 */
export function openWebSubPublisher(
  publisher: Pick<Publisher, 'files' | 'readSite'>,
  settings: WebSubPublisherSettings,
): WebSubPublisher {
  const listChanged = openFeedChanges(publisher.files)
  let isClosed = false
  let current: { readonly hub: string; readonly queue: WebSubQueue } | undefined

  function findQueue(hub: string | undefined): WebSubQueue | undefined {
    if (current?.hub === hub) return current?.queue
    current?.queue.close()
    // Every feed names its hub, and so has changed: the new one is told of all.
    current = hub === undefined ? undefined : { hub, queue: openQueue(hub) }
    return current?.queue
  }

  function openQueue(hub: string): WebSubQueue {
    return openWebSubQueue(hub, { ...settings, retriesMs: RETRIES_MS })
  }

  return {
    announce() {
      if (isClosed) return
      const site = publisher.readSite()
      // Also without a hub: a hub that is named later need not hear of what was before.
      const changed = listChanged()
      findQueue(site.hub)?.add(changed.map((feed) => toTopic(site, feed)))
    },
    close() {
      isClosed = true
      current?.queue.close()
    },
  }
}
