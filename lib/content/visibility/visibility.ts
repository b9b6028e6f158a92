// Decides who may see what: articles, pages, authors, tags, series and months.

import type { ArticleState } from '../../model/api.ts'
import type { Visibility } from '../../model/article.ts'

/** What an article or a page says of itself; a page may have no publish date. */
export interface Publication {
  readonly draft: boolean
  readonly unlisted?: boolean
  /** ISO instant. */
  readonly publishDate?: string | undefined
  /** ISO instant from which on nobody sees it. */
  readonly expiryDate?: string | undefined
}

/** The rule for articles and pages. Applied once a snapshot, then read from its rows. */
export function visibilityAt(
  now: Date,
  { draft, unlisted = false, publishDate, expiryDate }: Publication,
): Visibility {
  const isDue = publishDate === undefined || Date.parse(publishDate) <= now.getTime()
  const isOver = expiryDate !== undefined && Date.parse(expiryDate) <= now.getTime()
  if (draft || !isDue || isOver) return 'hidden'
  return unlisted ? 'unlisted' : 'public'
}

/** The rule for files of authors and tags, and for the site. */
export const VISIBILITY_OF_OTHERS: Visibility = 'public'

/** Who asks. A list of a tag, author, series or month is there where it counts a member. */
export interface Audience {
  /** Visibilities of the members that a list shows, in SQL. */
  readonly listed: string
  /** Visibilities of the documents that have an address, in SQL. */
  readonly reachable: string
  /** The column of `list` that counts what `listed` shows. */
  readonly countColumn: 'public_count' | 'good_count'
}

export const READERS: Audience = {
  listed: "('public')",
  reachable: "('public', 'unlisted')",
  countColumn: 'public_count',
}

/** In development: drafts and scheduled articles are shown too. */
export const EDITORS: Audience = {
  listed: "('public', 'hidden')",
  reachable: "('public', 'unlisted', 'hidden')",
  countColumn: 'good_count',
}

/** The states of articles and pages, as messages name them. */
export type PublicationState = 'public' | 'draft' | 'scheduled' | 'expired' | 'conflict'

/** Why a document is hidden. */
interface HiddenFacts {
  readonly isDraft: boolean
  readonly isOver: boolean
}

/** `conflict`: of an article that lost its slug or id to another. */
export function toPublicationState(
  visibility: Visibility | 'conflict',
  facts: HiddenFacts,
): PublicationState {
  if (visibility === 'conflict') return 'conflict'
  const state = toArticleState(visibility, facts)
  return state === 'unlisted' ? 'public' : state
}

/** The same where it matters whether lists show an article. */
export function toArticleState(
  visibility: Visibility,
  { isDraft, isOver }: HiddenFacts,
): ArticleState {
  if (visibility !== 'hidden') return visibility
  if (isDraft) return 'draft'
  return isOver ? 'expired' : 'scheduled'
}
