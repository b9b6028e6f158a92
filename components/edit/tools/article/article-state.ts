// Says what readers see of an article, in words.
import { STATE_KEY } from '@/lib/edit/lossless'
import { type Clock, describeState } from '@/lib/edit/lossless/state'
import type { ArticleState } from '@/lib/model/api'
import { parseDate, toInstant } from '@/lib/model/date'
import { WORDS } from '../words.ts'

type Fields = Readonly<Record<string, unknown>>

/** `Scheduled for 5 March 2026 at 09:30, in 3 days`. */
export function describeArticle(fields: Fields, clock: Clock): string {
  const state = describeState(fields, clock)[STATE_KEY]
  if (!isState(state)) return ''
  const date = fields.publish_date
  const parsed = typeof date === 'string' ? parseDate(date.trim()) : undefined
  if (state !== 'scheduled' || !parsed) return WORDS.state(state)
  const instant = new Date(toInstant(parsed, clock.timeZone))
  return WORDS.scheduledFor(formatInstant(instant, clock), formatUntil(instant, clock))
}

/** With the zone: clocks of readers and authors may differ. */
function formatInstant(instant: Date, { timeZone }: Clock): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  return `${format.format(instant)} (${timeZone})`
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function formatUntil(instant: Date, { now }: Clock): string {
  const left = instant.getTime() - now.getTime()
  const [unit, size] = UNITS.find(([, each]) => left >= each) ?? UNITS[2]
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' })
  return format.format(Math.max(1, Math.round(left / size)), unit)
}

function isState(value: unknown): value is ArticleState {
  return typeof value === 'string' && value !== ''
}
