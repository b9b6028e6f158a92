// The recording that a feed hands to podcast apps.
import type { Enclosure } from '../../model/feed.ts'
import { mediaTypeOf } from '../../http/media-type.ts'
import { toAbsolute } from '../../site/url.ts'
import { unescapeAttribute } from '../../text/escape.ts'
import { documentTag, trackDependency } from '../invalidation/cache-tags.ts'
import { findMediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

// A player comes before a link; RSS has room for one (cyber.law.harvard.edu, `enclosure`).
const FIRST = `
  select media.path from reference join media on media.path = reference.target
  where reference.source = ? and reference.kind = 'file'
    and (media.type like 'audio/%' or media.type like 'video/%')
  order by reference.use = 'link', reference.line, reference.column limit 1`

/** The first recording of an article; undefined without one. `html`: its body for feeds. */
export function findEnclosure(
  reader: Reader,
  path: string,
  html: string | undefined,
): Enclosure | undefined {
  trackDependency(documentTag(path))
  const [file] = reader.db.listTexts(FIRST, path)
  const media = file === undefined ? undefined : findMediaRow(reader, file)
  if (!media) return findRemote(html ?? '')
  const { type, size: bytes } = media
  return { url: toAbsolute(reader.site.url, toMediaPath(reader, media)), type, bytes }
}

const PLAYER =
  /<(audio|video)(?: [^<>]*?)? src="(https?:[^"]+)"|<(audio|video)\b[^<>]*>\s*<source(?: [^<>]*?)? src="(https?:[^"]+)"/

/** One of another host: how long it is nobody knows. */
function findRemote(html: string): Enclosure | undefined {
  if (!/<(?:audio|video)/.test(html)) return undefined
  const [, player, source, outer, inner] = PLAYER.exec(html) ?? []
  const url = unescapeAttribute(source ?? inner ?? '')
  if (!URL.canParse(url)) return undefined
  const known = mediaTypeOf(new URL(url).pathname)
  const isRecording = known !== undefined && /^(?:audio|video)\//.test(known)
  const fallback = (player ?? outer) === 'video' ? 'video/mp4' : 'audio/mpeg'
  return { url, type: isRecording ? known : fallback }
}
