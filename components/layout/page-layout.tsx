import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
// Of every page, and here rather than in the root layout: one sheet compresses better than two.
import './globals.css'
import styles from './page-layout.module.css'

interface PageLayoutProps {
  readonly site: Site
  /** With the base path: marks the current link of the navigation. */
  readonly path?: string
  readonly front?: boolean
  readonly children: ReactNode
}

export function PageLayout({ site, path, front = false, children }: PageLayoutProps) {
  return (
    <>
      <a className={styles.skip} href="#page:content">
        {site.words.skip}
      </a>
      <div className={front ? `${styles.layout} ${styles.front}` : styles.layout}>
        <SiteHeader site={site} front={front} {...(path && { path })} />
        <main id="page:content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
      </div>
    </>
  )
}
