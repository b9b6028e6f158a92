import { Children, type ReactNode } from 'react'
import { ownLanguage } from '../article-meta/text-language'
import styles from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** Of the title, where it is not that of the site. */
  readonly language?: string | undefined
  /** The kind of the page, in the margin: «Topic». */
  readonly kind?: string | undefined
  /** Below the kind. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

export function PageHeader({ title, language, kind, aside, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {kind && <p className={styles.kind}>{kind}</p>}
      <h1 className={styles.title} {...ownLanguage({ language })}>
        {title}
      </h1>
      {aside && <div className={styles.aside}>{aside}</div>}
      {Children.toArray(children).length > 0 && (
        <div className={styles.text}>{children}</div>
      )}
    </header>
  )
}
