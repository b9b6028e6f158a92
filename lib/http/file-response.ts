// Answers of Next's own routes for files, with the headers that `lib/serve` sends.
import { hashBytes } from '../text/hash.ts'
import { listsEtag } from './conditional.ts'
import { etagOf } from './etag.ts'
import { dispositionHeadersOf } from './media-type.ts'
import { cacheControlOf, DOCUMENT_PICTURE_POLICY, isDocumentPicture } from './headers.ts'

export interface FileContent {
  /** Path under OUT_DIR, such as `media/0a1b2c3d-x.png`. */
  readonly file: string
  /** Media type, with its charset. */
  readonly type: string
  readonly bytes: string | Uint8Array<ArrayBuffer>
  readonly lastModified?: string
}

/** Answers with a file, or with 304 where the reader has it. */
export function fileResponse(
  request: Request,
  { file, type, bytes, lastModified }: FileContent,
): Response {
  const etag = etagOf(hashBytes(bytes))
  const headers = {
    'Content-Type': type,
    ETag: etag,
    ...(lastModified !== undefined && { 'Last-Modified': lastModified }),
    'Cache-Control': cacheControlOf(file),
    'X-Content-Type-Options': 'nosniff',
    ...dispositionHeadersOf(file),
    ...(isDocumentPicture(file) && {
      'Content-Security-Policy': DOCUMENT_PICTURE_POLICY,
    }),
  }
  const known = request.headers.get('if-none-match')
  return known !== null && listsEtag(known, etag, 'weak')
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers })
}
