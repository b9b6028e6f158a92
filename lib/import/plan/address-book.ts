// Where every old address leads now.
import { type AddressKey, toAddressKey } from './address-key.ts'

export type Target =
  /** A file of the content folder: an article, a page, an author. */
  | {
      readonly kind: 'document'
      readonly path: string
      /** The path that readers find it at. */
      readonly address: string
    }
  /** A path of the site. */
  | { readonly kind: 'site'; readonly path: string }
  /** A picture or file, by its address on the old host. */
  | { readonly kind: 'file'; readonly url: string }

export interface Found {
  readonly target: Target
  /** With `#`; empty without one. */
  readonly fragment: string
}

/** Of hosts whose blogs share one name, a path says who writes. */
const SHARED_HOSTS = /^(?:medium\.com|dev\.to|hashnode\.com|substack\.com|blogger\.com)$/

export class AddressBook {
  readonly #targets = new Map<string, Target>()
  readonly #byKey = new Map<string, Target>()
  readonly #byFile = new Map<string, Target>()
  readonly #hosts = new Set<string>()

  /** A host of the old blog, as a full address of it. */
  addHost(url: string): void {
    const host = toAddressKey(url)?.host
    if (host && !SHARED_HOSTS.test(host)) this.#hosts.add(host)
  }

  /** The first that claims an address has it. */
  add(address: string, target: Target): void {
    const key = toAddressKey(address)
    if (!key || (key.path === '' && key.query === '')) return
    for (const text of this.#spellings(key))
      if (!this.#targets.has(text)) this.#targets.set(text, target)
  }

  addItem(key: string, file: string | undefined, target: Target): void {
    this.#byKey.set(key, target)
    if (file !== undefined && !this.#byFile.has(file)) this.#byFile.set(file, target)
  }

  findItem(key: string): Target | undefined {
    return this.#byKey.get(key)
  }

  /** By the path of its file in the source. */
  findFile(path: string): Target | undefined {
    return this.#byFile.get(path)
  }

  /** `base` is the address of the page that has the link. */
  find(address: string, base?: string): Found | undefined {
    const key = toAddressKey(address, base)
    if (!key) return undefined
    for (const text of this.#spellings(key)) {
      const target = this.#targets.get(text)
      if (target) return { target, fragment: key.fragment }
    }
    return this.#isHome(key) ? { target: HOME, fragment: '' } : undefined
  }

  /** True for an address of the old blog, or from the root of it. */
  isOwn(address: string): boolean {
    const host = toAddressKey(address)?.host
    return host !== undefined && (host === '' || this.#hosts.has(host))
  }

  get hosts(): ReadonlySet<string> {
    return this.#hosts
  }

  #isHome({ host, path, query }: AddressKey): boolean {
    return path === '' && query === '' && this.#hosts.has(host)
  }

  /** With the query, then as others might write it; own hosts are one. */
  #spellings({ host, path, query }: AddressKey): string[] {
    const place = host === '' || this.#hosts.has(host) ? '' : host
    const exact = `${place}${path}${query}`
    const isPlain = query === '' || path !== ''
    return [
      exact,
      exact.toLowerCase(),
      ...(isPlain ? [`${place}${path}`.toLowerCase()] : []),
    ]
  }
}

const HOME: Target = { kind: 'site', path: '/' }
