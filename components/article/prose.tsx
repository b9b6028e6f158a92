import { textLanguage } from '../article-meta/text-language'
import styles from './prose.module.css'

interface ProseProps {
  readonly html: string
  /** Absent where it is that of the site. */
  readonly language?: string | undefined
}

export function Prose({ html, language }: ProseProps) {
  return (
    <div
      className={styles.prose}
      {...textLanguage({ language })}
      dangerouslySetInnerHTML={{ __html: html }}
      // `enhance` may have inserted its buttons.
      suppressHydrationWarning
    />
  )
}
