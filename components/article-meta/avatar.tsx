import type { Picture } from '@/lib/model/article'
import styles from './avatar.module.css'

// The name stands beside the picture: with an `alt`, screen readers would say it twice.
export function Avatar({ src }: Picture) {
  return (
    <img
      className={styles.avatar}
      src={src}
      alt=""
      width={160}
      height={160}
      loading="lazy"
      decoding="async"
    />
  )
}
