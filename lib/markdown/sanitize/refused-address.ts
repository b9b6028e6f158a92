// Says why an address is not taken, and what is meant instead.
import type { Violation } from '../../model/diagnostic.ts'
import { findMeantAddress } from '../../site/address/meant-address.ts'
import { shortenForMessage } from '../../text/shorten.ts'
import { toViolation } from '../messages.ts'

export interface RefusedAddress {
  readonly violation: Violation
  /** Takes the place of what is written, where that is certain. */
  readonly meant?: string
}

/** `property`: `href`, `src`, `poster` or `cite` of `element`, with what stands in it. */
export function describeRefused(
  element: string,
  property: string,
  value: unknown,
): RefusedAddress {
  const what = toNoun(element, property)
  const written = String(value)
  const shown = shortenForMessage(written)
  if (shown === '') return { violation: toViolation('address-unsafe:empty', { what }) }
  const meant = findMeantAddress(written)
  if (meant !== undefined) {
    const values = { what, shown, meant: shortenForMessage(meant) }
    return { violation: toViolation('address-unsafe:meant', values), meant }
  }
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase()
  return { violation: describeScheme(scheme, what, written) }
}

function describeScheme(
  scheme: string | undefined,
  what: string,
  written: string,
): Violation {
  const shown = shortenForMessage(written)
  if (scheme === 'data') {
    const kind = shortenForMessage(/^\s*data:[^;,]{0,40}/i.exec(written)?.[0] ?? 'data:')
    return toViolation('address-unsafe:data', { what, kind, length: written.length })
  }
  if (scheme === 'file' || scheme?.length === 1 || /^[\\/]*\\/.test(written))
    return toViolation('address-unsafe:computer', { what, shown })
  if (scheme === undefined || /^https?$/.test(scheme))
    return toViolation('address-unsafe:broken', { what, shown })
  return toViolation('address-unsafe', { what, shown, scheme })
}

function toNoun(element: string, property: string): string {
  if (property === 'src') return element === 'img' ? 'picture' : 'recording'
  return { href: 'link', poster: 'poster', cite: 'source' }[property] ?? property
}
