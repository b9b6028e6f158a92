import type { Site } from '@/lib/model/article'
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
  return (
    <header className={front ? styles.front : styles.running}>
      <Nameplate site={site} front={front} />
      {front && site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
      {site.navigation.length > 0 && (
        <nav aria-label="Main" className={styles.navigation}>
          <LinkList links={site.navigation} currentPath={path} />
        </nav>
      )}
    </header>
  )
}

function Nameplate({ site, front }: Omit<SiteHeaderProps, 'path'>) {
  const short = site.title.length <= MAX_NAMEPLATE_LENGTH
  if (front) {
    return (
      <h1 className={short ? styles.nameplate : styles.longNameplate}>{site.title}</h1>
    )
  }
  return (
    <a className={styles.name} href={toPath(site.basePath, '/')}>
      {site.title}
    </a>
  )
}
