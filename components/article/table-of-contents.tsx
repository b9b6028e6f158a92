import type { Site, TocEntry } from '@/lib/model/article'
import { ownLanguage } from '../article-meta/text-language'
import styles from './table-of-contents.module.css'

interface TableOfContentsProps {
  readonly entries: readonly TocEntry[]
  readonly site: Site
  /** Of the headings, where it is not that of the site. */
  readonly language?: string | undefined
}

/** Fewer headings need no table of contents. */
const MIN_ENTRIES = 3

// Twice in the markup, once on the page: CSS can not open a `details` in the margin.
export function TableOfContents({ entries, site, language }: TableOfContentsProps) {
  if (entries.length < MIN_ENTRIES) return null
  return (
    <contents-marker className={styles.toc}>
      <nav aria-label={site.words.contents} className={styles.margin}>
        <Entries entries={entries} language={language} />
      </nav>
      <details className={styles.folded}>
        <summary>{site.words.contents}</summary>
        <Entries entries={entries} language={language} />
      </details>
    </contents-marker>
  )
}

function Entries({ entries, language }: Omit<TableOfContentsProps, 'site'>) {
  return (
    <ol {...ownLanguage({ language })}>
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
