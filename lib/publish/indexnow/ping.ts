// Pings of IndexNow: search engines that take part hear of changed pages.
import type { Site } from '../../model/article.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toSiteUrl } from '../../site/url.ts'
import type { Message } from '../deliveries/delivery.ts'
import type { Change, Edition } from '../webhooks/edition.ts'
import type { Receiver } from '../webhooks/receiver.ts'

/** It hands pings on to all engines that take part. */
const ENDPOINT = 'https://api.indexnow.org/indexnow'
/** https://www.indexnow.org/documentation: the most that one request may name. */
const MAX_URLS = 10_000

/** The one receiver of pings. `key`: as `site.yaml` has it. */
export function toIndexNowReceiver(site: Site, key: string): Receiver {
  return {
    url: ENDPOINT,
    kind: 'indexnow',
    toMessages: (edition) => listPings(edition, site, key),
  }
}

function listPings(edition: Edition, site: Site, key: string): Message[] {
  const { host } = new URL(site.url)
  const keyLocation = toSiteUrl(site, toRoutePath('indexNow'))
  const urls = listChangedUrls(edition, site)
  const batches = Array.from({ length: Math.ceil(urls.length / MAX_URLS) }, (_, batch) =>
    urls.slice(batch * MAX_URLS, (batch + 1) * MAX_URLS),
  )
  return batches.map((urlList, batch) => ({
    id: `${edition.epoch}.${edition.edition}.indexnow${batch > 0 ? `.${batch + 1}` : ''}`,
    body: JSON.stringify({ host, key, keyLocation, urlList }),
  }))
}

/** Pages that came, changed, moved or went. */
function listChangedUrls({ changes }: Edition, site: Site): string[] {
  return [...new Set(changes.flatMap((change) => listUrls(change, site)))]
}

function listUrls({ type, slug, was }: Change, site: Site): string[] {
  const slugs = was === undefined ? [slug] : [slug, was]
  return slugs.map((each) => toSiteUrl(site, toRoutePath(type, { slug: each })))
}
