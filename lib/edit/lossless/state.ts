// Tells what readers see of an article, from its own fields.
import { readSign } from '../../content/check/privacy/read-sign.ts'
import type { Value } from '../../content/schema/kinds/value.ts'
import { toArticleState, visibilityAt } from '../../content/visibility/visibility.ts'
import { parseDate, toInstant } from '../../model/date.ts'
import { STATE_KEY } from './hidden-keys.ts'
import { findKind } from './kinds.ts'
import { isFieldName } from './read-fields.ts'
import { isRecord } from './values.ts'

/** When a form is open, and in which zone the site is. */
export interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** What lists filter by, under its hidden key. */
export function describeState(
  fields: Readonly<Record<string, unknown>>,
  { now, timeZone }: Clock,
): Record<string, unknown> {
  const toTime = (written: unknown) => {
    const date = typeof written === 'string' ? parseDate(written.trim()) : undefined
    return date && toInstant(date, timeZone)
  }
  const isDraft = fields.draft === true || Object.entries(fields).some(isHidingSign)
  const expiryDate = toTime(fields.expiry_date)
  const visibility = visibilityAt(now, {
    draft: isDraft,
    unlisted: fields.unlisted === true,
    publishDate: toTime(fields.publish_date),
    expiryDate,
  })
  const isOver = expiryDate !== undefined && Date.parse(expiryDate) <= now.getTime()
  return { [STATE_KEY]: toArticleState(visibility, { isDraft, isOver }) }
}

/** `published: false` of another engine makes a draft, as the check says. */
function isHidingSign([name, value]: readonly [string, unknown]): boolean {
  if (findKind(name) !== undefined || !isFieldName(name)) return false
  return readSign({ name, key: NOWHERE, value: toValue(value) }) === 'private'
}

const NOWHERE = { start: 0, end: 0 }

function toValue(value: unknown): Value {
  if (typeof value === 'string') return { ...NOWHERE, kind: 'text', text: value }
  if (typeof value === 'boolean')
    return { ...NOWHERE, kind: 'boolean', source: String(value) }
  if (Array.isArray(value))
    return { ...NOWHERE, kind: 'list', values: value.map(toValue) }
  if (!isRecord(value)) return { ...NOWHERE, kind: 'nothing' }
  const entries = Object.entries(value).map(([name, each]) => {
    return { name, key: NOWHERE, value: toValue(each) }
  })
  return { ...NOWHERE, kind: 'mapping', entries }
}
