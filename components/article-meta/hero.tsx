import type { Picture } from '@/lib/model/article'
import styles from './hero.module.css'

// The first picture of its page, and usually its largest contentful paint: never lazy.
export function Hero({ src, alt, width, height }: Picture) {
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
