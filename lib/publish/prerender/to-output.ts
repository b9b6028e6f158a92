// What is stored for a rendered answer: a page, a feed, a redirect page or a plain file.
import { HASHED_FOLDERS } from '../../http/headers.ts'
import { type HtmlToken, listUrls, listHtmlTokens } from '../../text/html.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { fileOf, isHtml, redirectFileOf } from '../../site/output-file.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toAbsolute } from '../../site/url.ts'
import type { PublishedFile } from '../output/build-manifest.ts'
import { renderRedirectPage } from '../output/redirect-page.ts'
import { listInlineScriptHashes } from '../strip-hydration/scripts.ts'
import { stripHydration } from '../strip-hydration/strip.ts'
import { NOT_FOUND } from './app-routes.ts'
import { describeFeedFaults, type FeedCheckSettings } from './feed-check.ts'
import type { Rendered } from './prerender-pool.ts'

/** What is stored for an address. */
export interface Output
  extends Pick<PublishedFile, 'file' | 'type' | 'target' | 'scriptHashes'> {
  readonly bytes: Uint8Array
  /** When it last changed: an ISO instant. */
  readonly modified?: string | undefined
  /** Addresses of our scripts that a page loads: they are stored before it. */
  readonly assets: readonly string[]
}

export interface OutputSettings extends FeedCheckSettings {
  readonly basePath: string
  keepsReact(address: string): boolean
  /** The answer to the address that a redirect leads to. */
  readonly target: Rendered | undefined
}

/** Something is wrong with one page; the others can be published. */
export class PageError extends Error {
  override readonly name = 'PageError'
}

/**
 * Undefined for an answer that says there is nothing. Throws `PageError` for a page or a feed
 * that must not be published, and `StripHydrationError`.
 */
export function toOutput(
  address: string,
  rendered: Rendered,
  settings: OutputSettings,
): Output | undefined {
  const { status, location } = rendered
  if (status === (address === NOT_FOUND ? 404 : 200)) {
    return toFound(address, rendered, settings)
  }
  if ((status === 307 || status === 308) && location !== undefined) {
    return toRedirect(address, location, settings)
  }
  if (status === 404) return undefined
  throw new PageError(`${address} was answered with status ${status}: see the log above.`)
}

function toFound(
  address: string,
  { type, body, modified }: Rendered,
  settings: OutputSettings,
): Output {
  const output = { file: fileOf(address, type), type, bytes: body, assets: [] }
  if (isHtml(type)) return toPage(address, output, settings)
  const feed = parseFeedPath(address)
  if (!feed) return output
  const faults = describeFeedFaults(feed, body.toString(), settings)
  if (faults !== undefined)
    throw new PageError(`${address} keeps what it had: ${faults}.`)
  return { ...output, modified }
}

function toPage(
  address: string,
  output: Output & { readonly bytes: Buffer },
  { basePath, keepsReact }: OutputSettings,
): Output {
  const html = output.bytes.toString()
  const tokens = listHtmlTokens(html)
  const isKept = keepsReact(address)
  const page = isKept ? html : stripHydration(html, tokens)
  const assets = listAssetPaths(tokens, basePath)
    .filter((path) => path.startsWith(basePath + toRoutePath('asset', { file: '' })))
    .map((path) => path.slice(basePath.length))
  const hasOwnScripts = isKept || address === NOT_FOUND
  return {
    ...output,
    bytes: Buffer.from(page),
    assets,
    scriptHashes: hasOwnScripts ? listInlineScriptHashes(page) : undefined,
  }
}

/**
 * An address with a slash at its end is asked for without it: where a page answers there, it
 * is what the address leads to.
 */
export function toMoved(
  address: string,
  rendered: Rendered,
  { basePath }: Pick<OutputSettings, 'basePath'>,
): Rendered {
  if (address === '/' || !address.endsWith('/') || rendered.status !== 200)
    return rendered
  return { ...rendered, status: 308, location: basePath + address.slice(0, -1) }
}

function toRedirect(address: string, location: string, settings: OutputSettings): Output {
  const {
    site: { url, language },
    target,
    basePath,
  } = settings
  const feed = parseFeedPath(location.slice(basePath.length))
  if (feed && target) return toFeedCopy(address, location, { ...settings, target })
  const page = renderRedirectPage({
    address: toAbsolute(url, location),
    language,
    html: target && isHtml(target.type) ? target.body.toString() : '',
  })
  return {
    file: redirectFileOf(address),
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from(page),
    target: location,
    assets: [],
  }
}

/** Readers of feeds follow no page: where a host has no redirects they get the feed itself. */
function toFeedCopy(
  address: string,
  location: string,
  settings: OutputSettings & { readonly target: Rendered },
): Output {
  const { target, basePath } = settings
  const feed = toFound(location.slice(basePath.length), target, settings)
  return { ...feed, file: redirectFileOf(address, feed.type), target: location }
}

/**
 * The files that a page refers to under `/_next/static/`, `/media/` and `/assets/`: paths with
 * the base path, without query and fragment, each once, in document order.
 */
export function listAssetPaths(tokens: readonly HtmlToken[], basePath: string): string[] {
  const roots = HASHED_FOLDERS.map((name) => `${basePath}/${name}/`)
  const paths = tokens
    .flatMap(({ attributes }) => attributes.flatMap(listUrls))
    .map((url) => url.trim().replace(/[?#].*$/s, ''))
  return [...new Set(paths.filter((path) => roots.some((root) => path.startsWith(root))))]
}
