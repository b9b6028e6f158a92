// Tags and categories: one list, each name once.
import type { XmlElement } from '../../../input/xml.ts'
import type { LeftOut, Topic } from '../../../model/record.ts'
import type { Term } from '../elements.ts'
import { isSubject, type KnownTerm, toKey, toTerm } from './term.ts'

/** Folders of addresses; those of other taxonomies have their own names. */
const FOLDERS: Readonly<Record<string, string>> = {
  category: 'category',
  post_tag: 'tag',
}
const MAX_DEPTH = 20

export class Topics {
  readonly #terms = new Map<string, KnownTerm>()
  /** By the folded name, as the source wrote it first. */
  readonly #names = new Map<string, string>()
  /** Terms of each name: a tag and a category can share one. */
  readonly #keys = new Map<string, Set<string>>()
  readonly #used = new Set<string>()

  /** Takes `wp:category`, `wp:tag` or `wp:term`. */
  addTerm(element: XmlElement): void {
    const term = toTerm(element)
    if (term.name === '' || !isSubject(term)) return
    this.#terms.set(toKey(term), term)
    this.#addKey(term)
  }

  /** Notes that a post has this term. */
  use(term: Term): void {
    if (isSubject(term) && term.name !== '') this.#used.add(this.#addKey(term))
  }

  /** Names of a post's topics, each once, in its order. */
  listNames(terms: readonly Term[]): string[] {
    const names = terms.filter((term) => isSubject(term) && term.name !== '')
    return [...new Set(names.map(({ name }) => this.#toName(name)))]
  }

  /** Those that posts have; the others are accounted for. */
  *list(siteUrl: string): Iterable<Topic | LeftOut> {
    for (const [name, keys] of this.#keys) {
      if (!this.#used.has(name)) {
        yield toLeftTopic(name)
        continue
      }
      const terms = [...keys].flatMap((key) => this.#terms.get(key) ?? [])
      const description = terms.find((term) => term.description)?.description
      const addresses = [...keys].flatMap((key) => this.#listAddresses(key, siteUrl))
      yield {
        type: 'topic',
        name,
        ...(description ? { description } : {}),
        addresses: [...new Set(addresses)],
      }
    }
  }

  #addKey(term: Term): string {
    const name = this.#toName(term.name)
    const keys = this.#keys.get(name) ?? new Set()
    this.#keys.set(name, keys.add(toKey(term)))
    return name
  }

  #toName(written: string): string {
    const key = written.toLowerCase()
    const known = this.#names.get(key)
    if (known !== undefined) return known
    this.#names.set(key, written)
    return written
  }

  #listAddresses(key: string, siteUrl: string): string[] {
    const [domain = '', nicename = ''] = key.split('\n')
    const folder = Object.hasOwn(FOLDERS, domain) ? FOLDERS[domain] : undefined
    if (siteUrl === '' || folder === undefined || nicename === '') return []
    const path = this.#findPath(key)
    const id = this.#terms.get(key)?.id
    const queries =
      domain === 'category'
        ? id
          ? [`${siteUrl}/?cat=${id}`]
          : []
        : [`${siteUrl}/?tag=${nicename}`]
    return [
      `${siteUrl}/${folder}/${path}/`,
      ...(path === nicename ? [] : [`${siteUrl}/${folder}/${nicename}/`]),
      ...queries,
    ]
  }

  #findPath(key: string): string {
    const [domain = '', nicename = ''] = key.split('\n')
    const names = [nicename]
    let parent = this.#terms.get(key)?.parent
    while (parent && names.length < MAX_DEPTH && !names.includes(parent)) {
      names.unshift(parent)
      parent = this.#terms.get(`${domain}\n${parent}`)?.parent
    }
    return names.join('/')
  }
}

function toLeftTopic(name: string): LeftOut {
  const shared = { type: 'left-out', what: 'topic', place: '', title: name } as const
  return { ...shared, key: `topic ${name}`, reason: 'No post has this topic.' }
}
