// The part of Pagefind 1.6 that the search uses: https://pagefind.app/docs/api

export type Filters = Readonly<Record<string, string>>

export interface PagefindResult {
  /** Of a file with the text of one article. */
  readonly id: string
  data(): Promise<PagefindData>
}

export interface PagefindData {
  readonly url: string
  /** `title`, `date` (an instant) and `language`. */
  readonly meta: Readonly<Record<string, string | undefined>>
  readonly excerpt: string
  /** The article, and its sections that have one of the words. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[]
}

/** How many results a value of a filter has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[]
  /** With the filters that were chosen, and without any. */
  readonly filters: Counts
  readonly totalFilters: Counts
}

interface SearchOptions {
  readonly filters?: Filters
  readonly sort?: { readonly date: 'desc' }
}

interface MergeOptions {
  readonly baseUrl: string
  readonly language: string
  readonly mergeFilter: Filters
}

export interface Pagefind {
  options(options: { readonly mergeFilter: Filters }): Promise<void>
  mergeIndex(path: string, options: MergeOptions): Promise<void>
  filters(): Promise<Counts>
  search(text: string, options: SearchOptions): Promise<PagefindAnswer>
}

interface PagefindModule {
  createInstance(options: {
    readonly basePath: string
    readonly baseUrl: string
    readonly excerptLength: number
    readonly excerptEllipsis: string
    readonly language: string
  }): Pagefind
}

/** The bundles of one language. */
export interface LanguageBundles {
  readonly language: string
  /** Has the code for its language. */
  readonly primary: string
  /** The newest first; before all others the one of recent changes, where there is one. */
  readonly merged: readonly string[]
}

/** Words around what was found. */
const EXCERPT_LENGTH = 30

/** Opens the bundles of languages as one. `script`: the address of Pagefind. */
export async function openPagefind(
  script: string,
  languages: readonly LanguageBundles[],
): Promise<Pagefind> {
  const [first, ...others] = languages
  if (!first) throw new TypeError('There is no index.')
  const { createInstance }: PagefindModule = await import(script)
  const { primary, language } = first
  // Its worker does not see the language of the page.
  const opened = {
    basePath: primary,
    baseUrl: '/',
    excerptLength: EXCERPT_LENGTH,
    excerptEllipsis: '…',
    language,
  }
  const pagefind = createInstance(opened)
  const merged = [
    ...first.merged.map((path) => ({ path, language })),
    ...others.flatMap((other) =>
      [other.primary, ...other.merged].map((path) => ({
        path,
        language: other.language,
      })),
    ),
  ]
  if (merged.length > 0) await pagefind.options({ mergeFilter: { bundle: primary } })
  await Promise.all(
    merged.map(({ path, language }) =>
      pagefind.mergeIndex(path, {
        baseUrl: '/',
        language,
        mergeFilter: { bundle: path },
      }),
    ),
  )
  return pagefind
}
