// Fields of an item that few posts have all of.
import type { XmlElement } from '../../../input/xml.ts'
import type { Hero, Item } from '../../../model/item.ts'
import { type Term, wordOf } from '../elements.ts'
import type { Library } from '../library.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { isAddress } from './addresses.ts'
import { findCanonical, findDescription, findSubtitle } from './seo.ts'

type Optional =
  | 'subtitle'
  | 'description'
  | 'slug'
  | 'guid'
  | 'series'
  | 'language'
  | 'hero'
  | 'canonicalUrl'

/** Only those that the post has. */
export function findOptional(
  item: XmlElement,
  meta: ReadonlyMap<string, string>,
  terms: readonly Term[],
  library: Library,
): Pick<Item, Optional> {
  const found: { [name in Optional]: Item[name] | undefined } = {
    subtitle: findSubtitle(meta),
    description: findDescription(item, meta),
    slug: wordOf(item, 'wp:post_name') || undefined,
    guid: wordOf(item, 'guid') || undefined,
    series: terms.find(({ domain }) => domain === 'series')?.name || undefined,
    language: findLanguage(terms, library.channel.get('language') ?? ''),
    hero: findHero(meta, library),
    canonicalUrl: findCanonical(meta),
  }
  return withoutUndefined(found)
}

// Polylang names the language of a post by a term.
function findLanguage(terms: readonly Term[], siteLanguage: string): string | undefined {
  const name = terms.find(({ domain }) => domain === 'language')?.nicename ?? ''
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(name)) return undefined
  const tag = name.replaceAll('_', '-')
  const site = siteLanguage.toLowerCase()
  const isSame = site === tag.toLowerCase() || site.startsWith(`${tag.toLowerCase()}-`)
  return isSame ? undefined : tag
}

function findHero(meta: ReadonlyMap<string, string>, library: Library): Hero | undefined {
  const file = library.attachments.get(meta.get('_thumbnail_id')?.trim() ?? '')
  if (file)
    return {
      url: file.url,
      ...withoutUndefined({ alt: file.alt, caption: file.caption }),
    }
  // «Featured Image From URL».
  const url = meta.get('fifu_image_url')?.trim() ?? ''
  const alt = meta.get('fifu_image_alt')?.trim()
  return isAddress(url) ? { url, ...(alt ? { alt } : {}) } : undefined
}
