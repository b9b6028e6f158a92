import type { IncomingHttpHeaders } from 'node:http'
import { createStreamBody } from '@hono/node-server/utils/stream'

import { NOT_FOUND_FILE } from './address.ts'
import { type ByteRange, evaluateConditions, type Verdict } from './preconditions.ts'
import { listCodings } from './encoding.ts'
import {
  validatorsOf,
  type LoadedFile,
  openInside,
  type Representation,
} from './representation.ts'
import type { Policy } from './policy.ts'
import { plainHead } from './text-response.ts'
import { type Head, partHead, prepareHeads } from './response-headers.ts'

/** A request for a file, as far as the answer depends on it. */
export interface RequestContext {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly policy: Policy
}

/**
 * Answers with the form of the file that the reader likes best. Ranges and conditions are
 * about that form (RFC 9110 §14.2), so a range of a compressed one counts compressed bytes.
 * Undefined when that form is too large to be kept: then `sendLarge` is due.
 */
export function sendKept(
  asked: RequestContext,
  loaded: LoadedFile,
): Response | undefined {
  const representation = chooseRepresentation(asked, loaded)
  const { body } = representation
  if (body === undefined) return undefined
  const { verdict, head } = decide(asked, loaded, representation)
  if (verdict === 'whole') return new Response(body, head)
  const part = partOf(verdict, representation)
  return new Response(part ? body.subarray(part.start, part.end + 1) : null, head)
}

/**
 * Opens the file once, and takes validators and bytes from what was opened: a file that is
 * renamed over it meanwhile does not tear the answer. Undefined when it is gone.
 */
export async function sendLarge(
  asked: RequestContext,
  loaded: LoadedFile,
  outDir: string,
): Promise<Response | undefined> {
  const representation = chooseRepresentation(asked, loaded)
  const handle = await openInside(outDir, representation.path)
  if (handle === undefined) return undefined
  let body: ReadableStream<Uint8Array> | undefined
  try {
    const validators = await validatorsOf(handle, loaded.served)
    if (validators === undefined) return undefined
    const opened = { ...representation, ...validators }
    const { verdict, head } = decide(asked, loaded, opened)
    const part = asked.method === 'HEAD' ? undefined : partOf(verdict, opened)
    if (part !== undefined) body = createStreamBody(handle.createReadStream(part))
    return new Response(body ?? null, head)
  } finally {
    // The stream closes it at its end, or when the reader leaves.
    if (body === undefined) await handle.close()
  }
}

function chooseRepresentation(
  { headers }: RequestContext,
  { identity, encoded }: LoadedFile,
): Representation {
  if (encoded.size === 0) return identity
  for (const coding of listCodings(headers['accept-encoding'])) {
    const representation = coding === 'identity' ? identity : encoded.get(coding)
    if (representation !== undefined) return representation
  }
  return identity
}

function decide(
  { method, headers, policy }: RequestContext,
  loaded: LoadedFile,
  representation: Representation,
): { verdict: Verdict; head: Head } {
  const { whole, notModified } = prepareHeads(loaded, representation, policy)
  if (loaded.file === NOT_FOUND_FILE) return { verdict: 'whole', head: whole }
  const verdict = evaluateConditions(method, headers, representation)
  switch (verdict) {
    case 'whole':
      return { verdict, head: whole }
    case 'not-modified':
      return { verdict, head: notModified }
    case 'failed':
      return { verdict, head: plainHead(412, policy, NO_BODY) }
    case 'unsatisfiable': {
      const range = { 'Content-Range': `bytes */${representation.size}` }
      return { verdict, head: plainHead(416, policy, { ...NO_BODY, ...range }) }
    }
    default:
      return { verdict, head: partHead(whole, verdict) }
  }
}

const NO_BODY = { 'Content-Length': '0' }

/** The bytes to send; undefined when the answer has no body. */
function partOf(verdict: Verdict, { size }: Representation): ByteRange | undefined {
  if (verdict === 'whole') return { start: 0, end: size - 1 }
  return typeof verdict === 'string' ? undefined : verdict
}
