// A term of a taxonomy as the export lists it.
import type { XmlElement } from '../../../input/xml.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import { plainOf, type Term, textOf, wordOf } from '../elements.ts'

export interface KnownTerm {
  readonly domain: string
  readonly nicename: string
  readonly name: string
  readonly parent: string
  readonly description: string
  readonly id: string
}

/** Taxonomies of plug-ins that name subjects, such as `product_cat`. */
const SUBJECTS =
  /^(?:category|post_tag|(?:[\w-]+[-_])?(?:cat|category|categories|tags?|topics?|genres?|subjects?))$/
/** Of a term among those of all taxonomies. */
export function toKey({
  domain,
  nicename,
}: {
  readonly domain: string
  readonly nicename: string
}): string {
  return `${domain}\n${nicename}`
}

/**
 * Whether readers see it as a tag or category. Translated blogs keep the address of what they
 * call «Allgemein» or «Non classé».
 */
export function isSubject({ domain, nicename, name }: Term): boolean {
  return (
    SUBJECTS.test(domain) &&
    !/^uncategori[sz]ed(?:-\w\w)?$/.test(nicename) &&
    !/^uncategori[sz]ed$/i.test(name)
  )
}

/** Parses `wp:category`, `wp:tag` or `wp:term`. */
export function toTerm(element: XmlElement): KnownTerm {
  if (element.name === 'wp:category')
    return {
      domain: 'category',
      nicename: wordOf(element, 'wp:category_nicename'),
      name: plainOf(element, 'wp:cat_name'),
      parent: wordOf(element, 'wp:category_parent'),
      description: toPlainText(textOf(element, 'wp:category_description')),
      id: wordOf(element, 'wp:term_id'),
    }
  const front = element.name === 'wp:tag' ? 'wp:tag' : 'wp:term'
  return {
    domain: front === 'wp:tag' ? 'post_tag' : wordOf(element, 'wp:term_taxonomy'),
    nicename: wordOf(element, `${front}_slug`),
    name: plainOf(element, `${front}_name`),
    parent: wordOf(element, `${front}_parent`),
    description: plainOf(element, `${front}_description`),
    id: wordOf(element, 'wp:term_id'),
  }
}
