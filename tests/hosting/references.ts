import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What a page says to a browser, or to those who read its metadata. */
export interface Page {
  /** Addresses as they are written, each once. */
  readonly references: readonly string[]
  /** What fragments can point to. */
  readonly ids: ReadonlySet<string>
  readonly isIndexed: boolean
}

const LINKS = ['href', 'src', 'poster', 'data', 'action'] as const
const LINK_LISTS = ['srcSet', 'imageSrcSet'] as const

/** Reads a page as browsers do. */
export function parsePage(html: string): Page {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const ids = new Set<string>()
  const references = new Set<string>()
  let isIndexed = true
  visit(unified().use(rehypeRaw).runSync(tree), 'element', (element) => {
    const { id, name, content } = element.properties
    if (id !== undefined) ids.add(String(id))
    if (name === 'robots' && String(content).includes('noindex')) isIndexed = false
    for (const reference of listReferences(element)) references.add(reference)
  })
  return { references: [...references], ids, isIndexed }
}

function listReferences({ tagName, properties, children }: Element): string[] {
  const links = LINKS.map((name) => properties[name])
  const lists = LINK_LISTS.flatMap((name) => String(properties[name] ?? '').split(','))
  const listed = lists.map((entry) => entry.trim().split(/\s+/)[0])
  const text = children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
  // JSON-LD, pictures for link cards: whatever is written as an address of some site.
  const written = tagName === 'meta' ? String(properties.content ?? '') : ''
  const said = text.replace(JSON_LD_ID, '')
  const absolute = tagName === 'script' ? said.match(/https?:\/\/[^\s"'\\<>]+/g) : []
  return [...links, ...listed, ...(absolute ?? []), /^https?:/.test(written) && written]
    .filter((reference) => typeof reference === 'string')
    .filter((reference) => reference !== '')
}

/** A name that looks like an address, and leads nowhere: JSON-LD 1.1 §3.3. */
const JSON_LD_ID = /"@id":"[^"]*"/g

/** The addresses that a style sheet asks for. */
export function listStyleReferences(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(
    ([, , address = '']) => address,
  )
}
