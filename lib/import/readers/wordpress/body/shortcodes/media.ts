// `[audio]` and `[video]`.
import { escapeXml } from '../../../../../text/escape.ts'
import type { Rule } from './rules.ts'

const SOUND = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac|wma)(?:[?#]|$)/i
const FILE =
  /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac|wma|mp4|m4v|webm|ogv|mov|avi|flv|wmv)(?:[?#]|$)/i

/** Undefined where no address is given. */
export const renderMedia: Rule = ({ named, positional }, inner) => {
  const given = [...Object.values(named), ...positional, inner?.trim() ?? '']
  const url =
    given.find((value) => FILE.test(value)) ??
    given.find((value) => /^https?:/.test(value))
  // `[audio http://a.example/b.mp3|titles=C]` of old players.
  return url === undefined
    ? undefined
    : renderFile(url.replace(/\|.*$/s, ''), named.title)
}

/** A player where browsers have one for the file, a link where they have none. */
export function renderFile(url: string, title = ''): string {
  const address = escapeXml(url)
  const words = title === '' ? '' : ` title="${escapeXml(title)}"`
  if (SOUND.test(url)) return `<audio controls src="${address}"${words}></audio>`
  if (FILE.test(url)) return `<video controls src="${address}"${words}></video>`
  return `<p><a href="${address}">${escapeXml(title || url)}</a></p>`
}
