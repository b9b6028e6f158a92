import type { Words } from '@/lib/words/en'
import { LinkList } from '../layout/link-list'
import styles from './reader-links.module.css'

// The address of a feed follows, percent-encoded.
const READERS = [
  { label: 'Feedly', front: 'https://feedly.com/i/subscription/feed%2F' },
  { label: 'Inoreader', front: 'https://www.inoreader.com/?add_feed=' },
  { label: 'NewsBlur', front: 'https://www.newsblur.com/?url=' },
  { label: 'Feedbin', front: 'https://feedbin.com/?subscribe=' },
  { label: 'The Old Reader', front: 'https://theoldreader.com/feeds/subscribe?url=' },
] as const

interface ReaderLinksProps {
  readonly address: string
  readonly words: Words
}

export function ReaderLinks({ address, words }: ReaderLinksProps) {
  const links = READERS.map(({ label, front }) => ({
    label,
    href: front + encodeURIComponent(address),
  }))
  return (
    <>
      <p>{words.readersIntro}</p>
      <LinkList links={links} className={styles.readers} />
      <p>{words.otherReaders}</p>
    </>
  )
}
