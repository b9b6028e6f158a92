import type { Picture } from '@/lib/model/article'
import { SourcedPicture } from './sourced-picture'
import styles from './avatar.module.css'

// The name stands beside the picture: with an `alt`, screen readers would say it twice.
export function Avatar(picture: Picture) {
  return (
    <SourcedPicture
      picture={{ ...picture, alt: '' }}
      sizes="13rem"
      className={styles.avatar}
      width={160}
      height={160}
      loading="lazy"
    />
  )
}
