// Who is told of a publish by this installation, and what they still have to be sent.
import type { Dispatcher } from 'undici'

import type { Database } from '../../content/store/database.ts'
import type { Listeners } from '../../content/store/site.ts'
import type { Site } from '../../model/article.ts'
import type { Attempt, AttemptAccess } from '../../publish/deliveries/attempt.ts'
import type { Delivery } from '../../publish/deliveries/delivery.ts'
import { DeliveryStore } from '../../publish/deliveries/delivery-store.ts'
import { openGuardedAgent } from '../../publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../settings/networks.ts'
import { toIndexNowReceiver } from '../../publish/indexnow/ping.ts'
import { listEditions } from '../../publish/webhooks/list-editions.ts'
import { toWebhookMessage } from '../../publish/webhooks/message.ts'
import { queueEditions, type Receiver } from '../../publish/webhooks/receiver.ts'
import { signMessage } from '../../publish/webhooks/sign.ts'
import type { Settings } from '../../settings.ts'
import { systemClock as clock } from './clock.ts'

type DeliverySettings = Pick<
  Settings,
  'publishStateDir' | 'webhookSecrets' | 'webhookAllow'
>

/** Owns the file of deliveries, and the connections to receivers. */
export class Deliveries {
  readonly store: DeliveryStore
  readonly access: AttemptAccess & { canSend({ kind }: Pick<Delivery, 'kind'>): boolean }
  readonly #agent: Dispatcher

  constructor(settings: DeliverySettings, onAttempt: (attempt: Attempt) => void) {
    const { publishStateDir, webhookSecrets, webhookAllow } = settings
    this.#agent = openGuardedAgent(parseNetworks(webhookAllow))
    this.store = new DeliveryStore(publishStateDir)
    this.access = {
      ...{ store: this.store, clock, dispatcher: this.#agent, onAttempt },
      random: Math.random,
      canSend: ({ kind }) => kind !== 'webhook' || webhookSecrets.length > 0,
      headersOf: (delivery, now) =>
        delivery.kind === 'webhook' ? signMessage(delivery, webhookSecrets, now) : {},
    }
  }

  /** Puts down what the receivers of a site have not heard of. */
  queue(db: Database, site: Site, listeners: Listeners): void {
    const receivers = listReceivers(site, listeners)
    this.store.keepReceivers(receivers.map(({ url }) => url))
    // The log of changes keeps what the others have not heard of.
    queueEditions(
      this.store,
      receivers.filter(this.access.canSend),
      (known) => listEditions(db, site, known),
      clock.now(),
    )
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
    this.store.close()
  }
}

function listReceivers(site: Site, { webhooks, indexNow }: Listeners): Receiver[] {
  const receivers = webhooks.map(
    (url): Receiver => ({
      url,
      kind: 'webhook',
      toMessages: (edition, now) => [toWebhookMessage(edition, url, now)],
    }),
  )
  return indexNow === undefined
    ? receivers
    : [...receivers, toIndexNowReceiver(site, indexNow)]
}
