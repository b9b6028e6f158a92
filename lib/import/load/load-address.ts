// Loads one address of the web: a feed, or the page that names one.
import { gunzipSync } from 'node:zlib'

import { type DownloadRules, DownloadError } from '../../remote-files/download.ts'
import { type PoliteLoads, toLoadReason } from '../../remote-files/polite-loads.ts'
import { SourceError } from '../model/source.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface LoadedAddress {
  /** After redirects. */
  readonly url: string
  /** Media type with its parameters, empty where the host names none. */
  readonly type: string
  readonly bytes: Uint8Array
}

const MAX_BYTES = 64_000_000
const RULES: DownloadRules = {
  maxBytes: MAX_BYTES,
  limitSeconds: 60,
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
  // What it is, its first bytes tell: many feeds are sent as `text/html`.
  types: /^/,
}

/** Rejects with a `SourceError` that names the address, the reason and a remedy. */
export async function loadAddress(
  address: string,
  loads: PoliteLoads,
): Promise<LoadedAddress> {
  if (!/^https?:\/\//i.test(address) || !canParseUrl(address))
    throw new SourceError(
      `${address}: this is not an address that can be loaded. Give one that begins with https:// or http://.`,
    )
  try {
    const { url, type, bytes } = await loads.loadAnswer(address, RULES)
    return { url, type, bytes: unpack(bytes) }
  } catch (error) {
    throw new SourceError(formatFailure(address, error), { cause: error })
  }
}

/** A file `feed.xml.gz`, or an answer that is packed though nobody asked for that. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  return gunzipSync(bytes, { maxOutputLength: MAX_BYTES })
}

function formatFailure(address: string, error: unknown): string {
  const isMissing = error instanceof DownloadError && /\b4(?:04|10)\b/.test(error.message)
  const remedy = isMissing
    ? 'Give the address of the feed as the old blog names it.'
    : 'Open it in a browser, save the feed as a file, and import that file.'
  return `${address}: could not be loaded (${toLoadReason(error)}). ${remedy}`
}
