import type { FeedKind, SubscribePage } from '@/lib/model/feed'
import { toFeedPath } from '@/lib/site/feed-url'
import { toRoutePath } from '@/lib/site/routes'
import { toAbsolute, toPath } from '@/lib/site/url'
import { NewestArticles } from './newest-articles'
import { FeedAddress } from './feed-address'
import { FeedExplanation } from './feed-explanation'
import { FeedIndex } from './feed-index'
import { PageHeader } from '../layout/page-header'
import { ReaderLinks } from './reader-links'
import { Section } from '../layout/section'
import { PageLayout } from '../layout/page-layout'

const PARTS: readonly { readonly kind: FeedKind; readonly title: string }[] = [
  { kind: 'tag', title: 'By topic' },
  { kind: 'author', title: 'By author' },
  { kind: 'series', title: 'By series' },
]

export function SubscribeView({ site, feeds, newest }: SubscribePage) {
  const toHref = (path: string) => toPath(site.basePath, path)
  const address = toAbsolute(site.url, toHref(toFeedPath({ front: '', format: 'rss' })))
  const parts = PARTS.map(({ kind, title }) => ({
    kind,
    title,
    feeds: feeds.filter((feed) => feed.kind === kind),
  })).filter(({ feeds }) => feeds.length > 0)
  return (
    <PageLayout site={site} path={toHref(toRoutePath('subscribe'))}>
      <PageHeader title="Subscribe">
        <p>
          What is new in {site.title} can come to you: in an app that you choose, without
          an account, and without an email address.
        </p>
      </PageHeader>
      <Section title="The address" id="address">
        <FeedAddress address={address} site={site} />
      </Section>
      <Section title="How it works" id="how">
        <FeedExplanation site={site} />
      </Section>
      <Section title="In your reader" id="readers">
        <ReaderLinks address={address} />
      </Section>
      {newest.length > 0 && (
        <Section title="Newest" id="newest">
          <p>These would have come to you last:</p>
          <NewestArticles articles={newest} site={site} />
        </Section>
      )}
      {parts.map(({ kind, title, feeds }, index) => (
        <Section key={kind} title={title} id={kind}>
          {index === 0 && (
            <p>If everything is too much, follow a part. Each name is an RSS feed.</p>
          )}
          <FeedIndex feeds={feeds} site={site} />
        </Section>
      ))}
      <Section title="All at once" id="all">
        <p>
          <a href={toHref('/feeds.opml')}>One file with all these feeds</a>, in a format
          called OPML, which readers can import. An article then comes once with each feed
          that it is in, so keep those that you want.
        </p>
      </Section>
    </PageLayout>
  )
}
