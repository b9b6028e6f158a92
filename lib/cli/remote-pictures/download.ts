// Loads a picture from another host, or out of its own address.
import { type Dispatcher, request } from 'undici'

/** A message for people: why there is no picture. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'
}

const MAX_BYTES = 20_000_000
const LIMIT_MS = 20_000
const MAX_REDIRECTS = 5
/** Of an answer that nobody reads: a connection that has sent it can be kept. */
const MAX_UNREAD_BYTES = 65_536

/**
 * The bytes behind an `http:`, `https:` or `data:` address. Each redirect is a new request, which
 * `dispatcher` may refuse. Rejects with a `DownloadError`, or with what the network says.
 */
export async function download(
  address: string,
  dispatcher: Dispatcher,
): Promise<Uint8Array> {
  if (/^data:/i.test(address)) return checkSize(readData(address))
  const signal = AbortSignal.timeout(LIMIT_MS)
  let url = parseAddress(address)
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const headers = { 'user-agent': 'Imprint', accept: 'image/*' }
    const answer = await request(url, { dispatcher, signal, headers })
    const location = findLocation(answer)
    if (location === undefined) return await readPicture(answer)
    await answer.body.dump({ limit: MAX_UNREAD_BYTES })
    url = parseAddress(location, url)
  }
  throw new DownloadError(`more than ${MAX_REDIRECTS} redirects`)
}

function parseAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url
  throw new DownloadError('an address that no picture can be loaded from')
}

function findLocation({ statusCode, headers }: Dispatcher.ResponseData) {
  const { location } = headers
  const isElsewhere = statusCode >= 300 && statusCode < 400
  return isElsewhere && typeof location === 'string' ? location : undefined
}

async function readPicture({ statusCode, headers, body }: Dispatcher.ResponseData) {
  const type = String(headers['content-type'] ?? '')
  const isPicture = /^(?:image\/|(?:application|binary)\/octet-stream|$)/i.test(type)
  if (statusCode !== 200 || !isPicture) {
    await body.dump({ limit: MAX_UNREAD_BYTES })
    throw new DownloadError(
      statusCode === 200
        ? `an answer of ${type}, no picture`
        : `the answer ${statusCode}`,
    )
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    const bytes = Buffer.from(part)
    size += bytes.length
    // Leaving the loop ends the connection.
    if (size > MAX_BYTES) throw new DownloadError(TOO_LARGE)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

const TOO_LARGE = `more than ${MAX_BYTES / 1_000_000} MB`

function checkSize(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_BYTES) throw new DownloadError(TOO_LARGE)
  return bytes
}

/** RFC 2397. */
function readData(address: string): Uint8Array {
  const comma = address.indexOf(',')
  try {
    const data = decodeURIComponent(address.slice(comma + 1))
    return Buffer.from(
      data,
      /;base64$/i.test(address.slice(0, comma)) ? 'base64' : 'utf8',
    )
  } catch {
    throw new DownloadError('an address that is not written to its end')
  }
}
