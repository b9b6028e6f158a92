import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { Phrase } from '../layout/phrase'
import styles from './feed-explanation.module.css'

export function FeedExplanation({ site: { words, feed } }: { readonly site: Site }) {
  const parts = {
    contents: feed === 'full' ? words.wholeArticles : words.summaries,
    em: (text: ReactNode) => <em>{text}</em>,
  }
  return (
    <div className={styles.text}>
      <p>
        <Phrase text={words.whatFeedsAre} parts={parts} />
      </p>
      <p>{words.whatFeedsLeave}</p>
    </div>
  )
}
