// Tags of what the cache holds, and those that an edition of the blog makes stale.
import type { Change } from 'imprint-client'

export const EVERYTHING = 'blog'

/** What the webhook `edition.published` says. */
export interface Edition {
  epoch: string
  edition: number
  seq: number
  lists: string[]
  changes: Change[]
}

/** Such as `articles/tides.json`. Decoded: Next ignores a tag of more than 256 characters. */
export function toTag(url: string): string {
  return decodeURI(url.slice(url.indexOf(ROOT) + ROOT.length))
}

const ROOT = '/api/v1/'

/** `before`: the edition that was heard of last. Where one is missing, everything is stale. */
export function listStaleTags(edition: Edition, before?: Edition): string[] {
  if (!follows(edition, before)) return [EVERYTHING]
  const slugs = edition.changes
    .filter(({ type }) => type === 'article')
    .flatMap(({ slug, was }) => (was === undefined ? [slug] : [slug, was]))
  return [...slugs.map((slug) => `articles/${slug}.json`), ...edition.lists.map(toTag)]
}

/** The message has at most 100 changes, so its last one may not be the last of the edition. */
function follows({ epoch, seq, changes }: Edition, before?: Edition): boolean {
  const isNext = epoch === before?.epoch && changes[0]?.seq === before.seq + 1
  return isNext && changes.at(-1)?.seq === seq
}
