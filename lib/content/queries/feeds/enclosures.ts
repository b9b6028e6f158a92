// The recording that a feed hands to podcast apps.
import type { Enclosure } from '../../../model/feed.ts'
import { mediaTypeOf } from '../../../http/media-type.ts'
import { toAbsolute } from '../../../site/url.ts'
import { unescapeAttribute } from '../../../text/escape.ts'
import { documentTag, trackDependency } from '../../invalidation/cache-tags.ts'
import { findMediaRow, toMediaPath } from '../media.ts'
import type { Reader } from '../reader.ts'
import { canParseUrl } from '../../../text/can-parse-url.ts'

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

const LINK = /<a(?: [^<>]*?)? href="(https?:[^"]+)"/g

/** One of another host: how long it is nobody knows. */
function findRemote(html: string): Enclosure | undefined {
  if (!/<(?:audio|video)/.test(html)) return findLinked(html)
  const [, player, source, outer, inner] = PLAYER.exec(html) ?? []
  const url = unescapeAttribute(source ?? inner ?? '')
  if (!canParseUrl(url)) return undefined
  const fallback = (player ?? outer) === 'video' ? 'video/mp4' : 'audio/mpeg'
  return { url, type: findRecordingType(url) ?? fallback }
}

function findLinked(html: string): Enclosure | undefined {
  for (const [, written = ''] of html.matchAll(LINK)) {
    const url = unescapeAttribute(written)
    const type = findRecordingType(url)
    if (type !== undefined) return { url, type }
  }
  return undefined
}

function findRecordingType(url: string): string | undefined {
  const type = canParseUrl(url) ? mediaTypeOf(new URL(url).pathname) : undefined
  return type !== undefined && /^(?:audio|video)\//.test(type) ? type : undefined
}
