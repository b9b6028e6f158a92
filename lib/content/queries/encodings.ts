// What pictures of the content folder were encoded to, as pages name it.
import { parseEncoding, toVariantName } from '../../model/pictures/encoding.ts'
import { type PictureSources, toSources } from '../../model/pictures/sources.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toPath } from '../../site/url.ts'
import { encodingTag, trackDependency } from '../invalidation/cache-tags.ts'
import type { FoundPicture } from '../../model/placeholders/picture-tags.ts'
import type { Target } from '../references/resolve.ts'
import { findTargetMedia, toFileHref } from './links.ts'
import { type MediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** Undefined until it is encoded, and where the original is better. */
export function findSources(reader: Reader, row: MediaRow): PictureSources | undefined {
  trackDependency(encodingTag(row.path))
  const { key, name, encoding } = row
  if (key === null || encoding === null) return undefined
  return toSources(parseEncoding(encoding), toMediaPath(reader, row), (variant) =>
    toPath(
      reader.site.basePath,
      toRoutePath('media', { file: toVariantName(key, name, variant) }),
    ),
  )
}

/** What a text shows at an address; undefined where nobody knows the size. */
export function findBodyPicture(
  reader: Reader,
  target: Target | undefined,
): FoundPicture | undefined {
  const row = target && findTargetMedia(reader, target)
  const href = target && toFileHref(reader, target)
  if (!row || href === undefined) return undefined
  const { width, height } = row
  if (width === null || height === null) return undefined
  return { href, width, height, sources: findSources(reader, row) }
}
