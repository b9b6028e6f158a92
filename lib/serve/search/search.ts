// `GET /search`: the published page with an answer in it, for readers without scripts.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import type { Coding } from '../../http/encodings.ts'
import { CACHE_AND_ASK, crossOriginPolicyOf } from '../../http/headers.ts'
import type { SearchPage } from '../../model/search/search-page.ts'
import { ROUTES } from '../../site/routes.ts'
import { fileOf } from '../../site/output-file.ts'
import { toShownPath } from '../../site/shapes/shown-path.ts'
import { escapeXml } from '../../text/escape.ts'
import type { Address } from '../address.ts'
import { listCodings } from '../encoding.ts'
import { openForm } from '../representation.ts'
import { plainHead } from '../response-headers.ts'
import type { RequestContext } from '../send-file.ts'
import type { ServedSite } from '../site.ts'
import { renderAnswer } from './render-answer.ts'

/** Articles that have every word of a query, a page of them; pages count from 1. */
export type FindArticles = (query: string, number: number) => SearchPage

const TYPE = 'text/html; charset=utf-8'
const FILE = fileOf(ROUTES.search.pattern, TYPE)

/** Nobody types more. */
const MAX_LENGTH = 200
const MAX_NUMBER = 1000

export class Search {
  readonly #find: FindArticles

  constructor(find: FindArticles) {
    this.#find = find
  }

  owns(path: string | undefined): boolean {
    return path === ROUTES.search.pattern || path === toShownPath(ROUTES.search.pattern)
  }

  /** Undefined where the site has no such page. */
  async respond(
    site: ServedSite,
    { method, headers, policy }: RequestContext,
    { query }: Address,
  ): Promise<Response | undefined> {
    const page = await readPage(site)
    if (page === undefined) return undefined
    const wanted = parseQuery(query)
    const coding = listCodings(headers['accept-encoding'])[0] ?? 'identity'
    const html = fillPage(page, wanted.text, this.#answer(wanted))
    const body = new Uint8Array(compress(html, coding))
    const head = plainHead(200, policy, {
      'Content-Type': TYPE,
      'Content-Length': String(body.length),
      ...(coding !== 'identity' && { 'Content-Encoding': coding }),
      Vary: 'Accept-Encoding',
      'Cross-Origin-Resource-Policy': crossOriginPolicyOf(FILE),
      'Cache-Control': wanted.text === '' ? CACHE_AND_ASK : 'no-store',
      // What was asked is no page of the site.
      ...(wanted.text !== '' && { 'X-Robots-Tag': 'noindex' }),
    })
    return new Response(method === 'HEAD' ? null : body, head)
  }

  #answer({ text, number }: Wanted): string {
    return text === '' ? '' : renderAnswer(this.#find(text, number))
  }
}

async function readPage(site: ServedSite): Promise<string | undefined> {
  if (site.findFile(FILE) === undefined) return undefined
  const opened = await openForm(site.outDir, FILE, 'identity')
  try {
    return await opened?.handle.readFile('utf8')
  } finally {
    await opened?.handle.close()
  }
}

interface Wanted {
  readonly text: string
  readonly number: number
}

function parseQuery(query: string): Wanted {
  const parameters = new URLSearchParams(query)
  const written = (parameters.get('q') ?? '').replace(/\p{Cc}+/gu, ' ')
  const text = written.trim().slice(0, MAX_LENGTH).toWellFormed()
  const number = Number(parameters.get('page') ?? 1)
  const isPage = Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER
  return { text, number: isPage ? number : 1 }
}

const RESULTS = /(<search-results\b[^>]*>).*?(<\/search-results>)/s
const FIELD = ' name="q"'

/** The element also says that a script is needed: it is not, here. */
function fillPage(page: string, text: string, answer: string): string {
  const value = text === '' ? '' : ` value="${escapeXml(text)}"`
  return page
    .replace(RESULTS, (_, start: string, end: string) => start + answer + end)
    .replace(FIELD, () => FIELD + value)
}

function compress(html: string, coding: Coding): Uint8Array {
  if (coding === 'gzip') return gzipSync(html)
  if (coding === 'identity') return Buffer.from(html)
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}
