// The props of parts that show one article of a list.
import type { ArticleSummary, Site } from '@/lib/model/article'

export interface ArticleProps {
  readonly article: ArticleSummary
  readonly site: Site
}
