import type { ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  /** In the margin, on windows with one. */
  readonly title: string
  readonly id: string
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
