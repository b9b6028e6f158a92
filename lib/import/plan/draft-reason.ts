// Why an item of the source becomes a draft.
import type { ItemHead } from './planned-item.ts'

const REASONS = {
  draft: 'a draft in the source',
  pending: 'was waiting for a review in the source',
  private: 'was private in the source',
  password: 'was behind a password in the source',
  members: 'was for members or subscribers alone',
} as const

/** Undefined for what everybody may read, now or from its date on. */
export function findDraftReason(
  { status, published, created, kind }: ItemHead,
  markdown: string,
): string | undefined {
  if (status !== 'public' && status !== 'unlisted') return REASONS[status]
  if (kind === 'article' && published === undefined && created === undefined)
    return 'has no date: write `publish_date`, then take `draft` away'
  return markdown === '' ? 'has no text' : undefined
}
