import type { Picture } from '@/lib/model/article'
import { SourcedPicture } from './sourced-picture'
import styles from './hero.module.css'

interface HeroProps {
  readonly picture: Picture
  /** How wide the layout makes it. */
  readonly sizes: string
}

// The first picture of its page, and usually its largest contentful paint: never lazy.
export function Hero({ picture, sizes }: HeroProps) {
  const { width, height } = picture
  const sized = width !== undefined && height !== undefined
  return (
    <SourcedPicture
      picture={picture}
      sizes={sizes}
      className={sized ? styles.hero : styles.unsized}
      width={width}
      height={height}
      loading="eager"
      fetchPriority="high"
    />
  )
}
