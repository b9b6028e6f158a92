// The addresses that a body names, each with the element that names it.
import type { Element, Root, RootContent } from 'hast'
import { walk } from '../../markdown/walk.ts'
import type { BodyAddress } from '../model/draft-body.ts'
import { attributeOf } from './tree/read.ts'

const UNREAD =
  /^(?:className|style|rel|target|dataHref|dataCandidates|srcSet|sizes|loading|decoding)$/

/** Takes out what nothing reads any more: the tree is copied on its way. */
export function slimTree(node: Root | RootContent): void {
  delete node.position
  if (node.type === 'element')
    for (const name of Object.keys(node.properties))
      if (UNREAD.test(name)) delete node.properties[name]
  if ('children' in node) for (const child of node.children) slimTree(child)
}

/** Numbers the elements that name one by `data-place`, and lists what they name. */
export function takePlaces(tree: Root): BodyAddress[] {
  const addresses: BodyAddress[] = []
  walk(tree, (element) => {
    const address = toAddress(element)
    if (!address) return
    const line = element.position?.start.line
    element.properties.dataPlace = addresses.length
    addresses.push(line === undefined ? address : { ...address, line })
  })
  return addresses
}

const USES: Readonly<Record<string, BodyAddress['use']>> = {
  a: 'link',
  img: 'picture',
  audio: 'media',
  video: 'media',
  source: 'media',
  track: 'media',
}

function toAddress(element: Element): BodyAddress | undefined {
  const use = Object.hasOwn(USES, element.tagName) ? USES[element.tagName] : undefined
  const url = attributeOf(element, use === 'link' ? 'href' : 'src')
  // A place in the same text is always there.
  if (!use || url === '' || url.startsWith('#')) return undefined
  if (use !== 'picture') return { use, url }
  const candidates = attributeOf(element, 'dataCandidates').split(' ').filter(Boolean)
  const alt = attributeOf(element, 'alt')
  return {
    ...{ use, url, candidates: candidates.length > 0 ? candidates : [url] },
    ...(alt === '' ? {} : { alt }),
  }
}
