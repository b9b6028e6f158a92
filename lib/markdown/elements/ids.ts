import { once } from '../../text/once.ts'
import { closest, distance } from 'fastest-levenshtein'
import { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { toElementId } from '../../site/address/fragment.ts'
import { foldId } from '../../text/fold-id.ts'
import { draftOf, placeOf, report } from '../draft.ts'
import { findForeignHeading, toHeadingKeys } from './foreign-ids.ts'
import { inlineText } from '../text/plain-text.ts'
import type { Position } from '../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import { walk } from '../walk.ts'

/**
 * Gives each heading an id as GitHub does, keeps the author's own ids, and makes all of
 * them differ. Then every link to a part of the same text must meet one.
 */
export function rehypeIds() {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>()
    const links: FragmentLink[] = []
    const headings: Element[] = []
    const unnamed: Element[] = []
    walk(tree, (element, parent) => {
      const { tagName, properties } = element
      const place = placeOf(element, parent)
      if (properties.id !== undefined) keepId(element, ids, place, file)
      if (/^h[1-6]$/.test(tagName)) {
        headings.push(element)
        if (properties.id === undefined) unnamed.push(element)
      }
      const { href } = properties
      if (typeof href === 'string' && href[0] === '#')
        links.push({ fragment: href.slice(1), place })
    })
    for (const heading of unnamed) {
      heading.properties = {
        id: unique(slug(inlineText(heading)) || 'section', ids),
        ...heading.properties,
      }
    }
    keepForeignIds(links, headings, ids)
    for (const link of links) checkLink(link, ids, file)
    draftOf(file).ids = [...ids]
  }
}

interface FragmentLink {
  readonly fragment: string
  readonly place: Position
}

// An id has no white space in it (HTML §3.2.6) and is not empty.
function keepId(element: Element, ids: Set<string>, place: Position, file: VFile): void {
  const wanted = String(element.properties.id).trim().replace(/\s+/g, '-')
  if (wanted === '') {
    delete element.properties.id
    return
  }
  const id = unique(wanted, ids)
  element.properties.id = id
  if (id === wanted) return
  report(file, toViolation('id-duplicate', { wanted, id }), place)
}

/** Adds and returns `wanted`, or the first free one of `wanted-1`, `wanted-2` ... */
function unique(wanted: string, ids: Set<string>): string {
  let id = wanted
  for (let count = 1; ids.has(id); count += 1) id = `${wanted}-${count}`
  ids.add(id)
  return id
}

/**
 * Contents that somebody wrote by hand lead to ids of the engine before, and so do links from
 * outside: such an id stays beside ours where one heading alone can be meant.
 */
function keepForeignIds(
  links: readonly FragmentLink[],
  headings: readonly Element[],
  ids: Set<string>,
): void {
  const dead = links.map(({ fragment }) => toElementId(fragment))
  const keys = once(() =>
    headings.map((heading) => [
      ...toHeadingKeys(inlineText(heading)),
      // Python-Markdown: `dup_1` is the second of two.
      foldId(String(heading.properties.id)),
    ]),
  )
  for (const id of dead) {
    if (id === '' || ids.has(id) || /\s/.test(id)) continue
    const heading = headings[findForeignHeading(id, keys()) ?? -1]
    if (!heading) continue
    ids.add(id)
    const properties = { id }
    heading.children.unshift({
      type: 'element',
      tagName: 'span',
      properties,
      children: [],
    })
  }
}

function checkLink({ fragment, place }: FragmentLink, ids: Set<string>, file: VFile) {
  const id = toElementId(fragment)
  if (id === '' || ids.has(id) || ids.has(fragment)) return
  const nearest = ids.size > 0 ? closest(id, [...ids]) : undefined
  const isNear = nearest !== undefined && distance(id, nearest) <= id.length / 2
  const violation = isNear
    ? toViolation('anchor-dead:near', { id, nearest })
    : toViolation('anchor-dead', { id })
  report(file, violation, place)
}
