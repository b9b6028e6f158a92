// Keys of items: the same in the next export of a blog.
import type { XmlElement } from '../../input/xml.ts'
import { numberOf, titleOf, wordOf } from './elements.ts'

/** What was read under each key. */
export type SeenKeys = Map<string, string>

/**
 * The number of a post, or its address. Files that were put together from several blogs have
 * a number twice: the second of two different items adds its address to it. Undefined for an
 * item that was read before.
 */
export function findKey(item: XmlElement, seen: SeenKeys): string | undefined {
  const title = titleOf(item, 'title')
  const date = wordOf(item, 'wp:post_date')
  const [guid, link, type] = ['guid', 'link', 'wp:post_type'].map((name) =>
    wordOf(item, name),
  )
  const self = [guid, link, type, title, date].join('\n')
  const id = numberOf(item, 'wp:post_id')
  const keys = [id, guid || link, `${title} ${date}`, `${id} ${self}`].filter(isKey)
  for (const key of keys) {
    const known = seen.get(key)
    if (known === self) return undefined
    if (known !== undefined) continue
    seen.set(key, self)
    return key
  }
  return undefined
}

function isKey(key: string | undefined): key is string {
  return key !== undefined && key.trim() !== ''
}
