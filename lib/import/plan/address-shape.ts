// The shape that addresses of posts have, as their links agree on it.
import type { XmlElement } from '../../../input/xml.ts'
import { isShape, parseShape } from '../../../../site/shapes/shape.ts'
import { wordOf } from '../elements.ts'

const MIN_SHARE = 0.95

export interface FoundShape {
  readonly shape: string
  readonly trailingSlash: boolean
}

export class ShapeVotes {
  readonly #votes = new Map<string, number>()
  #count = 0

  /** Takes a published post. */
  add(item: XmlElement): void {
    this.#count += 1
    const path = findPath(wordOf(item, 'link'))
    const slug = wordOf(item, 'wp:post_name')
    const date = wordOf(item, 'wp:post_date')
    const shape = path === undefined ? undefined : toShape(path, slug, date)
    if (shape !== undefined) this.#votes.set(shape, (this.#votes.get(shape) ?? 0) + 1)
  }

  /** Undefined where fewer than 95 of 100 links agree, or no shape of `site.yaml` says it. */
  find(siteUrl: string): FoundShape | undefined {
    const [best] = [...this.#votes].toSorted(([, a], [, b]) => b - a)
    if (!best || best[1] < this.#count * MIN_SHARE) return undefined
    const base = findPath(siteUrl)?.replace(/\/$/, '') ?? ''
    const written = best[0].startsWith(`${base}/`) ? best[0].slice(base.length) : best[0]
    const shape = written.replace(/\/$/, '')
    if (!isShape(parseShape('article', shape))) return undefined
    return { shape, trailingSlash: written.endsWith('/') }
  }
}

function findPath(link: string): string | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined
  return url && url.search === '' ? url.pathname : undefined
}

function toShape(path: string, slug: string, date: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  const names = path.split('/')
  const last = names.findLastIndex((name) => name !== '')
  const [, own = '', ending = ''] = /^(.*?)(\.html)?$/.exec(names[last] ?? '') ?? []
  if (slug === '' || own.toLowerCase() !== slug.toLowerCase()) return undefined
  names[last] = `:slug${ending}`
  const dates: readonly (readonly [string, string])[] = [
    [':year', year],
    [':month', month],
    [':day', day],
  ]
  let at = names.indexOf(year)
  for (const [name, value] of dates) {
    if (at === -1 || names[at] !== value) break
    names[at] = name
    at += 1
  }
  return names.join('/')
}
