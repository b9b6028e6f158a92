import type { Site } from '@/lib/model/article'
import {
  FEED_FORMATS,
  type FeedFormat,
  toFeedPath,
  toMediaType,
} from '@/lib/site/feed-url'
import { toPath } from '@/lib/site/url'
import styles from './feed-address.module.css'

interface FeedAddressProps {
  /** Absolute, of the site's RSS feed. */
  readonly address: string
  readonly site: Site
}

export function FeedAddress({ address, site }: FeedAddressProps) {
  return (
    <>
      <div className={styles.address}>
        <code>{address}</code>
        <CopyAddress />
      </div>
      <p className={styles.formats}>
        Put this address into a reader app, and that is all. It is the{' '}
        <FormatLink format="rss" site={site} /> feed. The same articles come as{' '}
        <FormatLink format="atom" site={site} /> and as{' '}
        <FormatLink format="json" site={site} />, and any of the three will do.
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

interface FormatLinkProps {
  readonly format: FeedFormat
  readonly site: Site
}

function FormatLink({ format, site: { basePath } }: FormatLinkProps) {
  const path = toFeedPath({ front: '', format })
  return (
    <a href={toPath(basePath, path)} type={toMediaType(format)}>
      {FEED_FORMATS[format].name}
    </a>
  )
}
