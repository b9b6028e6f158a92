// Finds the successor of a removed URL.
import { slugOf } from '../site/document-slug.ts'
import { parseListPath } from '../site/list-url.ts'
import { isPageType, parseRoutePath, ROUTES } from '../site/routes.ts'
import { toSlug } from '../site/slug.ts'
import { decodePath } from '../site/url.ts'
import { suggestSpelling } from '../text/spelling.ts'
import { toBareName } from './kept-urls.ts'
import type { Owner } from './owners.ts'
import type { PreviousEntry, PreviousUrls } from './previous-urls.ts'

/**
 * Finds the document that most likely replaces a removed URL: prefers a public document with the same id, then a new one with a similar title, then one
 * with a similar slug.
 */
export function findSuccessor(
  address: string,
  owners: readonly Owner[],
  published: PreviousUrls,
  previous: ReadonlyMap<string, PreviousEntry>,
): Owner | undefined {
  const successors = owners.filter(({ state }) => state === 'public')
  const same = successors.find((successor) => successor.address === address)
  if (same) return same
  if (parseListPath(address)) return undefined
  const matched = parseRoutePath(address)?.route.id ?? ''
  const type = isPageType(matched) ? matched : 'page'
  const slug = lastSegment(address)
  const entry = previous.get(address)
  const byId = successors.find(({ id }) =>
    entry ? id === entry.id : id !== undefined && slugOfDefaultId(id) === slug,
  )
  if (byId && type === 'article') return byId
  const named = findNamed(address, owners)
  if (named && !parseListPath(address) && !published.has(named.address)) return named
  const fresh = successors.filter(
    (successor) => successor.type === type && !published.has(successor.address),
  )
  const title = entry && nearestBy(entry.title, fresh, (successor) => successor.title)
  return title ?? nearestBy(slug, fresh, (successor) => lastSegment(successor.address))
}

/** Of an address of another engine the name is left: `/2017/01/09/neap/`, `/posts/neap.html`. */
export function findNamed(address: string, owners: readonly Owner[]): Owner | undefined {
  const name = toSlug(toBareName(address))
  return name === undefined ? undefined : namesOf(owners).get(name)
}

const names = new WeakMap<readonly Owner[], ReadonlyMap<string, Owner>>()

/** Public owners by name: a list of another engine asks for thousands. */
function namesOf(owners: readonly Owner[]): ReadonlyMap<string, Owner> {
  const known = names.get(owners)
  if (known) return known
  const all = owners.filter(({ state }) => state === 'public').toReversed()
  const made = new Map(all.map((owner) => [lastSegment(owner.address), owner]))
  names.set(owners, made)
  return made
}

/** Reverses `defaultId`: `path:2025/old` is the id of `articles/2025/old.md`. */
function slugOfDefaultId(id: string): string | undefined {
  if (!id.startsWith('path:')) return undefined
  return slugOf(`${ROUTES.article.content}/${id.slice('path:'.length)}.md`, {})
}

function nearestBy(
  word: string,
  owners: readonly Owner[],
  nameOf: (owner: Owner) => string,
): Owner | undefined {
  const name = suggestSpelling(word, owners.map(nameOf))
  return owners.find((owner) => nameOf(owner) === name)
}

/** Returns the last segment of an encoded path, decoded. */
export function lastSegment(address: string): string {
  return decodePath(address.slice(address.lastIndexOf('/') + 1))
}
