import {
  cacheControlOf,
  crossOriginPolicyOf,
  policyOf,
  securityHeaders,
  sharingHeadersOf,
} from '../http/headers.ts'
import { NOT_FOUND_FILE } from './address.ts'
import type { ByteRange } from './preconditions.ts'
import type { LoadedFile, Representation } from './representation.ts'
import type { Policy } from './policy.ts'

/** How an answer begins. A plain record: the library writes it as it is, without a copy. */
export interface Head {
  readonly status: number
  readonly headers: Record<string, string>
}

/** The heads that a representation often needs, made once: a request only picks one. */
export interface PreparedHeads {
  readonly whole: Head
  readonly notModified: Head
}

/** Made once for each form of a file and each policy, and forgotten with either. */
export function prepareHeads(
  loaded: LoadedFile,
  representation: Representation,
  policy: Policy,
): PreparedHeads {
  const known = policy.prepared.get(representation)
  if (known !== undefined) return known
  const shared = sharedHeaders(loaded, policy)
  const prepared =
    loaded.file === NOT_FOUND_FILE
      ? notFoundHeads(shared, loaded, representation)
      : foundHeads(shared, loaded, representation)
  policy.prepared.set(representation, prepared)
  return prepared
}

function foundHeads(
  shared: Record<string, string>,
  { served }: LoadedFile,
  representation: Representation,
): PreparedHeads {
  const { etag, modifiedSeconds } = representation
  // RFC 9110 §15.4.5: what describes the body stays out of a 304.
  const notModified = { ETag: etag, ...shared }
  const whole = {
    ...contentHeaders(served.type, representation),
    'Last-Modified': new Date(modifiedSeconds * 1000).toUTCString(),
    'Accept-Ranges': 'bytes',
    ...notModified,
  }
  return {
    whole: { status: 200, headers: whole },
    notModified: { status: 304, headers: notModified },
  }
}

// RFC 9110 §13.2.1: without conditions this is no success, so none are evaluated.
function notFoundHeads(
  shared: Record<string, string>,
  { served }: LoadedFile,
  representation: Representation,
): PreparedHeads {
  const headers = { ...contentHeaders(served.type, representation), ...shared }
  const whole = { status: 404, headers }
  return { whole, notModified: whole }
}

function contentHeaders(
  type: string,
  { coding, size }: Representation,
): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': String(size),
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
  }
}

function sharedHeaders(
  { file, served }: LoadedFile,
  { settings }: Policy,
): Record<string, string> {
  const own = served.scriptHashes ?? []
  const scriptHashes = [...new Set([...settings.scriptHashes, ...own])]
  return {
    'Cache-Control': cacheControlOf(file),
    ...(served.encodings.length > 0 && { Vary: 'Accept-Encoding' }),
    'Content-Security-Policy': policyOf(file, { ...settings, scriptHashes }),
    'Cross-Origin-Resource-Policy': crossOriginPolicyOf(file),
    ...(served.link !== undefined && { Link: served.link }),
    ...sharingHeadersOf(file),
    ...securityHeaders(settings),
  }
}

/** RFC 9110 §15.3.7: a part has all headers of the whole, and says which part it is. */
export function partHead({ headers }: Head, { start, end }: ByteRange): Head {
  const partial = {
    ...headers,
    'Content-Length': String(end - start + 1),
    'Content-Range': `bytes ${start}-${end}/${headers['Content-Length']}`,
  }
  return { status: 206, headers: partial }
}
