import type { ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  /** In the margin, on windows with one. */
  readonly title: string
  /** Unique on the page. The colon keeps it apart from ids of headings in a text. */
  readonly id: `page:${string}`
  readonly children: ReactNode
}

export function Section({ title, id, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
