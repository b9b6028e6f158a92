import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { LinkList } from './link-list'
import styles from './site-header.module.css'

interface SiteHeaderProps {
  readonly site: Site
  readonly path?: string
  readonly front: boolean
}

/** A longer name does not fit a phone at the size of a nameplate. */
const MAX_NAMEPLATE_LENGTH = 11

export function SiteHeader({ site, path, front }: SiteHeaderProps) {
  const isShort = site.title.length <= MAX_NAMEPLATE_LENGTH
  const links = listLinks(site)
  return (
    <header className={front ? styles.front : styles.running}>
      {front ? (
        <h1 className={isShort ? styles.nameplate : styles.longNameplate}>
          <SiteName {...site} />
        </h1>
      ) : (
        <a className={styles.name} href={toPath(site.basePath, '/')}>
          <SiteName {...site} />
        </a>
      )}
      {front && site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
      {links.length > 0 && (
        <nav aria-label={site.words.menu} className={styles.navigation}>
          <LinkList links={links} currentPath={path} />
        </nav>
      )}
    </header>
  )
}

function SiteName({ title, logo, darkLogo }: Pick<Site, 'title' | 'logo' | 'darkLogo'>) {
  if (!logo) return title
  if (!darkLogo) return <img className="logo" alt={title} {...logo} />
  return (
    <>
      <img className="logo in-light" alt={title} {...logo} loading="lazy" />
      <img className="logo in-dark" alt={title} {...darkLogo} loading="lazy" />
    </>
  )
}

/** The search comes last, wherever the author has put it. */
function listLinks({ basePath, navigation, search, words }: Site) {
  if (!search) return navigation
  const href = toPath(basePath, toRoutePath('search'))
  const others = navigation.filter((link) => link.href !== href)
  const label = navigation.find((link) => link.href === href)?.label ?? words.search
  return [...others, { label, href, shortcut: '/' }]
}
