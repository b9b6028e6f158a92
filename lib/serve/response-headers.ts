// Heads of all answers.
import { toModifiedSeconds, type Verdict } from '../http/conditional.ts'
import { ENCODINGS } from '../http/encodings.ts'
import {
  CACHE_AND_ASK,
  cacheControlOf,
  contentSecurityPolicy,
  crossOriginPolicyOf,
  type PolicySettings,
  policyOf,
  securityHeaders,
  sharingHeadersOf,
} from '../http/headers.ts'
import { dispositionHeadersOf } from '../http/media-type.ts'
import { isHtml } from '../site/output-file.ts'
import { NOT_FOUND_FILE } from './address.ts'
import type { Representation } from './representation.ts'
import type { ServedFile } from './site.ts'

/** How an answer begins. A plain record: the library writes it as it is, without a copy. */
export interface Head {
  readonly status: number
  readonly headers: Record<string, string>
}

const NO_BODY = { 'Content-Length': '0' }

/** The head of an answer about a file; the 404 page says so. */
export function headOf(
  verdict: Verdict,
  form: Representation,
  policy: PolicySettings,
): Head {
  const { file, served, coding, size, etag = '' } = form
  if (verdict === 'failed') return plainHead(412, policy, NO_BODY)
  if (verdict === 'unsatisfiable') {
    return plainHead(416, policy, { ...NO_BODY, 'Content-Range': `bytes */${size}` })
  }
  const shared = sharedHeaders(form, policy)
  // RFC 9110 §15.4.5: what describes the body stays out of a 304.
  if (verdict === 'not-modified')
    return { status: 304, headers: { ETag: etag, ...shared } }
  const headers = {
    'Content-Type': served.type,
    'Content-Length': String(size),
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    ...validatorHeaders(form),
    ...shared,
  }
  if (verdict === 'whole') return { status: file === NOT_FOUND_FILE ? 404 : 200, headers }
  // §15.3.7: a part has all headers of the whole, and says which part it is.
  const { start, end } = verdict
  const part = {
    'Content-Length': String(end - start + 1),
    'Content-Range': `bytes ${start}-${end}/${size}`,
  }
  return { status: 206, headers: { ...headers, ...part } }
}

/** The head of an answer that is no file, or has no body. */
export function plainHead(
  status: number,
  policy: PolicySettings,
  headers: Record<string, string> = {},
): Head {
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': CACHE_AND_ASK,
      'Content-Security-Policy': contentSecurityPolicy(policy),
      ...securityHeaders(policy),
      ...headers,
    },
  }
}

/** An answer that is no file: an error, a redirect, the state of the server. */
export function textResponse(
  status: number,
  text: string,
  policy: PolicySettings,
  headers: Record<string, string> = {},
): Response {
  // Said here, since the library forgets the length when it drops the body for HEAD.
  const length = { 'Content-Length': String(Buffer.byteLength(text)) }
  return new Response(text, plainHead(status, policy, { ...length, ...headers }))
}

// The 404 page is no success, so that no condition is evaluated for it (RFC 9110 §13.2.1).
function validatorHeaders({ file, served, etag }: Representation) {
  if (etag === undefined || file === NOT_FOUND_FILE) return {}
  return {
    ETag: etag,
    'Last-Modified': new Date(
      toModifiedSeconds(served.lastModified) * 1000,
    ).toUTCString(),
    'Accept-Ranges': 'bytes',
  }
}

function sharedHeaders(
  { file, served }: Representation,
  policy: PolicySettings,
): Record<string, string> {
  const { link, contentLocation, scriptHashes = [], verbatim } = served
  const hashes = [...new Set([...policy.scriptHashes, ...scriptHashes])]
  const vary = toVary(served)
  return {
    'Cache-Control': verbatim ? CACHE_AND_ASK : cacheControlOf(file),
    ...(vary !== '' && { Vary: vary }),
    ...(contentLocation !== undefined && { 'Content-Location': contentLocation }),
    ...(!(verbatim && isHtml(served.type)) && {
      'Content-Security-Policy': policyOf(file, { ...policy, scriptHashes: hashes }),
    }),
    'Cross-Origin-Resource-Policy': verbatim ? 'cross-origin' : crossOriginPolicyOf(file),
    ...(link !== undefined && { Link: link }),
    ...sharingHeadersOf(file),
    ...(!verbatim && dispositionHeadersOf(file)),
    ...securityHeaders(policy),
  }
}

function toVary({ lengths, isNegotiated }: ServedFile): string {
  const isCompressed = ENCODINGS.some((encoding) => lengths[encoding] !== undefined)
  return [isCompressed ? 'Accept-Encoding' : '', isNegotiated ? 'Accept' : '']
    .filter((name) => name !== '')
    .join(', ')
}
