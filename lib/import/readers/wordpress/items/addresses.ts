// Where readers find a post: its link, its number, and links that it had before.
import type { XmlElement } from '../../../input/xml.ts'
import { numberOf, wordOf } from '../elements.ts'

const NUMBER: Readonly<Record<string, string>> = {
  page: 'page_id',
  attachment: 'attachment_id',
}

/** The present one first. `siteUrl` is empty where the export does not name it. */
export function listAddresses(item: XmlElement, siteUrl: string): string[] {
  const link = wordOf(item, 'link')
  const guid = wordOf(item, 'guid')
  const id = numberOf(item, 'wp:post_id')
  const type = wordOf(item, 'wp:post_type')
  const names = Object.hasOwn(NUMBER, type) ? [NUMBER[type], 'p'] : ['p']
  const numbered = id && siteUrl ? names.map((name) => `${siteUrl}/?${name}=${id}`) : []
  const written = [link, ...listFormer(item, link), ...numbered, guid]
  return [...new Set(written.filter(isAddress))]
}

// WordPress leads `_wp_old_slug` to the present address.
function listFormer(item: XmlElement, link: string): string[] {
  const slug = wordOf(item, 'wp:post_name')
  const at = slug === '' ? -1 : link.lastIndexOf(slug)
  if (at === -1) return []
  return item.children
    .filter((child) => child.name === 'wp:postmeta')
    .filter((child) => wordOf(child, 'wp:meta_key') === '_wp_old_slug')
    .map((child) => wordOf(child, 'wp:meta_value'))
    .filter((old) => old !== '' && !/[/?#\s]/.test(old))
    .map((old) => link.slice(0, at) + old + link.slice(at + slug.length))
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text)
}
