// What becomes of the old addresses of a document: aliases, or redirects at the host.
import { isAlias, isOwnAlias, parseAlias } from '../../site/alias.ts'
import type { ContentRoute } from '../../site/routes.ts'
import type { LostAddress } from '../model/report.ts'
import { toAddressKey } from './address-key.ts'

export interface OldAddresses {
  readonly aliases: readonly string[]
  /** What no alias can say, such as `/?p=7`. */
  readonly redirects: readonly LostAddress[]
}

export interface OldSite {
  /** Whether an address is one of the old blog: those of other hosts stay where they are. */
  readonly isOwn: (address: string) => boolean
  /** Of the old blog in its host; the new one has its own. */
  readonly basePath: string
}

/** Of two documents that had one address, the first that claims it has it. */
export class OldAddressClaims {
  readonly #site: OldSite
  readonly #taken = new Set<string>()

  constructor(site: OldSite) {
    this.#site = site
  }

  /** `own` is the present address. */
  claim(type: ContentRoute, own: string, addresses: readonly string[]): OldAddresses {
    const { isOwn, basePath } = this.#site
    const aliases: string[] = []
    const redirects: LostAddress[] = []
    for (const address of addresses.filter(isOwn)) {
      const path = toPath(address, basePath)
      if (path === undefined || path === '/' || !this.#take(type, path)) continue
      if (!isAlias(parseAlias(type, path))) redirects.push({ from: path, to: own })
      else if (!isOwnAlias(type, own, path)) aliases.push(path)
    }
    return { aliases, redirects }
  }

  #take(type: ContentRoute, path: string): boolean {
    const parsed = parseAlias(type, path)
    const claim = isAlias(parsed) ? parsed.path : path
    if (this.#taken.has(claim)) return false
    this.#taken.add(claim)
    return true
  }
}

/** From the root of the site, as it was written; undefined for what is no address. */
function toPath(address: string, basePath: string): string | undefined {
  if (toAddressKey(address) === undefined) return undefined
  const [, path = '/'] = /^(?:https?:)?\/\/[^/?#]+([^#]*)/i.exec(address) ?? ['', address]
  const rooted = path.split('#', 1)[0] ?? ''
  if (basePath !== '' && rooted.startsWith(`${basePath}/`))
    return rooted.slice(basePath.length)
  return rooted.startsWith('/') ? rooted : `/${rooted}`
}
