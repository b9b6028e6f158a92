// ID3v2 (id3.org): tags before the sound of an MP3.
import { joinBytes, startsWith } from '../bytes.ts'
import { stripInPlace } from '../film.ts'

const HEADER_LENGTH = 10
const UNSYNCHRONISED = 0x80
const EXTENDED = 0x40
const FOOTER = 0x10

/** Titles, names, words, links, chapters and loudness; no serial numbers, files or owners. */
const KEPT =
  /^(?:T(?!ENC|OWN|OFN|EN$|OF$|XX)\w{2,3}|W\w{2,3}|COMM?|US?LT|S[YL]LT|SLT|APIC|PIC|CHAP|CTOC|RVA\w?|RGAD|EQU\w|MLL\w?|ETCO?|PCST?|GRP1|MV[NI]\w)$/

/** Listeners' programs write these; others write whatever they like, a place too. */
const KEPT_TEXTS = /^[\s\S]\W{0,2}(?:replaygain_|podcast|itunes)/i

/** Keeps what a recording says of itself to its listeners. Its length stays. */
export function stripId3(
  bytes: Uint8Array,
  stripPicture: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  while (startsWith(bytes.subarray(at), 'ID3') && at + HEADER_LENGTH < bytes.length) {
    const size = readSize(bytes, at + 6) + ((bytes[at + 5] ?? 0) & FOOTER ? 10 : 0)
    const end = Math.min(at + HEADER_LENGTH + size, bytes.length)
    parts.push(stripTag(bytes.subarray(at, end), stripPicture))
    at = end
  }
  return joinBytes([...parts, bytes.subarray(at)])
}

/** Four bytes of seven bits each. */
function readSize(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 127), 0)
}

function stripTag(tag: Uint8Array, stripPicture: (bytes: Uint8Array) => Uint8Array) {
  const [version = 0, flags = 0] = [tag[3], tag[5]]
  const isWhole = (flags & UNSYNCHRONISED) !== 0 && version < 4
  const body = isWhole ? synchronise(tag.subarray(10)) : tag.subarray(10)
  const stripped = new Uint8Array(tag.length)
  const size = tag.length - HEADER_LENGTH
  stripped.set(tag.subarray(0, 5))
  stripped[5] = version === 4 ? flags & UNSYNCHRONISED : 0
  for (const index of [0, 1, 2, 3]) stripped[6 + index] = (size >> (21 - 7 * index)) & 127
  let to = HEADER_LENGTH
  for (const frame of listFrames(body, version, (flags & EXTENDED) !== 0)) {
    const copy = Uint8Array.from(frame.bytes)
    if (/PIC$/.test(frame.name)) stripInPlace(findPicture(copy), stripPicture)
    stripped.set(copy, to)
    to += copy.length
  }
  return stripped
}

/** A zero was put behind each `ff`, so that no decoder takes it for sound. */
function synchronise(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff)
}

interface Frame {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Those that are kept, up to the first that is none. */
function listFrames(body: Uint8Array, version: number, isExtended: boolean): Frame[] {
  const [letters, head] = version === 2 ? [3, 6] : [4, 10]
  const frames: Frame[] = []
  let at = isExtended ? readSize(body, 0) + (version === 3 ? 4 : 0) : 0
  while (at + head < body.length) {
    const name = String.fromCharCode(...body.subarray(at, at + letters))
    const size = readFrameSize(body, at, version)
    if (!/^[A-Z0-9]+$/.test(name) || size === undefined) break
    const bytes = body.subarray(at, at + head + size)
    const isText = /^TXX/.test(name) && KEPT_TEXTS.test(toLetters(bytes.subarray(head)))
    if (isText || KEPT.test(name)) frames.push({ name, bytes })
    at += head + size
  }
  return frames
}

/** Some programs write sizes of version 4 as version 3 has them. */
function readFrameSize(
  body: Uint8Array,
  at: number,
  version: number,
): number | undefined {
  const from = version === 2 ? at + 2 : at + 4
  const plain = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (body[from + i] ?? 0), 0)
  if (version === 2) return fits(body, at + 6 + (plain & 0xffffff), plain & 0xffffff)
  const head = at + 10
  const sizes = version === 4 ? [readSize(body, from), plain] : [plain]
  return sizes.find((size) => fits(body, head + size, size) !== undefined)
}

function fits(body: Uint8Array, end: number, size: number): number | undefined {
  const isEnd = end === body.length || body[end] === 0
  return isEnd || /^[A-Z0-9]{3}/.test(toLetters(body.subarray(end, end + 3)))
    ? size
    : undefined
}

/** Behind its type and description: where a JPEG or a PNG begins. */
function findPicture(frame: Uint8Array): Uint8Array {
  const at = /\xff\xd8\xff|\x89PNG/.exec(toLetters(frame))?.index
  return frame.subarray(at ?? frame.length)
}

function toLetters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
