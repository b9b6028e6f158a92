// The shape that addresses of articles have, as most of them agree on it.
import { isShape, parseShape } from '../../site/shapes/shape.ts'
import { decodePath } from '../../site/url.ts'
import type { PlannedItem } from './planned-item.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface AddressShape {
  /** Undefined where the old addresses agree on none that `site.yaml` can say. */
  readonly shape?: string
  readonly trailingSlash?: boolean
}

const MIN_SHARE = 0.5

/**
 * Of public articles. Engines say how addresses are made, and authors overrule it in many a
 * file. Undefined where no article has an address of the old blog.
 */
export function findAddressShape(
  planned: Iterable<PlannedItem>,
  siteUrl: string,
  isOwn: (address: string) => boolean,
): AddressShape | undefined {
  const votes = new Map<string, number>()
  let count = 0
  for (const item of planned) {
    const { kind, status, addresses } = item.head
    const address = addresses.find(isOwn)
    if (kind !== 'article' || status !== 'public' || address === undefined) continue
    count += 1
    const shape = toShape(item, address)
    if (shape !== undefined) votes.set(shape, (votes.get(shape) ?? 0) + 1)
  }
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a)
  if (count === 0) return undefined
  return best && best[1] > count * MIN_SHARE ? toAddressShape(best[0], siteUrl) : {}
}

function toAddressShape(found: string, siteUrl: string): AddressShape {
  const base = findPath(siteUrl)?.replace(/\/$/, '') ?? ''
  const written = found.startsWith(`${base}/`) ? found.slice(base.length) : found
  const shape = written.replace(/\/$/, '')
  if (!isShape(parseShape('article', shape))) return {}
  return { shape, trailingSlash: written.endsWith('/') }
}

const NOWHERE = 'http://nowhere.invalid'

function findPath(address: string): string | undefined {
  const url = canParseUrl(address, NOWHERE) ? new URL(address, NOWHERE) : undefined
  return url && url.search === '' ? url.pathname : undefined
}

function toShape({ head, slug }: PlannedItem, address: string): string | undefined {
  const names = findPath(address)?.split('/') ?? []
  const last = names.findLastIndex((name) => name !== '')
  const [, own = '', ending = ''] = /^(.*?)(\.html)?$/.exec(names[last] ?? '') ?? []
  if (slug === '' || fold(own) !== fold(slug)) return undefined
  names[last] = `:slug${ending}`
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(head.published ?? '') ?? []
  const dates = [
    [':year', year],
    [':month', month],
    [':day', day],
  ] as const
  let at = names.indexOf(year)
  for (const [name, value] of dates) {
    if (value === '' || at === -1 || names[at] !== value) break
    names[at] = name
    at += 1
  }
  return names.join('/')
}

function fold(name: string): string {
  return decodePath(name).normalize('NFC').toLowerCase()
}
