import type { Element, Root } from 'hast'
import { stringifySrcset } from 'srcset'
import type { VFile } from 'vfile'
import { toPlaceholder } from '../../model/placeholders/placeholder.ts'
import { type ContentLink, parseLink } from '../../site/url.ts'
import { parseSourceSet } from '../../text/html.ts'
import { draftOf, placeOf, report } from '../draft.ts'
import { ADDRESSES, toPastedPicture } from './refuse-addresses.ts'
import type { Reference } from '../../model/body.ts'
import type { Position } from '../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import { walk } from '../walk.ts'

/**
 * Puts a placeholder where only the store knows the address, and lists it as a reference. Judges
 * each address once more, so that nothing depends on the order of the plugins.
 */
export function rehypeAddresses() {
  return (tree: Root, file: VFile): void => {
    walk(tree, (element, parent) => {
      const { properties } = element
      const place = placeOf(element, parent)
      if (properties.srcSet !== undefined) checkSourceSet(element, place, file)
      for (const property of ADDRESSES) {
        const value = properties[property]
        if (value === undefined || value === null) continue
        const pasted = toPastedPicture(element, property)
        if (pasted !== undefined) {
          properties[property] = pasted
          continue
        }
        const link = parseLink(String(value))
        if (!link || (property === 'cite' && link.kind !== 'absolute')) {
          delete properties[property]
          report(file, toViolation('cite-local', {}), place)
          continue
        }
        properties[property] = toAddress(link, element, property, place, file)
      }
    })
  }
}

function toAddress(
  link: ContentLink,
  element: Element,
  property: 'href' | 'src' | 'poster' | 'cite',
  place: Position,
  file: VFile,
): string {
  if (link.kind === 'absolute') return link.href
  if (link.kind === 'fragment') return String(element.properties[property]).trim()
  const use = purposeOf(element, property)
  const { kind, path } = link
  draftOf(file).references.push({ ...place, use, kind, target: path })
  if (element.tagName === 'img') addSize(element, path)
  return toPlaceholder(use === 'link' ? 'link' : 'image', path)
}

function purposeOf({ tagName }: Element, property: string): Reference['use'] {
  if (property === 'href') return 'link'
  return tagName === 'img' || property === 'poster' ? 'image' : 'media'
}

// One of the two alone distorts the picture: the author's value takes precedence.
function addSize({ properties }: Element, target: string): void {
  if (properties.width !== undefined || properties.height !== undefined) return
  properties.width = toPlaceholder('width', target)
  properties.height = toPlaceholder('height', target)
}

// A placeholder replaces a whole attribute, so a list may not hold a local address.
function checkSourceSet({ properties }: Element, place: Position, file: VFile): void {
  const candidates = parseSourceSet(String(properties.srcSet))
  const safe = candidates.flatMap(({ url, ...size }) => {
    const link = parseLink(url)
    const isWeb = link?.kind === 'absolute' && /^https?:/.test(link.href)
    return isWeb ? [{ ...size, url: link.href }] : []
  })
  if (safe.length > 0 && safe.length === candidates.length) {
    properties.srcSet = stringifySrcset(safe)
    return
  }
  delete properties.srcSet
  report(file, toViolation('srcset-local', {}), place)
}
