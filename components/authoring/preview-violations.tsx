import type { PreviewViolation } from '@/lib/model/social-preview'
import styles from './preview-violations.module.css'

interface PreviewViolationsProps {
  readonly violations: readonly PreviewViolation[]
}

export function PreviewViolations({ violations }: PreviewViolationsProps) {
  return (
    <aside className={styles.violations} aria-labelledby="what-to-know">
      <h2 id="what-to-know" className={styles.title}>
        What to know
      </h2>
      {violations.length === 0 && <p>Nothing is cut off, and nothing is missing.</p>}
      <ul>
        {violations.map(({ severity, field, message }) => (
          <li key={message} className={styles[severity]}>
            <code className={styles.field}>{field}</code> {message}
          </li>
        ))}
      </ul>
    </aside>
  )
}
