import type { TagRef } from '@/lib/model/article'
import styles from './tag-links.module.css'

interface TagLinksProps {
  readonly tags: readonly TagRef[]
  readonly large?: boolean
}

export function TagLinks({ tags, large = false }: TagLinksProps) {
  return (
    <ul className={large ? styles.large : styles.tags}>
      {tags.map(({ slug, title, path }) => (
        <li key={slug}>
          <a href={path} rel="tag">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
