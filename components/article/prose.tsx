import styles from './prose.module.css'

interface ProseProps {
  readonly html: string
}

export function Prose({ html }: ProseProps) {
  return (
    <div
      className={styles.prose}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
      // `enhance` may have inserted its buttons.
      suppressHydrationWarning
    />
  )
}
