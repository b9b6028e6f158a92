import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { Colophon } from './site-footer'
import { Masthead } from './site-header'
import styles from './page-layout.module.css'

interface SheetProps {
  readonly site: Site
  /** Where the page is, as an `href`: marks the current link of the navigation. */
  readonly path?: string
  readonly front?: boolean
  readonly children: ReactNode
}

export function Sheet({ site, path, front = false, children }: SheetProps) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <div className={front ? `${styles.sheet} ${styles.front}` : styles.sheet}>
        <Masthead site={site} front={front} {...(path && { path })} />
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
        <Colophon site={site} />
      </div>
    </>
  )
}
