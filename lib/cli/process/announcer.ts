// Tells receivers of every publish of `npm start`.
import type { Database } from '../../content/store/database.ts'
import { connectStore } from '../../content/store/open.ts'
import { readListeners } from '../../content/store/site.ts'
import { DeliveryQueue } from '../../publish/deliveries/delivery-queue.ts'
import type { Publisher } from '../../publish/publisher.ts'
import type { Settings } from '../../settings.ts'
import { openDeliveryReport } from '../terminal/delivery-report.ts'
import { Deliveries } from './deliveries.ts'

/** No publish waits for a receiver, or fails with one. */
export class Announcer {
  readonly #publisher: Pick<Publisher, 'readSite'>
  readonly #db: Database
  readonly #deliveries: Deliveries
  readonly #queue: DeliveryQueue
  readonly #hasSecret: boolean
  #isWarned = false

  constructor(publisher: Pick<Publisher, 'readSite'>, settings: Settings) {
    this.#publisher = publisher
    this.#hasSecret = settings.webhookSecrets.length > 0
    this.#deliveries = new Deliveries(settings, openDeliveryReport())
    this.#db = connectStore(settings.stateDir)
    this.#queue = new DeliveryQueue({ ...this.#deliveries.access, onError: report })
  }

  /** After a publish. Returns at once. What cannot be put down now is at the next publish. */
  announce(): void {
    try {
      const listeners = readListeners(this.#db)
      if (listeners.webhooks.length > 0) this.#warnWithoutSecret()
      this.#deliveries.queue(this.#db, this.#publisher.readSite(), listeners)
      this.#queue.wake()
    } catch (error) {
      report(error)
    }
  }

  async close(): Promise<void> {
    await this.#queue.close()
    await this.#deliveries.close()
    this.#db.close()
  }

  #warnWithoutSecret(): void {
    if (this.#hasSecret || this.#isWarned) return
    this.#isWarned = true
    console.error(
      'site.yaml names webhooks, and WEBHOOK_SECRET is not set: nothing is sent to them.',
    )
  }
}

function report(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`Failed to keep what receivers are sent: ${reason}`)
}
