// What a prerender process answers to the publisher: one frame an address.
import type { Encoding } from '../../http/encodings.ts'
import type { ItemFacts } from '../../model/api.ts'
import type { Compressed } from '../output/compress.ts'

/** Sent once over IPC, when the process listens. */
export interface ListeningMessage {
  readonly port: number
}

/** What the app answered for an address, ready to be stored. */
export interface Rendered {
  readonly status: number
  /** Media type. */
  readonly type: string
  /** Of a redirect. */
  readonly location?: string | undefined
  /** The Last-Modified field, as an ISO instant. */
  readonly modified?: string | undefined
  /** What the page depends on, by the names of lib/content/invalidation/cache-tags.ts. */
  readonly tags: readonly string[]
  /** Of a document of the API that editions tell of. */
  readonly item?: ItemFacts | undefined
  /** Addresses of our scripts that a page loads. */
  readonly assets: readonly string[]
  /** Of inline scripts that the 404 page has not, for its Content-Security-Policy. */
  readonly scriptHashes?: readonly string[] | undefined
  /** Why a page must not be stored. */
  readonly fault?: string | undefined
  readonly body: Buffer
  /** SHA-256 of the body, in hex. */
  readonly hash: string
  /** Undefined where the publisher has this body already. */
  readonly forms?: readonly Compressed[] | undefined
}

interface Head extends Omit<Rendered, 'body' | 'forms'> {
  readonly length: number
  readonly forms?: readonly { readonly encoding: Encoding; readonly length: number }[]
}

const LENGTH_BYTES = 4

/** Writes the length of a head, the head as JSON, the body and its compressed forms. */
export function formatRendered({ body, forms, ...rest }: Rendered): Buffer {
  const head: Head = {
    ...rest,
    length: body.length,
    ...(forms && {
      forms: forms.map(({ encoding, bytes }) => ({ encoding, length: bytes.length })),
    }),
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json, body, ...(forms ?? []).map(({ bytes }) => bytes)])
}

/** Reads what `formatRendered` wrote. Throws `RangeError` or `SyntaxError` for half of it. */
export function parseRendered(frame: Buffer): Rendered {
  let at = LENGTH_BYTES + frame.readUInt32LE()
  const head = JSON.parse(frame.toString('utf8', LENGTH_BYTES, at)) as Head
  const take = (length: number) => {
    at += length
    if (at > frame.length) throw new RangeError('The answer was cut off')
    return frame.subarray(at - length, at)
  }
  const { length, forms, ...rest } = head
  const body = take(length)
  const toForm = (form: { readonly encoding: Encoding; readonly length: number }) => ({
    encoding: form.encoding,
    bytes: take(form.length),
  })
  return { ...rest, body, forms: forms?.map(toForm) }
}
