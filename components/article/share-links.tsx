import type { Site } from '@/lib/model/article'
import { listShareLinks } from '@/lib/site/share-links'
import { LinkList } from '../layout/link-list'
import { Section } from '../layout/section'
import styles from './share-links.module.css'

interface ShareLinksProps {
  readonly title: string
  /** Absolute. */
  readonly url: string
  readonly site: Site
}

export function ShareLinks({ title, url, site: { words } }: ShareLinksProps) {
  const links = listShareLinks({ title, url }, words.email)
  return (
    <div className={styles.share}>
      <Section title={words.share} id="page:share">
        <ShareTools title={title} url={url} />
        <LinkList links={links} rel="nofollow" className={styles.links} />
      </Section>
    </div>
  )
}

// Only `enhance/share/share-tools.ts` fills it. It contains Mastodon, because only a script can
// ask for the reader's server.
function ShareTools({ title, url }: Omit<ShareLinksProps, 'site'>) {
  return (
    <share-tools
      className={styles.tools}
      data-title={title}
      data-url={url}
      dangerouslySetInnerHTML={{ __html: '' }}
      suppressHydrationWarning
    />
  )
}
