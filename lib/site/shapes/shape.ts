// Shapes of addresses, as `addresses` of `site.yaml` writes them.

/** Rows of the table of routes whose address an owner can shape. */
export const SHAPED = ['article', 'tag', 'author', 'series'] as const

export type Shaped = (typeof SHAPED)[number]

/** A site path with names of parameters, the last of them `:slug`. */
export type Pattern = `/${string}`

export interface Shape {
  readonly pattern: Pattern
  /** The address ends in `.html`, which the pattern does not say. */
  readonly isHtml: boolean
}

export const DEFAULT_PATTERNS = {
  article: '/articles/:slug',
  tag: '/tags/:slug',
  author: '/authors/:slug',
  series: '/series/:slug',
} as const satisfies Record<Shaped, Pattern>

/** Why a text is no shape, or none that this row can have. */
export type ShapeFault = 'form' | 'slug' | 'part' | 'dates' | 'prefix' | 'taken'

/** First names of addresses that are never another's: tests derive them from the table. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([
  ...['_headers', '_next', '_redirects', 'api', 'archive', 'assets', 'atom', 'atom.xml'],
  ...['dev', 'developers', 'drafts', 'feed', 'feeds', 'healthz', 'index', 'llms'],
  ...['media', 'offline', 'og', 'preview', 'rss', 'search', 'sitemap', 'subscribe'],
])

const DATES = ['', '/:year', '/:year/:month', '/:year/:month/:day']
// Letters of one case, and no number alone: that is a year, or the page of a list.
const NAME = /^(?!\d+$)[a-z0-9]+(?:[-_]+[a-z0-9]+)*$/

/** Parses the shape of a row; a slash at its end says nothing. */
export function parseShape(id: Shaped, text: string): Shape | ShapeFault {
  const [, path = '', html] = /^\/?(.*?)(\.html)?\/?$/s.exec(text.trim()) ?? []
  const parts = path.split('/')
  const names = parts.filter((part) => !part.startsWith(':'))
  const params = parts.filter((part) => part.startsWith(':'))
  if (params.at(-1) !== ':slug' || parts.at(-1) !== ':slug') return 'slug'
  const known = id === 'article' ? ['year', 'month', 'day', 'slug'] : ['slug']
  if (params.some((part) => !known.includes(part.slice(1)))) return 'part'
  const dates = params.slice(0, -1).map((part) => `/${part}`)
  if (!DATES.includes(dates.join(''))) return 'dates'
  if (!names.every((name) => NAME.test(name))) return 'form'
  if (id !== 'article' && !names.includes(parts[0] ?? '')) return 'prefix'
  if (html && id !== 'article') return 'form'
  if (isTaken(id, parts[0] ?? '')) return 'taken'
  return { pattern: `/${path}`, isHtml: html !== undefined }
}

export function isShape(parsed: Shape | ShapeFault): parsed is Shape {
  return typeof parsed !== 'string'
}

/** The name that a pattern begins with; undefined where it begins with a parameter. */
export function firstNameOf(pattern: string): string | undefined {
  return /^\/([^/:]+)\//.exec(pattern)?.[1]
}

// The overviews `/tags` and `/authors` stay, whatever the shape of what they list.
function isTaken(id: Shaped, name: string): boolean {
  const others = SHAPED.filter((other) => other !== id)
  return (
    TAKEN_NAMES.has(name) ||
    others.some((other) => firstNameOf(DEFAULT_PATTERNS[other]) === name)
  )
}
