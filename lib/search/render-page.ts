// The page of an article as Pagefind reads it: https://pagefind.app/docs/indexing
import type { IndexedPage } from '../model/search/search-index.ts'
import { escapeXml } from '../text/escape.ts'

/** Headings keep their ids, so that a hit leads to its section. */
export function renderIndexedPage(page: IndexedPage): string {
  const { title, subtitle, html, language, publishDate, year, topics, authors } = page
  const head = [
    ...[toTag('meta', 'date', publishDate), toTag('meta', 'language', language)],
    ...[toTag('sort', 'date', publishDate), toTag('filter', 'year', year)],
    ...topics.map((topic) => toTag('filter', 'topic', topic)),
    ...authors.map((author) => toTag('filter', 'author', author)),
  ].join('')
  return `<!doctype html><html lang="${escapeXml(language)}"><head>${head}</head><body>
<h1 data-pagefind-meta="title">${escapeXml(title)}</h1>
<p>${escapeXml(subtitle ?? '')}</p>
${html.replace(HEADING_LINK, '')}
</body></html>`
}

/** Beside a heading, whose text it would be a part of (`lib/markdown/elements/headings.ts`). */
const HEADING_LINK = /<a class="heading-anchor".*?<\/a>/gs

function toTag(kind: 'meta' | 'sort' | 'filter', name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeXml(value)}">`
}
