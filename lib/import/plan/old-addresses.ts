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

/**
 * `own` is the present address. `isOwn` says whether an address is one of the old blog: those of other hosts stay where
 * they are. `taken` holds every alias that was given; it is added to.
 */
export function toOldAddresses(
  type: ContentRoute,
  own: string,
  addresses: readonly string[],
  { isOwn, taken }: { isOwn: (address: string) => boolean; taken: Set<string> },
): OldAddresses {
  const aliases: string[] = []
  const redirects: LostAddress[] = []
  for (const path of new Set(addresses.filter(isOwn).map(toPath))) {
    if (path === undefined || path === '/') continue
    const parsed = parseAlias(type, path)
    const claim = isAlias(parsed) ? parsed.path : path
    if (taken.has(claim)) continue
    taken.add(claim)
    if (!isAlias(parsed)) redirects.push({ from: path, to: own })
    else if (!isOwnAlias(type, own, path)) aliases.push(path)
  }
  return { aliases, redirects }
}

/** From the root of the site, as it was written; undefined for what is no address. */
function toPath(address: string): string | undefined {
  if (toAddressKey(address) === undefined) return undefined
  const [, path = '/'] = /^(?:https?:)?\/\/[^/?#]+([^#]*)/i.exec(address) ?? ['', address]
  const rooted = path.split('#', 1)[0] ?? ''
  return rooted.startsWith('/') ? rooted : `/${rooted}`
}
