// Loads a file from another host, or out of its own address.
import { type Dispatcher, request } from 'undici'
import { canParseUrl } from '../text/can-parse-url.ts'

/** A message for people: why there is no file. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'
  /** Another try may have another end. */
  readonly isPassing: boolean
  /** The header of that name (RFC 9110 §10.2.3), as it stands. */
  readonly retryAfter: string | undefined

  constructor(message: string, isPassing = false, retryAfter?: string) {
    super(message)
    this.isPassing = isPassing
    this.retryAfter = retryAfter
  }
}

export interface DownloadRules {
  readonly maxBytes: number
  readonly limitSeconds: number
  readonly accept: string
  /** Media types of answers that are read; the type is empty where the host names none. */
  readonly types: RegExp
}

/** What an `img` may show, by the type that the host names. */
export const PICTURE_RULES: DownloadRules = {
  maxBytes: 20_000_000,
  limitSeconds: 20,
  accept: 'image/*',
  types: /^(?:image\/|(?:application|binary)\/octet-stream|$)/i,
}

export interface Answer {
  readonly bytes: Uint8Array
  /** After redirects. */
  readonly url: string
  /** As the host names it, with parameters; empty where it names none. */
  readonly type: string
}

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
  rules = PICTURE_RULES,
): Promise<Uint8Array> {
  if (/^data:/i.test(address)) return checkSize(readData(address), rules)
  return (await downloadAnswer(address, dispatcher, rules)).bytes
}

/** The same for what has an address of the web alone, with what the host says of it. */
export async function downloadAnswer(
  address: string,
  dispatcher: Dispatcher,
  rules: DownloadRules,
): Promise<Answer> {
  const signal = AbortSignal.timeout(rules.limitSeconds * 1000)
  try {
    return await load(address, dispatcher, rules, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    const limit = `no whole answer within ${rules.limitSeconds} seconds`
    throw new DownloadError(limit, true)
  }
}

async function load(
  address: string,
  dispatcher: Dispatcher,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<Answer> {
  let url = parseAddress(address)
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const headers = { 'user-agent': 'Imprint', accept: rules.accept }
    const answer = await request(url, { dispatcher, signal, headers })
    const location = findLocation(answer)
    if (location === undefined)
      return { url: url.href, ...(await readAnswer(answer, rules)) }
    await answer.body.dump({ limit: MAX_UNREAD_BYTES })
    url = parseAddress(location, url)
  }
  throw new DownloadError(`more than ${MAX_REDIRECTS} redirects`)
}

function parseAddress(address: string, base?: URL): URL {
  const url = canParseUrl(address, base) ? new URL(address, base) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url
  throw new DownloadError('an address that no picture can be loaded from')
}

function findLocation({ statusCode, headers }: Dispatcher.ResponseData) {
  const { location } = headers
  const isElsewhere = statusCode >= 300 && statusCode < 400
  return isElsewhere && typeof location === 'string' ? location : undefined
}

/** RFC 9110 §15.5.9 and §15.6, RFC 6585 §4: it is the host that can not answer now. */
const PASSING = new Set([408, 429, 500, 502, 503, 504])

async function readAnswer(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  rules: DownloadRules,
): Promise<Omit<Answer, 'url'>> {
  const type = String(headers['content-type'] ?? '')
  if (statusCode !== 200 || !rules.types.test(type)) {
    await body.dump({ limit: MAX_UNREAD_BYTES })
    if (statusCode === 200) throw new DownloadError(`an answer of ${type}, no picture`)
    const { 'retry-after': retryAfter } = headers
    const later = typeof retryAfter === 'string' ? retryAfter : undefined
    throw new DownloadError(`the answer ${statusCode}`, PASSING.has(statusCode), later)
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    const bytes = Buffer.from(part)
    size += bytes.length
    // Leaving the loop ends the connection.
    if (size > rules.maxBytes) throw tooLarge(rules)
    parts.push(bytes)
  }
  return { type, bytes: Buffer.concat(parts) }
}

function checkSize(bytes: Uint8Array, rules: DownloadRules): Uint8Array {
  if (bytes.length > rules.maxBytes) throw tooLarge(rules)
  return bytes
}

function tooLarge({ maxBytes }: DownloadRules): DownloadError {
  return new DownloadError(`more than ${maxBytes / 1_000_000} MB`)
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
