// A random article, out of the lists of the content API.
import { toApiPath } from '../../../lib/site/api/address.ts'

interface List {
  readonly articles: readonly { readonly url: string }[]
  readonly pages?: number
  readonly pageSize: number
  readonly total?: number
}

/** `archive`: where it leads if nothing else is known. */
export async function openRandom(archive: HTMLAnchorElement): Promise<void> {
  const url = await chooseArticle(archive.href).catch(() => undefined)
  // The site may be tried out at another address than its own.
  location.assign(url === undefined ? archive.href : new URL(url).pathname)
}

/** Numbered lists count from the oldest article and are full; the newest holds the rest. */
async function chooseArticle(base: string): Promise<string | undefined> {
  const newest = await readList(base)
  const position = Math.floor(Math.random() * (newest.total ?? 0))
  const number = Math.floor(position / newest.pageSize) + 1
  const isNumbered = number <= (newest.pages ?? 0)
  const { articles } = isNumbered ? await readList(base, number) : newest
  return articles[position % articles.length]?.url
}

async function readList(base: string, number?: number): Promise<List> {
  const list = { kind: 'all' } as const
  const path = toApiPath({ kind: 'list', list, ...(number !== undefined && { number }) })
  const answer = await fetch(new URL(`.${path}`, base))
  return answer.json()
}
