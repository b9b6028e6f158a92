import type { Site } from '@/lib/model/article'
import { FEED_FORMATS, type FeedFormat } from '@/lib/site/feed-url'
import { Phrase } from '../layout/phrase'
import { feedLink } from './feed-link'
import styles from './feed-address.module.css'

interface FeedAddressProps {
  /** Absolute, of the site's RSS feed. */
  readonly address: string
  readonly site: Site
}

export function FeedAddress({ address, site }: FeedAddressProps) {
  const linkTo = (format: FeedFormat) => (
    <a {...feedLink(site, '', format)}>{FEED_FORMATS[format].name}</a>
  )
  const parts = { rss: linkTo('rss'), atom: linkTo('atom'), json: linkTo('json') }
  return (
    <>
      <div className={styles.address}>
        <code>{address}</code>
        <CopyAddress />
      </div>
      <p className={styles.formats}>
        <Phrase text={site.words.addressHelp} parts={parts} />
      </p>
    </>
  )
}

// Only `enhance/copy/copy-address.ts` fills it. The empty text keeps React in development from
// looking for children.
function CopyAddress() {
  return (
    <copy-address dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
  )
}
