// Fields that are one absolute address.
import { parseLink } from '../../../site/url.ts'
import { type Field, defineTextKind, type Kind, listOwnAddress, toFix } from './kind.ts'
import { checkEntries, toList } from './list.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { shorten, type Value } from './value.ts'

/** An absolute http or https address, as it is written. */
export const link = defineTextKind({
  example: 'https://example.com/article',
  check: (value, field) => checkAddress(value, field, 'address-invalid', isAbsoluteHttp),
  listAddresses: listOwnAddress,
})

/** The site's public address: http or https, with no query, fragment or password. */
export const siteUrl = defineTextKind({
  example: 'https://example.com',
  check: (value, field) => checkAddress(value, field, 'address-invalid:site', isSiteUrl),
})

/** Where a hub takes requests: http or https. Feeds name it, so a password is refused. */
export const hub = defineTextKind({
  example: 'https://hub.example',
  check: (value, field) => checkAddress(value, field, 'address-invalid:hub', isHub),
  listAddresses: listOwnAddress,
})

/** Where messages are sent to. A browser's way of naming a user sends nothing here. */
export const receivers: Kind = {
  stored: 'strings',
  isBlankAbsent: true,
  example: '[https://example.com/hook]',
  check: (value, field) =>
    checkEntries(value, field, checkReceiver, receivers.example, toList(value)),
}

function checkReceiver(value: Value, field: Field): string | undefined {
  return checkAddress(value, field, 'address-invalid:receiver', isHub)
}

/** Sites as browsers name them: scheme, host and port. */
export const origins: Kind = {
  stored: 'strings',
  isBlankAbsent: true,
  example: '[https://app.example.com]',
  check: (value, field) =>
    checkEntries(value, field, checkOrigin, origins.example, toList(value)),
}

function checkOrigin(value: Value, field: Field): string | undefined {
  return checkAddress(value, field, 'address-invalid:origin', isOrigin)
}

function isOrigin(text: string): boolean {
  return isSiteUrl(text) && new URL(text).pathname === '/'
}

/** WHATWG parsers also take `https:x` and spaces; only what all readers take alike passes. */
export function isAbsoluteHttp(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && parseLink(text)?.kind === 'absolute'
}

function isSiteUrl(text: string): boolean {
  return isHub(text) && !text.includes('?')
}

function isHub(text: string): boolean {
  if (!isAbsoluteHttp(text) || text.includes('#')) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

type AddressMessage =
  | 'address-invalid'
  | `address-invalid:${'href' | 'hub' | 'origin' | 'receiver' | 'site'}`
  | 'image-invalid'

/** The text where it is right, as it is written. */
export function checkAddress(
  value: Value,
  field: Field,
  id: AddressMessage,
  isRight: (text: string) => boolean,
): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isRight(text)) return text
  reportAddress(value, text, field, id)
  return undefined
}

/** Has a fix for what lacks only its scheme. */
export function reportAddress(
  value: Value,
  text: string,
  { label, report }: Field,
  id: AddressMessage,
): void {
  const repaired = repairAddress(text)
  const remedy = repaired === undefined ? '' : `: write ${shorten(repaired)}`
  const violation = toViolation(id, { field: label, found: shorten(text), remedy })
  report(violation, value.start, toFix(value, repaired))
}

/** `www.example.com/x` and `//example.com`. */
function repairAddress(text: string): string | undefined {
  const host = text.trim().replace(/^\/\//, '')
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?#]\S*)?$/u.test(host)
  const isFile = /^[^/]*\.(?:md|html?|svg|png|jpe?g|gif|webp|avif)$/i.test(host)
  const address = `https://${host}`
  return isHost && !isFile && isAbsoluteHttp(address) ? address : undefined
}
