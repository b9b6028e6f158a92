// Judges the addresses of a body before it is sanitized, which drops them without a position.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import type { TextEdit, Violation } from '../../model/diagnostic.ts'
import { stripDataImage } from '../../pictures/strip-metadata.ts'
import { isSafeDataImage } from '../../site/address/data-image.ts'
import { isWebHost } from '../../site/address/meant-address.ts'
import { type ContentLink, decodePath, parseLink } from '../../site/url.ts'
import { shortenForMessage } from '../../text/shorten.ts'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { type Parent, walk } from '../walk.ts'
import { listWrittenAddresses, type WrittenAddress } from '../parse/written-addresses.ts'
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
        if (toPastedPicture(element, property) !== undefined) continue
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

/**
 * The address of a small picture that stands in it, without what the picture tells of a person:
 * for `img` alone. Undefined for any other.
 */
export function toPastedPicture({ tagName, properties }: Element, property: string) {
  const address = String(properties.src)
  const isPasted = tagName === 'img' && property === 'src' && isSafeDataImage(address)
  return isPasted ? stripDataImage(address) : undefined
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
  /** In the source; undefined where it is not there as an address alone. */
  readonly start?: number
  readonly end?: number
}

const places = new WeakMap<VFile, readonly WrittenAddress[]>()

/** In the element itself, else in the definition that it names. */
function findTyped({ position }: Element, value: string, file: VFile): TypedAddress {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined) return { text: value }
  const source = String(file.value)
  const all = places.get(file) ?? listWrittenAddresses(source)
  places.set(file, all)
  const same = all.filter(
    ({ written }) => written === value || decodePath(written) === decodePath(value),
  )
  // A parser counts from behind a byte order mark.
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const own = same.findLast(
    ({ start, end }) => start >= from + shift && end <= to + shift,
  )
  const place =
    own ??
    same.find(({ start }) =>
      /\]:\s*<?$/.test(source.slice(Math.max(0, start - 20), start)),
    )
  if (!place) return { text: value }
  const { start, end } = place
  return { text: source.slice(start, end), start: start - shift, end: end - shift }
}

function withFix(
  violation: Violation,
  { start, end }: TypedAddress,
  meant: string | undefined,
): Violation & { readonly fix?: TextEdit } {
  if (meant === undefined || start === undefined || end === undefined) return violation
  return { ...violation, fix: { start, end, text: meant } }
}
