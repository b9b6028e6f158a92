// Pictures and files of the library.
import type { XmlElement } from '../../../input/xml.ts'
import type { Medium } from '../../../model/record.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import type { Attachment } from '../library.ts'
import { listMeta, numberOf, titleOf, textOf, wordOf } from '../elements.ts'
import { isAddress, listAddresses } from './addresses.ts'

/** Undefined without a number or an address. */
export function toAttachment(item: XmlElement): Attachment | undefined {
  const id = numberOf(item, 'wp:post_id')
  const written = [wordOf(item, 'wp:attachment_url'), wordOf(item, 'guid')].find(
    isAddress,
  )
  if (id === undefined || written === undefined) return undefined
  const meta = listMeta(item)
  const metadata = meta.get('_wp_attachment_metadata') ?? ''
  const alt = toPlainText(meta.get('_wp_attachment_image_alt') ?? '')
  const caption = toPlainText(textOf(item, 'excerpt:encoded'))
  const url = findOriginal(written, metadata)
  return {
    id,
    title: titleOf(item, 'title'),
    url,
    sizes: [...(url === written ? [] : [written]), ...listSizes(written, metadata)],
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    parent: numberOf(item, 'wp:post_parent'),
  }
}

export function toMedium(
  item: XmlElement,
  { title, url, sizes, alt, caption }: Attachment,
  siteUrl: string,
  { key, place }: { readonly key: string; readonly place: string },
): Medium {
  const others = [...sizes, ...listAddresses(item, siteUrl)]
  return {
    type: 'medium',
    key,
    place,
    title,
    url,
    addresses: [...new Set(others)].filter((address) => address !== url),
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
  }
}

// The field is a serialised array of PHP; names of files in it are all that is wanted.
const ORIGINAL = /"original_image";s:\d+:"([^"/\\]+)"/
const SIZE = /"file";s:\d+:"([^"/\\]+)"/g

/** WordPress shows `a-scaled.jpg` for a large `a.jpg`, which stays beside it. */
function findOriginal(url: string, metadata: string): string {
  const [, name] = ORIGINAL.exec(metadata) ?? []
  return name === undefined ? url : beside(url, name)
}

function listSizes(url: string, metadata: string): string[] {
  return [...metadata.matchAll(SIZE)].flatMap(([, name]) =>
    name ? beside(url, name) : [],
  )
}

function beside(url: string, name: string): string {
  return (
    url.slice(0, url.lastIndexOf('/') + 1) + name.replace(/[\s?#%]/g, encodeURIComponent)
  )
}
