// Templates in addresses of links and in attributes.
import type { SourceEdit } from '../edits/edited-source.ts'
import type { Reading } from './marks.ts'
import { toViolation } from './messages.ts'
import type { Finding } from '../edits/read-again.ts'
import type { Place } from './place.ts'
import { replace, say } from './say.ts'
import type { TemplateTag } from './template-tags.ts'
import { toFile } from './to-markdown.ts'

/** Stands in an address that no one can know; what links there is shown without a link. */
export const NO_ADDRESS = '\uFDD2'

/** Reads what the engine would have put there, where that is certain. */
export function readAddress(tag: TemplateTag, place: Place, text: string): Finding {
  const known = findAddress(tag, text)
  if (known !== undefined)
    return replace(tag, known, known === '' ? 'hidden' : 'address', text)
  if (place === 'address') return replace(tag, NO_ADDRESS, 'unlinked', text)
  const violation = say(tag, 'attribute', text)
  const edit = findPicture(tag, text) ?? { ...findAttribute(tag, text), text: '' }
  return { offset: tag.start, violation, edit }
}

// A picture without an address is shown by its words.
function findPicture({ start, end }: TemplateTag, text: string): SourceEdit | undefined {
  const from = text.lastIndexOf('<', start - 1)
  const begun = text.slice(Math.max(from, start - MAX_LENGTH), start)
  if (!/^<img(?=\s).*\ssrc\s*=[^=]*$/is.test(begun)) return undefined
  const close = text.indexOf('>', end)
  if (close === -1 || close > end + MAX_LENGTH) return undefined
  const alt = /\salt\s*=\s*(["'])(.*?)\1/is.exec(text.slice(from, close))?.[2] ?? ''
  return { start: from, end: close + 1, text: alt }
}

const ROOT =
  /^\s*(?:site\.(?:base_?url|url|github\.url|root)|base_?url|base_path|root_?url)\s*$/i
const FILTERED =
  /^\s*(["'])\/?([^"'|]*)\1\s*(?:$|\|\s*(?:relative_url|absolute_url|url|absurl|relurl|prepend)\b)/i

function findAddress(tag: TemplateTag, text: string): string | undefined {
  const file = tag.isEnd ? undefined : toFile(tag.name, tag.arguments)
  if (file !== undefined) return encodeURI(file)
  // What follows begins with a slash, or is the path of a file.
  if (ROOT.test(tag.inside))
    return /^(?:\/|\{[{%])/.test(text.slice(tag.end, tag.end + 2)) ? '' : '/'
  const path = FILTERED.exec(tag.inside)?.[2]
  return path === undefined ? undefined : `/${encodeURI(path)}`
}

const MAX_LENGTH = 2000

// From the space before its name to its second quote; a tag alone where it stands in none.
function findAttribute(tag: TemplateTag, text: string): { start: number; end: number } {
  const before = text.slice(Math.max(0, tag.start - MAX_LENGTH), tag.start)
  const tagStart = before.slice(before.lastIndexOf('<'))
  const begun = /\s+[^\s=<>"']+\s*=\s*(["']?)[^"'<>]*$/.exec(tagStart)
  if (!begun) return tag
  const start = tag.start - begun[0].length
  const behind = text.slice(tag.end, tag.end + MAX_LENGTH)
  const length = begun[1] ? behind.indexOf(begun[1]) + 1 : behind.search(/[\s>]|$/)
  return { start, end: tag.end + Math.max(0, length) }
}

/** The address of a whole site of Ghost. */
export function readRoot([written]: RegExpExecArray): Reading {
  return {
    violation: toViolation('template-liquid:address', { written, shown: '/' }),
    text: '/',
  }
}
