import type { ImgHTMLAttributes } from 'react'
import type { Picture } from '@/lib/model/article'

interface SourcedPictureProps extends ImgHTMLAttributes<HTMLImageElement> {
  readonly picture: Picture
  /** How wide the layout makes it. */
  readonly sizes: string
}

// What browsers can choose from; the picture itself where it was not encoded.
export function SourcedPicture({ picture, sizes, ...rest }: SourcedPictureProps) {
  const { src, alt, sources } = picture
  if (!sources) return <img {...rest} src={src} alt={alt} decoding="async" />
  const { avif, webp, tone } = sources
  const image = (
    <img
      {...rest}
      className={`${rest.className ?? ''} ${tone}`.trim()}
      src={sources.src}
      srcSet={webp || undefined}
      sizes={webp ? sizes : undefined}
      alt={alt}
      decoding="async"
    />
  )
  if (!avif) return image
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      {image}
    </picture>
  )
}
