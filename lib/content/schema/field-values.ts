import { parseDate, toInstant } from '../../model/date.ts'
import type { Link } from '../../model/article.ts'

type Fields = Readonly<Record<string, unknown>>

/** Front matter values by name, as the check has let them pass: absent values are undefined. */
export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (typeof value !== 'string') return undefined
  return value.trim() || undefined
}

/** Trimmed, without empty ones; none for anything but a list. */
export function textsOf(fields: Fields, name: string): string[] {
  const value = fields[name]
  if (!Array.isArray(value)) return []
  return value.flatMap((text) =>
    typeof text === 'string' && text.trim() ? [text.trim()] : [],
  )
}

/** Absent is false. */
export function flagOf(fields: Fields, name: string): boolean {
  return fields[name] === true
}

/** An ISO instant; a day begins at midnight in the site's time zone. */
export function instantOf(
  fields: Fields,
  name: string,
  timeZone: string,
): string | undefined {
  const date = parseDate(textOf(fields, name) ?? '')
  return date && toInstant(date, timeZone)
}

/** In the order of the file; an entry that is no link is left out. */
export function linksOf(fields: Fields, name: string): Link[] {
  const value = fields[name]
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { label, href } = entry as Record<string, unknown>
    return typeof label === 'string' && typeof href === 'string' ? [{ label, href }] : []
  })
}
