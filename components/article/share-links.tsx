import { listShareLinks } from '@/lib/site/share-links'
import { Section } from '../layout/section'
import styles from './share-links.module.css'

interface ShareLinksProps {
  readonly title: string
  /** Absolute. */
  readonly url: string
}

export function ShareLinks({ title, url }: ShareLinksProps) {
  return (
    <div className={styles.share}>
      <Section title="Share" id="share">
        <ShareTools title={title} url={url} />
        <ul className={styles.links}>
          {listShareLinks({ title, url }).map(({ name, href }) => (
            <li key={name}>
              <a href={href} rel="nofollow">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

// Only `enhance/share-tools.ts` fills it. Mastodon is in there: without a script nobody can say
// which server is the reader's.
function ShareTools({ title, url }: ShareLinksProps) {
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
