import type { ReactNode } from 'react'
import type { FeedKind, SubscribePage } from '@/lib/model/feed'
import { toFeedPath } from '@/lib/site/feed-url'
import { toRoutePath } from '@/lib/site/routes'
import { toAbsolute, toPath } from '@/lib/site/url'
import type { TextKey } from '@/lib/words/en'
import { fillWords } from '@/lib/words/find-words'
import { NewestArticles } from './newest-articles'
import { FeedAddress } from './feed-address'
import { FeedExplanation } from './feed-explanation'
import { FeedIndex } from './feed-index'
import { PageHeader } from '../layout/page-header'
import { Phrase } from '../layout/phrase'
import { ReaderLinks } from './reader-links'
import { Section } from '../layout/section'
import { PageLayout } from '../layout/page-layout'
import styles from './subscribe-view.module.css'

const PARTS = [
  { kind: 'tag', title: 'byTopic' },
  { kind: 'author', title: 'byAuthor' },
  { kind: 'series', title: 'bySeries' },
] as const satisfies readonly { readonly kind: FeedKind; readonly title: TextKey }[]

export function SubscribeView({ site, feeds, newest }: SubscribePage) {
  const { words } = site
  const toHref = (path: string) => toPath(site.basePath, path)
  const address = toAbsolute(site.url, toHref(toFeedPath({ front: '', format: 'rss' })))
  const parts = PARTS.map(({ kind, title }) => ({
    kind,
    title: words[title],
    feeds: feeds.filter((feed) => feed.kind === kind),
  })).filter(({ feeds }) => feeds.length > 0)
  return (
    <PageLayout site={site} path={toHref(toRoutePath('subscribe'))}>
      <PageHeader title={words.subscribe}>
        <p>{fillWords(words.subscribeIntro, { site: site.title })}</p>
      </PageHeader>
      <Section title={words.theAddress} id="page:address">
        <FeedAddress address={address} site={site} />
      </Section>
      <Section title={words.howItWorks} id="page:how">
        <FeedExplanation site={site} />
      </Section>
      <Section title={words.inYourReader} id="page:readers">
        <ReaderLinks address={address} words={words} />
      </Section>
      {newest.length > 0 && (
        <Section title={words.newest} id="page:newest">
          <p>{words.newestIntro}</p>
          <NewestArticles articles={newest} site={site} />
        </Section>
      )}
      {parts.map(({ kind, title, feeds }, index) => (
        <Section key={kind} title={title} id={`page:${kind}`}>
          {index === 0 && <p>{words.partsIntro}</p>}
          <FeedIndex feeds={feeds} site={site} />
        </Section>
      ))}
      <Section title={words.allAtOnce} id="page:all">
        <p>
          <Phrase
            text={words.opml}
            parts={{
              opml: (text: ReactNode) => <a href={toHref('/feeds.opml')}>{text}</a>,
            }}
          />
        </p>
        <p className={styles.more}>
          <a href={toHref(toRoutePath('developers'))}>{words.developers}</a>
        </p>
      </Section>
    </PageLayout>
  )
}
