// Notifies the hub of `site.yaml` of every feed that a publish changed.
import type { Publisher } from '../publisher.ts'
import { openFeedChanges, toTopic } from './changed-feeds.ts'
import { WebSubQueue, type WebSubQueueSettings } from './queue.ts'

export type WebSubPublisherSettings = Omit<WebSubQueueSettings, 'retriesMs'>

const RETRIES_MS = [5, 15, 60, 300, 900].map((seconds) => seconds * 1000)

/**
 * No publish waits for the hub or fails with it. Construct it before the first publish: it
 * compares with what is stored then.
 */
export class WebSubPublisher {
  readonly #publisher: Pick<Publisher, 'files' | 'readSite'>
  readonly #settings: WebSubPublisherSettings
  readonly #listChanged: () => string[]
  #isClosed = false
  #current: { readonly hub: string; readonly queue: WebSubQueue } | undefined

  constructor(
    publisher: Pick<Publisher, 'files' | 'readSite'>,
    settings: WebSubPublisherSettings,
  ) {
    this.#publisher = publisher
    this.#settings = settings
    this.#listChanged = openFeedChanges(publisher.files)
  }

  /** After a publish. Returns at once. */
  announce(): void {
    if (this.#isClosed) return
    const site = this.#publisher.readSite()
    // Also without a hub: one that is named later is not notified of earlier changes.
    const changed = this.#listChanged()
    this.#findQueue(site.hub)?.add(changed.map((feed) => toTopic(site, feed)))
  }

  close(): void {
    this.#isClosed = true
    this.#current?.queue.close()
  }

  #findQueue(hub: string | undefined): WebSubQueue | undefined {
    if (this.#current?.hub === hub) return this.#current?.queue
    this.#current?.queue.close()
    // Every feed names its hub, and so has changed: the new hub is notified of all.
    this.#current = hub === undefined ? undefined : { hub, queue: this.#openQueue(hub) }
    return this.#current?.queue
  }

  #openQueue(hub: string): WebSubQueue {
    return new WebSubQueue(hub, { ...this.#settings, retriesMs: RETRIES_MS })
  }
}
