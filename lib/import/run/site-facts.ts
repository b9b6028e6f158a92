// What a source says of the blog, as lines for `site.yaml`.
import { isAlias, parseOldPath } from '../../site/alias.ts'
import { DEFAULT_PATTERNS } from '../../site/shapes/shape.ts'
import type { SiteFacts } from '../model/record.ts'
import type { LostAddress } from '../model/report.ts'
import type { AddressBook } from '../plan/address-book.ts'

export interface ProposedSite {
  readonly site: Readonly<Record<string, unknown>>
  readonly redirects: readonly LostAddress[]
}

/** The address of the site itself is the owner's decision: it is proposed with the rest. */
export function toSiteFacts(
  facts: Omit<SiteFacts, 'type'>,
  book: AddressBook,
): ProposedSite {
  const { title, tagline, url, language, timeZone, menu, shape, trailingSlash } = facts
  const others = (facts.others ?? []).flatMap((address) => toRedirect(address, book))
  const [said, lost] = [
    others.filter(({ isLost }) => !isLost),
    others.filter(({ isLost }) => isLost),
  ]
  const addresses = {
    ...(shape !== undefined && shape !== DEFAULT_PATTERNS.article && { article: shape }),
    ...(trailingSlash === true && { trailing_slash: true }),
  }
  return {
    site: {
      ...(title && { title }),
      ...(tagline && { tagline, description: tagline }),
      ...(url && { url: url.replace(/\/+$/, '') }),
      ...(language && { language }),
      ...(timeZone && { time_zone: timeZone }),
      ...(menu?.length && { navigation: toMenu(menu, book) }),
      ...(Object.keys(addresses).length > 0 && { addresses }),
      ...(said.length > 0 && {
        redirects: Object.fromEntries(said.map(({ from, to }) => [from, to])),
      }),
    },
    redirects: lost.map(({ from, to }) => ({ from, to })),
  }
}

/** Entries that lead to what came along do so by the address here. */
function toMenu(menu: NonNullable<SiteFacts['menu']>, book: AddressBook) {
  return menu.map(({ label, href }) => {
    const target = book.find(href)?.target
    if (target?.kind === 'site') return { label, href: target.path }
    return { label, href: target?.kind === 'document' ? target.address : href }
  })
}

const FEED = /(?:feed|rss|atom|\.xml)/i

/** Feeds lead to the feed, other lists to the archive. */
function toRedirect(
  address: string,
  book: AddressBook,
): (LostAddress & { isLost: boolean })[] {
  if (!book.isOwn(address)) return []
  const from = address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '')
  const parsed = parseOldPath(from)
  if (parsed === 'known') return []
  return [
    { from, to: FEED.test(from) ? '/feed.xml' : '/archive', isLost: !isAlias(parsed) },
  ]
}
