import type { PreviewFinding } from '@/lib/model/social-preview'
import styles from './preview-findings.module.css'

interface PreviewFindingsProps {
  readonly findings: readonly PreviewFinding[]
}

export function PreviewFindings({ findings }: PreviewFindingsProps) {
  return (
    <aside className={styles.findings} aria-labelledby="findings">
      <h2 id="findings" className={styles.title}>
        What to know
      </h2>
      {findings.length === 0 && <p>Nothing is cut off, and nothing is missing.</p>}
      <ul>
        {findings.map(({ severity, field, message }) => (
          <li key={message} className={styles[severity]}>
            <code className={styles.field}>{field}</code> {message}
          </li>
        ))}
      </ul>
    </aside>
  )
}
