// A report without what nobody may see, and without what no page can show.
import { cleanText } from '../../text/clean.ts'
import type { ImportReport } from '../model/report.ts'

/** Names and passwords in addresses (RFC 3986 §3.2.1) stay out, control characters too. */
export function cleanReport(report: ImportReport): ImportReport {
  return clean(report)
}

const LOGIN = /(?<=\/\/)[^/?#@\s]+@/g

/** What is clean is itself: a second report of a large blog would fill the memory. */
function clean<Value>(value: Value): Value
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text.replace(LOGIN, '')
  if (Array.isArray(value)) return cleanList(value)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const cleaned = cleanList(entries)
  return cleaned === entries ? value : Object.fromEntries(cleaned)
}

function cleanList<Value>(list: Value[]): Value[] {
  const cleaned = list.map((each) => clean(each))
  return cleaned.every((each, at) => each === list[at]) ? list : cleaned
}
