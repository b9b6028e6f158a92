import type { Picture } from '@/lib/model/article'
import styles from './hero.module.css'

interface HeroProps {
  readonly picture: Picture
}

// The first picture of its page, and as a rule its largest paint: never lazy.
export function Hero({ picture: { src, alt, width, height } }: HeroProps) {
  const sized = width !== undefined && height !== undefined
  return (
    <img
      className={sized ? styles.hero : styles.unsized}
      src={src}
      alt={alt}
      width={width}
      height={height}
      loading="eager"
      fetchPriority="high"
      decoding="async"
    />
  )
}
