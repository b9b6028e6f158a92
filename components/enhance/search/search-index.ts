// The index of the site: finds articles in its bundles, and knows what in them is out of date.
import {
  type Counts,
  type Filters,
  type LanguageBundles,
  openPagefind,
  type Pagefind,
  type PagefindAnswer,
  type PagefindData,
  type PagefindResult,
} from './pagefind.ts'

export interface Query {
  readonly text: string
  readonly filters: Filters
  readonly isNewestFirst: boolean
  readonly inAllLanguages: boolean
}

export interface Found {
  readonly total: number
  /** With the filters that were chosen, and without any. */
  readonly counts: Counts
  readonly allCounts: Counts
  /** The first so many, in order. */
  listFirst(limit: number): Promise<PagefindData[]>
}

/** `/api/v1/search.json`: `lib/api/contract` describes it. */
interface Bundles {
  readonly script: string
  readonly languages: readonly LanguageBundles[]
  readonly hidden: readonly string[]
}

export class SearchIndex {
  readonly hasLanguages: boolean
  readonly #bundles: Bundles
  readonly #hidden: ReadonlySet<string>
  readonly #opened = new Map<number, Promise<Pagefind>>()

  private constructor(bundles: Bundles) {
    this.#bundles = bundles
    this.#hidden = new Set(bundles.hidden)
    this.hasLanguages = bundles.languages.length > 1
  }

  /** Rejects where there is none. */
  static async open(address: string): Promise<SearchIndex> {
    const answer = await fetch(address)
    if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`)
    return new SearchIndex(await answer.json())
  }

  /** Begins to load what any query needs. */
  prepare(inAllLanguages: boolean): Promise<unknown> {
    return this.#open(this.#languagesOf(inAllLanguages))
  }

  async find(query: Query): Promise<Found> {
    const languages = this.#languagesOf(query.inAllLanguages)
    const pagefind = await this.#open(languages)
    const answer = await search(pagefind, query, {})
    const lists = query.isNewestFirst
      ? await this.#listByDate(pagefind, query, answer, languages)
      : [answer.results]
    const shown = lists.map((results) =>
      results.filter(({ id }) => !this.#hidden.has(id)),
    )
    return {
      total: shown.reduce((sum, { length }) => sum + length, 0),
      counts: answer.filters,
      allCounts: answer.totalFilters,
      listFirst: (limit) => listFirst(shown, limit, query.isNewestFirst),
    }
  }

  /** The language of the site comes first. */
  #languagesOf(inAllLanguages: boolean): readonly LanguageBundles[] {
    const { languages } = this.#bundles
    return inAllLanguages ? languages : languages.slice(0, 1)
  }

  #open(languages: readonly LanguageBundles[]): Promise<Pagefind> {
    const known = this.#opened.get(languages.length)
    if (known) return known
    const opened = openPagefind(this.#bundles.script, languages).then(
      async (pagefind) => {
        // Counts of filters are told once they have all been loaded.
        await pagefind.filters()
        return pagefind
      },
    )
    this.#opened.set(languages.length, opened)
    // Without a network for a moment: the next query tries again.
    opened.catch(() => this.#opened.delete(languages.length))
    return opened
  }

  /** Lists that are each sorted: Pagefind merges bundles by score alone. */
  async #listByDate(
    pagefind: Pagefind,
    query: Query,
    answer: PagefindAnswer,
    languages: readonly LanguageBundles[],
  ): Promise<(readonly PagefindResult[])[]> {
    if (languages.every(({ merged }) => merged.length === 0) && languages.length === 1)
      return [answer.results]
    const lists = languages.map(async ({ primary, merged }) => {
      const inBundle = async (bundle: string) =>
        (await search(pagefind, query, { bundle })).results
      const recent = merged.filter((path) => RECENT.test(path))
      const others = merged.filter((path) => !RECENT.test(path))
      const older = await Promise.all([...others, primary].map(inBundle))
      return [older.flat(), ...(await Promise.all(recent.map(inBundle)))]
    })
    return (await Promise.all(lists)).flat()
  }
}

/** Of any age: the others follow one another in time. */
const RECENT = /\/recent\/$/

function search(
  pagefind: Pagefind,
  { text, filters, isNewestFirst }: Query,
  more: Filters,
): Promise<PagefindAnswer> {
  return pagefind.search(text, {
    filters: { ...filters, ...more },
    ...(isNewestFirst && { sort: { date: 'desc' } }),
  })
}

/** Each list is in order: what comes first of all is among the first of each. */
async function listFirst(
  lists: readonly (readonly PagefindResult[])[],
  limit: number,
  isNewestFirst: boolean,
): Promise<PagefindData[]> {
  const results = lists.flatMap((list) => list.slice(0, limit))
  const all = await Promise.all(results.map((result) => result.data()))
  const sorted = isNewestFirst ? all.toSorted(byNewest) : all
  return sorted.slice(0, limit)
}

function byNewest({ meta: a }: PagefindData, { meta: b }: PagefindData): number {
  return Date.parse(b.date ?? '') - Date.parse(a.date ?? '')
}
