// What the page `/search` says of a query, as HTML.
import type {
  ExcerptPart,
  SearchHit,
  SearchPage,
} from '../../model/search/search-page.ts'
import type { Site } from '../../model/article.ts'
import { formatDay } from '../../model/date.ts'
import { isRightToLeft } from '../../text/direction.ts'
import { escapeXml } from '../../text/escape.ts'
import { fillWords, formOf } from '../../words/find-words.ts'

/** The same elements as `components/enhance/search` makes; the style sheet of the page knows them. */
export function renderAnswer(page: SearchPage): string {
  const { site, hits } = page
  const list = hits.map((hit) => `<li>${renderHit(hit, site)}</li>`).join('')
  return [
    `<p role="status">${escapeXml(toStatus(page))}</p>`,
    ...(list === '' ? [] : [`<ol>${list}</ol>`]),
    ...(page.hasMore ? [renderMore(page)] : []),
  ].join('')
}

/** Where the answer to a query begins with another hit than the first. */
function renderMore({ site, query, number }: SearchPage): string {
  const parameters = new URLSearchParams({ q: query, page: String(number + 1) })
  const href = escapeXml(`?${parameters}`)
  return `<p><a href="${href}" rel="next">${escapeXml(site.words.moreResults)}</a></p>`
}

function toStatus({ site: { words, language }, query, total }: SearchPage): string {
  if (total === 0) return fillWords(words.nothingFound, { query })
  return `${total} ${formOf(words, 'articles', total, language)}`
}

function renderHit(hit: SearchHit, site: Site): string {
  const { path, title, publishDate, language, excerpt } = hit
  const own = language === undefined ? ' dir="auto"' : renderLanguage(language)
  const day = escapeXml(formatDay(publishDate, site))
  return [
    `<time datetime="${publishDate}">${day}</time>`,
    `<h2${own}><a href="${escapeXml(path)}">${escapeXml(title)}</a></h2>`,
    `<p${own}>${excerpt.map(renderPart).join('')}</p>`,
  ].join('')
}

function renderLanguage(language: string): string {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  return ` lang="${escapeXml(language)}" dir="${direction}"`
}

function renderPart({ text, isMatch }: ExcerptPart): string {
  return isMatch ? `<mark>${escapeXml(text)}</mark>` : escapeXml(text)
}
