// Which encoding a text has: by its mark, its zeros, its bytes, its own word, or a guess.
import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

import { countSequences, openEnd } from './utf8.ts'

/** What is enough to tell encodings apart. */
export const SAMPLE_BYTES = 65_536
const DECLARATION =
  /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)|<meta\s[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/i
/** What browsers read instead (WHATWG Encoding §4.2). */
const WIDER: Readonly<Record<string, string>> = {
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}

/** Of the first bytes: by a mark, or as every second byte is zero; else undefined. */
export function findWideCharset(head: Uint8Array): string | undefined {
  const [a, b, c, d] = head
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  const zeros = [0, 0]
  for (const [at, byte] of head.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const few = head.length / 8
  if (odd > few && even < odd / 8) return 'utf-16le'
  return even > few && odd < even / 8 ? 'utf-16be' : undefined
}

/** What the first kilobyte of XML or HTML says of itself, if there is such an encoding. */
export function findDeclaredCharset(head: Uint8Array): string | undefined {
  const [, xml, html] =
    DECLARATION.exec(Buffer.from(head.subarray(0, 1024)).toString('latin1')) ?? []
  return toKnown(xml ?? html ?? '')
}

/**
 * Of a sample that is not all ASCII. UTF-8 that is right is no accident, whatever is declared;
 * nor is it one with more right sequences than wrong bytes.
 */
export function findCharset(sample: Uint8Array, declared?: string): string {
  const { good, bad } = countSequences(
    sample.subarray(0, sample.length - openEnd(sample)),
  )
  if (good > 0 && good >= bad) return 'utf-8'
  if (bad === 0 || (declared !== undefined && declared !== 'utf-8'))
    return declared ?? 'utf-8'
  return guess(sample)
}

/** The same for a text that is there as a whole. */
export function findCharsetOfWhole(bytes: Buffer): string {
  const head = bytes.subarray(0, SAMPLE_BYTES)
  const wide = findWideCharset(head)
  if (wide !== undefined) return wide
  if (isAscii(bytes) || isUtf8(bytes)) return 'utf-8'
  const first = bytes.findIndex((byte) => byte > 0x7f)
  return findCharset(
    bytes.subarray(first, first + SAMPLE_BYTES),
    findDeclaredCharset(head),
  )
}

/** Windows-1252 unless another one is clearly more likely: most texts that are no UTF-8. */
function guess(sample: Uint8Array): string {
  const matches = analyse(sample).flatMap(({ name, confidence }) => {
    const known = toKnown(name)
    return known === undefined ? [] : [{ name: known, confidence }]
  })
  const western = matches.find(({ name }) => name === 'windows-1252')?.confidence ?? 0
  const [best] = matches
  return best !== undefined && best.confidence > western ? best.name : 'windows-1252'
}

/** UTF-16 and UTF-32 are known by their bytes alone. */
function toKnown(name: string): string | undefined {
  const lower = name.toLowerCase()
  if (lower === 'utf8' || lower === 'utf-8') return 'utf-8'
  if (/^(utf-?(16|32)|ucs-?2|unicode)/.test(lower)) return undefined
  const known = WIDER[lower] ?? lower
  return iconv.encodingExists(known) ? known : undefined
}
