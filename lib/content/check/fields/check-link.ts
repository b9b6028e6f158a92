import { parseLink } from '../../../site/url.ts'
import { checkText, toFix } from './check-text.ts'
import type { Field } from './field.ts'
import { shorten, type Value } from '../yaml/value.ts'

/** An absolute http or https address, as it is written. */
export function checkLink(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isAbsoluteHttp(text)) return text
  reportAddress(value, text, field, 'must be an absolute address (https://…)')
  return undefined
}

/** WHATWG parsers also take `https:x` and spaces; only what all readers take alike passes. */
export function isAbsoluteHttp(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && parseLink(text)?.kind === 'absolute'
}

/** Reports that `text` breaks `rule`, and mends what lacks only its scheme. */
export function reportAddress(
  value: Value,
  text: string,
  field: Field,
  rule: string,
): void {
  const found = `\`${field.label}\` ${rule}, not \`${shorten(text)}\``
  const repaired = repairAddress(text)
  if (repaired === undefined) field.report.error(value.start, found)
  else {
    field.report.error(
      value.start,
      `${found}: write ${shorten(repaired)}`,
      toFix(value, repaired),
    )
  }
}

/** `www.example.com/x` and `//example.com`. */
function repairAddress(text: string): string | undefined {
  const host = text.trim().replace(/^\/\//, '')
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?#]\S*)?$/u.test(host)
  const isFile = /^[^/]*\.(?:md|html?|svg|png|jpe?g|gif|webp|avif)$/i.test(host)
  const address = `https://${host}`
  return isHost && !isFile && isAbsoluteHttp(address) ? address : undefined
}
