import styles from './prose.module.css'

export function Prose({ html }: { readonly html: string }) {
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
