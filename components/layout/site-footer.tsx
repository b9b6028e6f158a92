import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { LinkList } from './link-list'
import { ThemeSwitch } from './theme-switch'
import styles from './site-footer.module.css'

export function SiteFooter({ site }: { readonly site: Site }) {
  const { words } = site
  return (
    <footer className={styles.footer}>
      <p className={styles.name}>
        <a href={toPath(site.basePath, '/')}>{site.title}</a>
      </p>
      <p className={styles.about}>{site.description}</p>
      <nav aria-label={words.sections} className={styles.links}>
        <LinkList
          links={[
            { label: words.archive, href: toPath(site.basePath, toRoutePath('archive')) },
            { label: words.topics, href: toPath(site.basePath, toRoutePath('tags')) },
            { label: words.authors, href: toPath(site.basePath, toRoutePath('authors')) },
            {
              label: words.subscribe,
              href: toPath(site.basePath, toRoutePath('subscribe')),
            },
          ]}
        />
        {site.social.length > 0 && <LinkList links={site.social} rel="me" />}
      </nav>
      <div className={styles.theme}>
        <ThemeSwitch words={words} />
      </div>
      {site.rights && <p className={styles.rights}>{site.rights}</p>}
    </footer>
  )
}
