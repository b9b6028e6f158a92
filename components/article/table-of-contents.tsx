import type { Site, TocEntry } from '@/lib/model/article'
import styles from './table-of-contents.module.css'

interface TableOfContentsProps {
  readonly entries: readonly TocEntry[]
  readonly site: Site
}

/** Fewer headings need no table of contents. */
const MIN_ENTRIES = 3

// Twice in the markup, once on the page: CSS can not open a `details` in the margin.
export function TableOfContents({ entries, site: { words } }: TableOfContentsProps) {
  if (entries.length < MIN_ENTRIES) return null
  return (
    <contents-marker className={styles.toc}>
      <nav aria-label={words.contents} className={styles.margin}>
        <Entries entries={entries} />
      </nav>
      <details className={styles.folded}>
        <summary>{words.contents}</summary>
        <Entries entries={entries} />
      </details>
    </contents-marker>
  )
}

function Entries({ entries }: Pick<TableOfContentsProps, 'entries'>) {
  return (
    <ol>
      {entries.map(({ id, text, depth }) => (
        <li key={id} className={depth === 3 ? styles.nested : undefined}>
          <a href={`#${id}`} suppressHydrationWarning>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
