import type { ArticleSummary, Picture, Site } from '@/lib/content/types'
import styles from './preview-picture.module.css'

interface PreviewPictureProps {
  readonly site: Site
  readonly article: ArticleSummary
  readonly picture?: Picture
}

/** Without a picture, a stand-in for the share image that the blog draws. */
export function PreviewPicture({ site, article, picture }: PreviewPictureProps) {
  if (picture)
    return <img className={styles.picture} src={picture.src} alt={picture.alt} />
  return (
    <div className={styles.drawn}>
      <p className={styles.title} dir="auto">
        {article.title}
      </p>
      <p className={styles.site}>{site.title}</p>
    </div>
  )
}
