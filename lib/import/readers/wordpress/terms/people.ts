// Who writes: by the name that the blog prints. Logins are keys in here and go nowhere.
import type { XmlElement } from '../../../input/xml.ts'
import type { Person } from '../../../model/record.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import { listTerms, numberOf, plainOf, type Term, wordOf } from '../elements.ts'
import { isAddress } from '../items/addresses.ts'

interface KnownPerson {
  readonly person: Omit<Person, 'addresses'>
  /** Word of `/author/…/`, where it says no more than the name does. */
  readonly nicename: string | undefined
}

/** What a post says of its authors: those of Co-Authors Plus, and who typed it. */
interface Bylines {
  readonly together: readonly string[]
  readonly creator: string
}

const EMAIL = /\S@\S+\.\S/

export class People {
  /** By login, as posts name them. */
  readonly #known = new Map<string, KnownPerson>()
  readonly #keys = new Set<string>()
  /** Who is named together: guests may come after the posts that name them. */
  readonly #used = new Map<string, Bylines>()

  /** Takes `wp:author`. */
  addAuthor(element: XmlElement): void {
    const login = wordOf(element, 'wp:author_login')
    const shown = plainOf(element, 'wp:author_display_name')
    const full = ['wp:author_first_name', 'wp:author_last_name']
      .map((name) => plainOf(element, name))
      .filter(Boolean)
      .join(' ')
    // A name that nobody chose is the login.
    const [first, second] =
      shown === login || EMAIL.test(shown) ? [full, shown] : [shown, full]
    const id = numberOf(element, 'wp:author_id')
    this.#add(login, [first, second], id && `author-${id}`)
  }

  /** Takes the fields of a guest of Co-Authors Plus, who has no account. */
  addGuest(meta: ReadonlyMap<string, string>): void {
    const bio = toPlainText(meta.get('cap-description') ?? '')
    const website = meta.get('cap-website')?.trim() ?? ''
    const name = toPlainText(meta.get('cap-display_name') ?? '')
    this.#add(meta.get('cap-user_login')?.trim() ?? '', [name], undefined, {
      ...(bio ? { bio } : {}),
      ...(isAddress(website) ? { links: [{ label: 'Website', href: website }] } : {}),
    })
  }

  /** Notes who wrote a post. */
  use(item: XmlElement): void {
    const bylines = toBylines(item, listTerms(item))
    this.#used.set(JSON.stringify(bylines), bylines)
  }

  /** Keys of the people of a post; nobody where the export does not name them. */
  listKeys(item: XmlElement, terms: readonly Term[]): string[] {
    const known = this.#listKnown(toBylines(item, terms))
    return [...new Set(known.map(({ person }) => person.key))]
  }

  /** Those who wrote something. */
  *list(siteUrl: string): Iterable<Person> {
    const told = new Set<KnownPerson>()
    for (const bylines of this.#used.values())
      for (const known of this.#listKnown(bylines)) told.add(known)
    for (const { person, nicename } of told) {
      const addresses = siteUrl && nicename ? [`${siteUrl}/author/${nicename}/`] : []
      yield { ...person, addresses }
    }
  }

  #listKnown({ together, creator }: Bylines): KnownPerson[] {
    // Exports of other engines have no accounts and print the name.
    if (!this.#known.has(creator) && /\S \S/.test(creator)) this.#add(creator, [creator])
    const known = together.flatMap((login) => this.#known.get(login) ?? [])
    const alone = this.#known.get(creator)
    return known.length > 0 || !alone ? known : [alone]
  }

  #add(
    login: string,
    names: readonly (string | undefined)[],
    id?: string,
    more: Pick<Person, 'bio' | 'links'> = {},
  ): void {
    const name = names.find((one) => one && !EMAIL.test(one))
    if (login === '' || name === undefined || this.#known.has(login)) return
    const key = id ?? this.#findKey(name)
    const nicename = toNicename(name)
    this.#known.set(login, {
      person: { type: 'person', key, name, ...more },
      nicename: nicename === toNicename(login) && nicename !== '' ? nicename : undefined,
    })
  }

  #findKey(name: string): string {
    const base = `author-${toNicename(name) || name}`
    let key = base
    for (let count = 2; this.#keys.has(key); count += 1) key = `${base}-${count}`
    this.#keys.add(key)
    return key
  }
}

function toBylines(item: XmlElement, terms: readonly Term[]): Bylines {
  const together = terms
    .filter(({ domain }) => domain === 'author')
    .map(({ nicename }) => nicename.replace(/^cap-/, ''))
  return { together, creator: wordOf(item, 'dc:creator') }
}

function toNicename(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
