import type { Picture } from '@/lib/model/article'
import styles from './avatar.module.css'

interface AvatarProps {
  readonly picture: Picture
}

// The name stands beside it, so that reading the picture aloud would say it twice.
export function Avatar({ picture: { src } }: AvatarProps) {
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
