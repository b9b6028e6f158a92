// Answers with a published file: whole, in part, or not at all.
import type { IncomingHttpHeaders } from 'node:http'
import { createStreamBody } from '@hono/node-server/utils/stream'

import { evaluatePreconditions, type Verdict } from '../http/conditional.ts'
import type { Coding } from '../http/encodings.ts'
import type { PolicySettings } from '../http/headers.ts'
import type { ByteRange } from '../http/range.ts'
import { NOT_FOUND_FILE } from './address.ts'
import { listCodings } from './encoding.ts'
import type { FileCache } from './file-cache.ts'
import { openForm, type Representation, toRepresentation } from './representation.ts'
import { type Head, headOf } from './response-headers.ts'
import type { ServedFile, ServedSite } from './site.ts'

/** Where answers come from. */
export interface Source {
  readonly site: ServedSite
  readonly cache: FileCache
}

/** A request, as far as the answer depends on it. */
export interface RequestContext {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly policy: PolicySettings
}

export const MAX_KEPT_BODY_BYTES = 512 * 1024

/**
 * Answers by the manifest and from memory, in the form that the reader likes best. Ranges and
 * conditions are about that form (RFC 9110 §14.2): a range of a compressed one counts
 * compressed bytes. Undefined when the file has to be opened.
 */
export function sendKept(
  { cache }: Source,
  context: RequestContext,
  file: string,
  served: ServedFile,
): Response | undefined {
  const [coding = 'identity'] = listForms(context, served)
  const form = toRepresentation(file, served, coding)
  if (form.etag === undefined) return undefined
  const { head, range } = decide(context, form)
  if (range === undefined) return new Response(null, head)
  const body = cache.find(file, form.etag)
  return body && new Response(body.subarray(range.start, range.end + 1), head)
}

/**
 * Answers from the disk. Undefined when no form is there, or when the file was replaced after
 * the look-up: its bytes are those of another version then.
 */
export async function sendOpened(
  source: Source,
  context: RequestContext,
  file: string,
  served: ServedFile,
): Promise<Response | undefined> {
  const { site } = source
  for (const coding of listForms(context, served)) {
    const opened = await openForm(site.outDir, file, coding)
    if (opened === undefined) continue
    const { handle, size } = opened
    let body: ReadableStream<Uint8Array> | undefined
    try {
      if (site.findFile(file)?.hash !== served.hash) return undefined
      const form = toRepresentation(file, served, coding, size)
      const { head, range } = decide(context, form)
      if (range === undefined) return new Response(null, head)
      if (size <= MAX_KEPT_BODY_BYTES) {
        const bytes = new Uint8Array(await handle.readFile())
        if (form.etag !== undefined) source.cache.keep(file, form.etag, bytes)
        return new Response(bytes.subarray(range.start, range.end + 1), head)
      }
      body = createStreamBody(handle.createReadStream(range))
      return new Response(body, head)
    } finally {
      // The stream closes it at its end, or when the reader leaves.
      if (body === undefined) await handle.close()
    }
  }
  return undefined
}

/** Without a hash the compressed forms may be of another version than the file. */
function listForms(
  { headers }: RequestContext,
  { hash, lengths }: ServedFile,
): readonly Coding[] {
  const codings = listCodings(headers['accept-encoding'])
  const isThere = (coding: Coding) => lengths[coding] !== undefined
  return hash === '' ? ['identity'] : codings.filter(isThere)
}

/** Decides on the head, and on the bytes to send; no range when the answer has no body. */
function decide(
  { method, headers, policy }: RequestContext,
  form: Representation,
): { readonly head: Head; readonly range: ByteRange | undefined } {
  const { file, etag, size } = form
  const { lastModified } = form.served
  const verdict: Verdict =
    etag === undefined || file === NOT_FOUND_FILE
      ? 'whole'
      : evaluatePreconditions(method, headers, { etag, lastModified, size })
  const head = headOf(verdict, form, policy)
  if (method === 'HEAD') return { head, range: undefined }
  if (verdict === 'whole') return { head, range: { start: 0, end: size - 1 } }
  return { head, range: typeof verdict === 'string' ? undefined : verdict }
}
