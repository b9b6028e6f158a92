// The list of what was found, in the elements of `lib/serve/search/render-answer.ts`.
import { make } from './element.ts'
import type { PagefindData } from './pagefind.ts'

/** Sections of one article. */
const MAX_SECTIONS = 3

/** `formatDay`: of an instant. */
export function makeHit(
  { url, meta, excerpt, sub_results: sections }: PagefindData,
  formatDay: (instant: string) => string,
): HTMLLIElement {
  const { title = url, date = '', language = '' } = meta
  const own: Record<string, string> =
    language === '' || language === document.documentElement.lang
      ? { dir: 'auto' }
      : { dir: 'auto', lang: language }
  const links = sections
    .filter((section) => section.url.includes('#'))
    .slice(0, MAX_SECTIONS)
    .map((section) => make('li', {}, make('a', { href: section.url }, section.title)))
  return make(
    'li',
    {},
    ...(date === '' ? [] : [make('time', { datetime: date }, formatDay(date))]),
    make('h2', own, make('a', { href: url }, title)),
    make('p', own, ...toNodes(excerpt)),
    ...(links.length === 0 ? [] : [make('ul', own, ...links)]),
  )
}

/** Pagefind marks words by elements, and escapes `<` and `>` alone in the text itself. */
export function toNodes(excerpt: string): (Node | string)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) =>
      index % 2 === 1 ? make('mark', {}, toText(part)) : toText(part),
    )
}

function toText(part: string): string {
  return part.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}
