// A front page with an article on it.
import type { ArticleSummary } from '@/lib/model/article'
import type { HomePage } from '@/lib/model/page'

export interface LedHomePage extends HomePage {
  readonly lead: ArticleSummary
  /** Why it leads, where it is not the newest. */
  readonly label: string | undefined
}
