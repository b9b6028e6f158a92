// Tells what readers see of an article, from its own fields.
import { toArticleState, visibilityAt } from '../../content/visibility/visibility.ts'
import { STATE_KEY } from './hidden-keys.ts'
import { parseDate, toInstant } from '../../model/date.ts'

/** When and where a form is open. */
export interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** What lists filter and group by, under hidden keys. */
export function describeState(
  fields: Readonly<Record<string, unknown>>,
  { now, timeZone }: Clock,
): Record<string, unknown> {
  const toTime = (value: unknown) => {
    const date = typeof value === 'string' ? parseDate(value.trim()) : undefined
    return date && toInstant(date, timeZone)
  }
  const isDraft = fields.draft === true
  const expiryDate = toTime(fields.expiry_date)
  const publishDate = toTime(fields.publish_date)
  const unlisted = fields.unlisted === true
  const visibility = visibilityAt(now, {
    draft: isDraft,
    unlisted,
    publishDate,
    expiryDate,
  })
  const isOver = expiryDate !== undefined && Date.parse(expiryDate) <= now.getTime()
  return { [STATE_KEY]: toArticleState(visibility, { isDraft, isOver }) }
}
