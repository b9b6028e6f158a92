// Decides which bundles the index has: full ones by date, and a small one of what changed since.
import type { SearchEntry } from '../model/search/search-index.ts'
import { FIRST_BUNDLE, RECENT_BUNDLE } from '../site/api/search-url.ts'
import { hashOf } from '../text/hash.ts'

/**
 * Pagefind takes half a megabyte for an article: memory wants small bundles. A query loads something
 * of each, so that readers want few: of ten thousand articles it takes 290 KB from bundles of a
 * thousand, and 250 KB from these.
 */
export const BUNDLE_SIZE = 2500

/** So many articles are indexed in a few tenths of a second, after every publish. */
export const RECENT_SIZE = 100

/** Raise it when other files are made of the same articles: with Pagefind too, which is 1.6.0. */
export const RECIPE = 1

/** A bundle that is to be there. */
export interface PlannedBundle {
  readonly name: string
  readonly language: string
  readonly key: string
  readonly entries: readonly SearchEntry[]
}

/** A bundle that is there: key and fragment of each article, by path. */
export interface KnownBundle {
  readonly name: string
  readonly key: string
  readonly articles: ReadonlyMap<string, IndexedArticle>
}

export interface IndexedArticle {
  readonly key: string
  readonly fragment: string
}

export interface Plan {
  /** To be made where their folder is missing. */
  readonly bundles: readonly PlannedBundle[]
  /** Of the present index: they stay, though some of their articles are stale. */
  readonly kept: readonly KnownBundle[]
}

/** Bundles by language and date: a function of the content alone. `entries`: oldest first. */
export function planFull(entries: readonly SearchEntry[]): Plan {
  const bundles = [...groupByLanguage(entries)].flatMap(([language, own]) =>
    planLanguage(language, own),
  )
  return { bundles, kept: [] }
}

/**
 * Keeps what is there, and adds what changed since. A language with few articles is made anew,
 * which takes no longer; so is one where too much changed, unless `isForced`: then the newest
 * changes are found, and the others wait.
 */
export function planQuick(
  entries: readonly SearchEntry[],
  known: readonly KnownBundle[],
  isForced = false,
): Plan {
  const plans = [...groupByLanguage(entries)].map(([language, own]): Plan => {
    const kept = known.filter(({ name }) => isFullOf(name, language))
    const full = { bundles: planLanguage(language, own), kept: [] }
    const changed = own.filter((entry) => !kept.some((bundle) => hasEntry(bundle, entry)))
    const isSmall = own.length <= RECENT_SIZE
    const isTooMuch = kept.length === 0 || changed.length > RECENT_SIZE
    if (isSmall || (isTooMuch && !isForced)) return full
    const recent = changed.slice(-RECENT_SIZE)
    if (kept.length === 0 || recent.length === 0) return { bundles: [], kept }
    return { bundles: [toBundle(language, RECENT_BUNDLE, recent)], kept }
  })
  return {
    bundles: plans.flatMap(({ bundles }) => bundles),
    kept: plans.flatMap(({ kept }) => kept),
  }
}

/** Fragments of a bundle whose article is another now, or is not there. */
export function listStale(
  { articles }: KnownBundle,
  keys: ReadonlyMap<string, string>,
): string[] {
  return [...articles]
    .filter(([path, { key }]) => keys.get(path) !== key)
    .map(([, { fragment }]) => fragment)
    .toSorted()
}

/** True for a full bundle of a language. */
export function isFullOf(name: string, language: string): boolean {
  const [own, bundle] = name.split('/')
  return own === language && bundle !== RECENT_BUNDLE
}

/** The bundle of a language that all others are merged into. */
export function isFirst(name: string): boolean {
  return name.endsWith(`/${FIRST_BUNDLE}`)
}

function planLanguage(
  language: string,
  entries: readonly SearchEntry[],
): PlannedBundle[] {
  const count = Math.ceil(entries.length / BUNDLE_SIZE)
  return Array.from({ length: count }, (_, index) =>
    toBundle(
      language,
      String(index + 1),
      entries.slice(index * BUNDLE_SIZE, (index + 1) * BUNDLE_SIZE),
    ),
  )
}

function toBundle(
  language: string,
  bundle: string,
  entries: readonly SearchEntry[],
): PlannedBundle {
  const name = `${language}/${bundle}`
  const parts = entries.map(({ path, key }) => `${path} ${key}`)
  const key = hashOf(String(RECIPE), name, ...parts).slice(0, 16)
  return { name, language, key, entries }
}

function hasEntry({ articles }: KnownBundle, { path, key }: SearchEntry): boolean {
  return articles.get(path)?.key === key
}

function groupByLanguage(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const groups = new Map<string, SearchEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.language)
    if (group) group.push(entry)
    else groups.set(entry.language, [entry])
  }
  return groups
}
