// A report without what nobody may see, and without what no page can show.
import { cleanText } from '../../text/clean.ts'
import type { ImportReport } from '../model/report.ts'

/** Names and passwords in addresses (RFC 3986 §3.2.1) stay out, control characters too. */
export function cleanReport(report: ImportReport): ImportReport {
  return clean(report)
}

const LOGIN = /(?<=\/\/)[^/?#@\s]+@/g

function clean<Value>(value: Value): Value
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text.replace(LOGIN, '')
  if (Array.isArray(value)) return value.map((each) => clean(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [clean(name), clean(each)]),
  )
}
