// Those who write: the public columns of `users`, and no other.
import type { LeftOut, Person } from '../../model/record.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { toWrittenAddress } from './routes/addresses.ts'
import { toLine } from './columns.ts'

/** The slug, as in the address of the author's page. */
export function toPersonKey(user: Fields): string {
  return textOf(user, 'slug') || textOf(user, 'id') || textOf(user, 'name')
}

export function toPerson(user: Fields, addresses: readonly string[]): Person {
  const key = toPersonKey(user)
  const name = toLine(user, 'name') || key
  const bio = toLine(user, 'bio')
  const picture = toWrittenAddress(textOf(user, 'profile_image') || textOf(user, 'image'))
  const links = toLinks(user)
  return {
    ...{ type: 'person', key, name, addresses },
    ...(bio && { bio }),
    ...(picture && !isGravatar(picture) && { picture }),
    ...(links.length > 0 && { links }),
  }
}

export function toLeftPerson(user: Fields, path: string): LeftOut {
  const key = toPersonKey(user)
  const place = `${path}: user ${key}`
  const reason = 'Has written no post of the export.'
  return { type: 'left-out', key: place, place, title: key, what: 'user', reason }
}

/** Such an address is a hash of an e-mail, which anybody can try others against. */
function isGravatar(address: string): boolean {
  return /^(?:https?:)?\/\/(?:[a-z]+\.)*gravatar\.com\//i.test(address)
}

const NETWORKS: readonly (readonly [column: string, label: string, base: string])[] = [
  ['twitter', 'X', 'https://x.com/'],
  ['facebook', 'Facebook', 'https://www.facebook.com/'],
  ['linkedin', 'LinkedIn', 'https://www.linkedin.com/in/'],
  ['bluesky', 'Bluesky', 'https://bsky.app/profile/'],
  ['mastodon', 'Mastodon', 'https://'],
  ['threads', 'Threads', 'https://www.threads.net/@'],
  ['instagram', 'Instagram', 'https://www.instagram.com/'],
  ['youtube', 'YouTube', 'https://www.youtube.com/'],
  ['tiktok', 'TikTok', 'https://www.tiktok.com/@'],
]

/** A column holds a name or a whole address. */
function toLinks(user: Fields): NonNullable<Person['links']> {
  const website = textOf(user, 'website').trim()
  const home = /^https?:\/\//i.test(website) ? [{ label: 'Website', href: website }] : []
  const others = NETWORKS.flatMap(([column, label, base]) => {
    const name = textOf(user, column).trim()
    if (!name || /\s|[^/]@[^/]*$/.test(name)) return []
    return [
      { label, href: /^https?:/i.test(name) ? name : base + name.replace(/^@/, '') },
    ]
  })
  return [...home, ...others]
}
