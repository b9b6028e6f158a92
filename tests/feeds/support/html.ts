import type { Element, Root, RootContent } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

const parser = unified().use(rehypeRaw)

/** The elements of a text as browsers find them, from its beginning to its end. */
export function listElements(html: string): Element[] {
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] })
  return listWithin(tree)
}

function listWithin({ children }: Root | Element): Element[] {
  return children.flatMap((child: RootContent) =>
    child.type === 'element' ? [child, ...listWithin(child)] : [],
  )
}

/** Everything in a text that leads somewhere or loads something, as it is written. */
export function listAddresses(html: string): string[] {
  return listElements(html).flatMap(({ properties }) => {
    const { href, src, poster, cite, srcSet } = properties
    const candidates =
      srcSet === undefined || srcSet === null ? [] : String(srcSet).split(', ')
    const sources = candidates.map((candidate) => candidate.split(' ')[0])
    return [href, src, poster, cite, ...sources].flatMap((value) =>
      value === undefined || value === null ? [] : [String(value)],
    )
  })
}

export function listIds(html: string): string[] {
  return listElements(html).flatMap(({ properties: { id } }) =>
    id === undefined || id === null ? [] : [String(id)],
  )
}
