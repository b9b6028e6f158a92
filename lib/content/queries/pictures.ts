// Pictures that fields name.
import { mediaTypeOf } from '../../http/media-type.ts'
import type { Picture } from '../../model/article.ts'
import type { PictureReference } from '../../model/document.ts'
import { findSources } from './encodings.ts'
import { findSiteFile } from './links.ts'
import { findMediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** The picture that a field names; undefined for a file that is missing. */
export function toPicture(
  reader: Reader,
  reference: PictureReference | undefined,
  alt: string,
): Picture | undefined {
  if (reference?.kind === 'remote') {
    const { url } = reference
    return { src: url, alt, type: mediaTypeOf(new URL(url).pathname) }
  }
  const row = reference && findMediaRow(reader, reference.path)
  if (!row) return reference && toSitePicture(reader, reference, alt)
  const { type, size: bytes, width, height } = row
  const size = width !== null && height !== null && { width, height }
  return { src: toMediaPath(reader, row), alt, type, bytes, ...size }
}

/** The same with what browsers load in its place, for pages that show it. */
export function toShownPicture(
  reader: Reader,
  reference: PictureReference | undefined,
  alt: string,
): Picture | undefined {
  const picture = toPicture(reader, reference, alt)
  const row = reference?.kind === 'file' && findMediaRow(reader, reference.path)
  const sources = row ? findSources(reader, row) : undefined
  return picture && sources ? { ...picture, sources } : picture
}

/** One of `public/`, or of what others on this host serve: its size is not known. */
function toSitePicture(
  reader: Reader,
  { path, address }: PictureReference & { readonly kind: 'file' },
  alt: string,
): Picture | undefined {
  if (address === undefined) return undefined
  const src = findSiteFile(reader, { target: path.slice('media'.length), path: address })
  return src === undefined ? undefined : { src, alt, type: mediaTypeOf(path) }
}
