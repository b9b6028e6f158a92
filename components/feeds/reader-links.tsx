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

export function ReaderLinks({ address }: { readonly address: string }) {
  const links = READERS.map(({ label, front }) => ({
    label,
    href: front + encodeURIComponent(address),
  }))
  return (
    <>
      <p>If you use one of these, one click gives it the address:</p>
      <LinkList links={links} className={styles.readers} />
      <p>
        Any other reader, such as NetNewsWire on this device, takes the address above. No
        reader yet? Begin with any: they all let you take what you follow to another.
      </p>
    </>
  )
}
