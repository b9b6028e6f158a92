import type { Visibility } from '../../model/article.ts'

export interface Publication {
  readonly draft: boolean
  readonly unlisted: boolean
  /** ISO instant. */
  readonly publishDate: string
}

/** The only place that decides who may see an article. */
export function visibilityAt(
  now: Date,
  { draft, unlisted, publishDate }: Publication,
): Visibility {
  if (draft || Date.parse(publishDate) > now.getTime()) return 'hidden'
  return unlisted ? 'unlisted' : 'public'
}
