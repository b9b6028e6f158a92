// Tells what readers see of an article, from its own fields.
import { toArticleState, visibilityAt } from '../../content/visibility/visibility.ts'
import { parseDate, toLocalInstant } from '../../model/date.ts'
import { STATE_KEY } from './hidden-keys.ts'

/** When a form is open, and in which zone the site is. */
export interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** What lists filter by, under its hidden key. */
export function describeState(
  fields: Readonly<Record<string, unknown>>,
  clock: Clock,
): Record<string, unknown> {
  const { now } = clock
  const expiryDate = findInstant(fields.expiry_date, clock)
  const facts = {
    draft: fields.draft === true,
    unlisted: fields.unlisted === true,
    publishDate: findInstant(fields.publish_date, clock),
    expiryDate,
  }
  const isOver = expiryDate !== undefined && Date.parse(expiryDate) <= now.getTime()
  const state = toArticleState(visibilityAt(now, facts), { isDraft: facts.draft, isOver })
  return { [STATE_KEY]: state }
}

const SECOND = 1000

/**
 * On the same side of now as what is written: a day is compared with what clocks show, because
 * `toInstant` needs the arithmetic of zones, 18 KB for every browser.
 */
function findInstant(written: unknown, { now, timeZone }: Clock): string | undefined {
  const date = typeof written === 'string' ? parseDate(written.trim()) : undefined
  if (!date || date.kind === 'instant') return date?.instant
  const shown = toLocalInstant(now.toISOString(), timeZone).slice(
    0,
    'YYYY-MM-DDThh:mm:ss'.length,
  )
  const isDue = (date.kind === 'day' ? date.day : date.time) <= shown
  return new Date(now.getTime() + (isDue ? 0 : SECOND)).toISOString()
}
