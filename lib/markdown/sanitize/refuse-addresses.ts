// Judges the addresses of a body before it is sanitized, which drops them without a position.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import type { TextEdit, Violation } from '../../model/diagnostic.ts'
import { isSafeDataImage } from '../../site/address/data-image.ts'
import { isWebHost } from '../../site/address/meant-address.ts'
import { type ContentLink, decodePath, parseLink } from '../../site/url.ts'
import { shortenForMessage } from '../../text/shorten.ts'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { type Parent, walk } from '../walk.ts'
import { describeRefused } from './refused-address.ts'
import { ALLOWED_ELEMENTS } from './schema.ts'

export const ADDRESSES = ['href', 'src', 'poster', 'cite'] as const

/**
 * Takes unsafe addresses away with a report, and writes the others as browsers read them: without
 * backslashes, with a scheme before `www.`, and the scheme in lower case.
 */
export function rehypeRefuseAddresses() {
  return (tree: Root, file: VFile): void => {
    walk(tree, (element, parent) => {
      const { tagName, properties } = element
      if (!ALLOWED_ELEMENTS.includes(tagName)) return
      if (tagName === 'a') keepName(properties)
      if (tagName === 'img' && (properties.src ?? properties.srcSet) === undefined)
        report(
          file,
          describeRefused('img', 'src', '').violation,
          placeOf(element, parent),
        )
      for (const property of ADDRESSES) {
        const value = properties[property]
        if (value === undefined || value === null) continue
        if (isPastedPicture(element, property)) continue
        judge(element, property, parent, file)
      }
    })
  }
}

// HTML 4 §12.2.3: `name` was how a place got its id.
function keepName(properties: Element['properties']): void {
  const { name, id } = properties
  if (typeof name !== 'string' || (id !== undefined && id !== name)) return
  properties.id = name
  delete properties.name
}

export function isAddressProperty(property: string): boolean {
  return ADDRESSES.some((address) => address === property)
}

/** A small picture that stands in its own address: for `img` alone. */
export function isPastedPicture({ tagName, properties }: Element, property: string) {
  return (
    tagName === 'img' && property === 'src' && isSafeDataImage(String(properties.src))
  )
}

function judge(
  element: Element,
  property: (typeof ADDRESSES)[number],
  parent: Parent,
  file: VFile,
): void {
  const written = withBackslashes(String(element.properties[property]))
  const link = parseLink(written)
  if (!link) {
    delete element.properties[property]
    const typed = findTyped(element, written, file)
    const { violation, meant } = describeRefused(element.tagName, property, typed.text)
    report(file, withFix(violation, typed, meant), placeOf(element, parent))
    return
  }
  const address = toText(link, written)
  element.properties[property] = address
  const id = findSlip(link, written)
  if (id === undefined) return
  const typed = findTyped(element, written, file)
  const values = {
    shown: shortenForMessage(typed.text),
    meant: shortenForMessage(address),
  }
  report(file, withFix(toViolation(id, values), typed, address), placeOf(element, parent))
}

// mdast-util-to-hast writes a backslash as `%5C`, as it does with all that is no URL code point.
function withBackslashes(value: string): string {
  if (!/%5C/i.test(value)) return value
  return value.replace(/^[^?#]*/, (path) => path.replace(/%5C/gi, '\\'))
}

function toText(link: ContentLink, written: string): string {
  if (link.kind === 'absolute') return link.href
  if (link.kind === 'fragment') return written.trim()
  return isWebHost(link.path) ? `https://${link.path}` : link.path
}

function findSlip(link: ContentLink, written: string) {
  if (/^[^?#]*\\/.test(written)) return 'address-backslash'
  const isHost = link.kind === 'file' && isWebHost(link.path)
  return isHost ? 'address-scheme-missing' : undefined
}

interface TypedAddress {
  /** As its author typed it, where the source has it so. */
  readonly text: string
  /** Where it begins in the source: undefined where it is not there as an address alone. */
  readonly start?: number
}

function findTyped({ position }: Element, value: string, file: VFile): TypedAddress {
  const [from, to] = [position?.start.offset, position?.end.offset]
  const source = String(file.value)
  if (from === undefined || to === undefined) return { text: value }
  const text = source.slice(from, to)
  for (const written of new Set([value, decodePath(value)])) {
    for (const opening of ['](', '](<', '="', "='"]) {
      const at = text.lastIndexOf(opening + written)
      // A parser counts from behind a byte order mark.
      if (at >= 0 && !source.startsWith('\uFEFF'))
        return { text: written, start: from + at + opening.length }
    }
  }
  return { text: value }
}

function withFix(
  violation: Violation,
  { text, start }: TypedAddress,
  meant: string | undefined,
): Violation & { readonly fix?: TextEdit } {
  if (meant === undefined || start === undefined) return violation
  return { ...violation, fix: { start, end: start + text.length, text: meant } }
}
