import { listHtmlTokens } from '../../text/html.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { toAbsolute } from '../../site/url.ts'
import { fileOf, redirectFileOf } from '../../site/output-file.ts'
import { renderRedirectPage } from '../output/redirect-page.ts'
import type { Rendered } from './prerender-pool.ts'
import { stripHydration } from '../strip-hydration/strip.ts'
import { listAssetPaths } from './asset-paths.ts'
import { listInlineScriptHashes } from '../strip-hydration/scripts.ts'

/** What is to be stored for an address. */
export interface Output {
  readonly file: string
  readonly type: string
  readonly bytes: Uint8Array
  /** Where an old address leads: a path with the base path. */
  readonly target?: string
  /** When it last changed: an ISO instant. */
  readonly modified?: string
  /** Of the inline scripts, where they are not those that the 404 page has too. */
  readonly scriptHashes?: readonly string[]
  /** Scripts of ours that a page loads: addresses, to be stored before it. */
  readonly assets: readonly string[]
}

export interface OutputSettings {
  readonly basePath: string
  readonly siteUrl: string
  readonly language: string
  keepsReact(address: string): boolean
}

/** The page that an address without one shows. */
export const NOT_FOUND = '/404'

export class PageError extends Error {
  override readonly name = 'PageError'
}

/**
 * What a rendered answer is on disk; undefined for one that says there is nothing. `target` is
 * the answer to the address that a redirect leads to. Throws `PageError` with the address for a
 * page that failed, and `StripHydrationError`.
 */
export function toOutput(
  address: string,
  rendered: Rendered & { readonly target?: Rendered },
  settings: OutputSettings,
): Output | undefined {
  const { status, type, location, modified, body, target } = rendered
  const isFound = address === NOT_FOUND ? status === 404 : status === 200
  if (isFound) {
    const content = { file: fileOf(address, type), type, bytes: body, assets: [] }
    if (isHtml(type)) return toPage(address, content, settings)
    const isFeed = parseFeedPath(address) !== undefined
    return isFeed && modified !== undefined ? { ...content, modified } : content
  }
  if ((status === 307 || status === 308) && location !== undefined) {
    const html = target && isHtml(target.type) ? toText(target.body) : ''
    return toRedirect(address, { location, html }, settings)
  }
  if (status === 404) return undefined
  throw new PageError(`${address} was answered with status ${status}: see the log above.`)
}

function toPage(address: string, content: Output, settings: OutputSettings): Output {
  const html = toText(content.bytes)
  const isKept = settings.keepsReact(address)
  const tokens = listHtmlTokens(html)
  const page = isKept ? html : stripHydration(html, tokens)
  const prefix = `${settings.basePath}/assets/`
  const assets = listAssetPaths(tokens, settings.basePath)
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(settings.basePath.length))
  const hasOwnScripts = isKept || address === NOT_FOUND
  return {
    ...content,
    bytes: Buffer.from(page),
    assets,
    ...(hasOwnScripts && { scriptHashes: listInlineScriptHashes(page) }),
  }
}

function toRedirect(
  address: string,
  { location, html }: { readonly location: string; readonly html: string },
  { siteUrl, language }: OutputSettings,
): Output {
  const page = renderRedirectPage({
    address: toAbsolute(siteUrl, location),
    language,
    html,
  })
  return {
    file: redirectFileOf(address),
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from(page),
    target: location,
    assets: [],
  }
}

function isHtml(type: string): boolean {
  return /^text\/html\b/.test(type)
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}
