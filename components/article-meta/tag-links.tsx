import type { TagRef } from '@/lib/model/article'
import { LinkList } from '../layout/link-list'
import styles from './tag-links.module.css'

interface TagLinksProps {
  readonly tags: readonly TagRef[]
  readonly large?: boolean
}

export function TagLinks({ tags, large = false }: TagLinksProps) {
  const links = tags.map(({ title, path }) => ({ label: title, href: path }))
  return (
    <LinkList
      links={links}
      rel="tag"
      dir="auto"
      className={large ? styles.large : styles.tags}
    />
  )
}
