// What is stored for a rendered answer: a page, a feed, a redirect page or a plain file.
import { parseFeedPath } from '../../site/feed-url.ts'
import { fileOf, isHtml, redirectFileOf } from '../../site/output-file.ts'
import { toAbsolute } from '../../site/url.ts'
import { hashBytes } from '../../text/hash.ts'
import type { PublishedFile } from '../output/build-manifest.ts'
import type { Compressed } from '../output/compress.ts'
import { renderRedirectPage } from '../output/redirect-page.ts'
import { NOT_FOUND } from './app-routes.ts'
import { describeFeedFaults, type FeedCheckSettings } from './feed-check.ts'
import type { Rendered } from './worker-protocol.ts'

/** What is stored for an address. */
export interface Output
  extends Pick<
    PublishedFile,
    'file' | 'type' | 'hash' | 'target' | 'scriptHashes' | 'item'
  > {
  readonly bytes: Uint8Array
  /** Undefined for bytes that are stored already. */
  readonly forms?: readonly Compressed[] | undefined
  /** When it last changed: an ISO instant. */
  readonly modified?: string | undefined
  /** Addresses of our scripts that a page loads: they are stored before it. */
  readonly assets: readonly string[]
}

export interface OutputSettings extends FeedCheckSettings {
  readonly basePath: string
  /** The answer to the address that a redirect leads to. */
  readonly target: Rendered | undefined
}

/** Something is wrong with one page; the others can be published. */
export class PageError extends Error {
  override readonly name = 'PageError'
}

/**
 * Undefined for an answer that says there is nothing. Throws `PageError` for a page or a feed
 * that must not be published.
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
  rendered: Rendered,
  settings: FeedCheckSettings,
): Output {
  const { type, body, hash, forms, assets, scriptHashes, item, fault } = rendered
  if (fault !== undefined) throw new PageError(fault)
  const file = fileOf(address, type)
  const output = { file, type, bytes: body, hash, forms, assets, scriptHashes, item }
  const feed = parseFeedPath(address)
  if (!feed) return output
  const faults = describeFeedFaults(feed, body.toString(), settings)
  if (faults !== undefined)
    throw new PageError(`${address} keeps what it had: ${faults}.`)
  return { ...output, modified: rendered.modified }
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
  const bytes = Buffer.from(page)
  return {
    file: redirectFileOf(address),
    type: 'text/html; charset=utf-8',
    bytes,
    hash: hashBytes(bytes),
    // Hosts that compress redirect as well: what stands for a redirect is kept once.
    forms: [],
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
  const file = redirectFileOf(address, feed.type)
  return { ...feed, file, forms: [], target: location }
}
