import type { Site } from '@/lib/model/article'
import styles from './feed-explanation.module.css'

export function FeedExplanation({ site }: { readonly site: Site }) {
  const contents =
    site.feed === 'full' ? 'with the whole of each article' : 'with a summary of each'
  return (
    <div className={styles.text}>
      <p>
        The address leads to a <em>feed</em>: a file that lists what is new here,{' '}
        {contents}. A <em>reader</em>, an app or a website, looks at feeds for you. Choose
        one and give it the address. From then on new articles appear there by themselves,
        beside those of all other sites that you follow. Podcasts have always come this
        way.
      </p>
      <p>
        You leave no name and no address. Nobody sorts or drops anything on the way: you
        get every article, in the order in which it appeared. When you have had enough,
        take the feed out of your reader: there is nobody to ask.
      </p>
    </div>
  )
}
