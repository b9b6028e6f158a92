import styles from './reader-links.module.css'

interface ReaderLinksProps {
  /** Absolute, of a feed. */
  readonly address: string
}

// Where each of them takes the address of a feed, percent-encoded.
const READERS = [
  { name: 'Feedly', front: 'https://feedly.com/i/subscription/feed%2F' },
  { name: 'Inoreader', front: 'https://www.inoreader.com/?add_feed=' },
  { name: 'NewsBlur', front: 'https://www.newsblur.com/?url=' },
  { name: 'Feedbin', front: 'https://feedbin.com/?subscribe=' },
  { name: 'The Old Reader', front: 'https://theoldreader.com/feeds/subscribe?url=' },
] as const

export function ReaderLinks({ address }: ReaderLinksProps) {
  return (
    <>
      <p>If you use one of these, one click gives it the address:</p>
      <ul className={styles.readers}>
        {READERS.map(({ name, front }) => (
          <li key={name}>
            <a href={front + encodeURIComponent(address)}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        Or <a href={`feed:${address}`}>open it in the reader on this device</a>, such as
        NetNewsWire. No reader yet? Begin with any: they all let you take what you follow
        to another.
      </p>
    </>
  )
}
