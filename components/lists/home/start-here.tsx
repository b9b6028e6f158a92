import type { ArticleSummary, Site } from '@/lib/model/article'
import { Section } from '../../layout/section'
import { StartArticle } from './start-article'

interface StartHereProps {
  readonly articles: readonly ArticleSummary[]
  readonly site: Site
}

export function StartHere({ articles, site }: StartHereProps) {
  if (articles.length === 0) return null
  return (
    <Section title={site.words.startHere} id="page:start-here">
      {articles.map((article) => (
        <StartArticle key={article.id} {...article} />
      ))}
    </Section>
  )
}
