// The name of a zip's entry, in the encodings that packers have written.
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Entry } from 'yauzl'

/** APPNOTE §4.6.9: the name in UTF-8, beside one that old programs can read. */
const UNICODE_PATH = 0x7075

/** In NFC. Many packers write UTF-8 without the flag for it: what can be UTF-8, is. */
export function toEntryName(entry: Entry): string {
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data
  const raw = entry.fileNameRaw
  // Version 1, and a checksum that tells whether the name was changed since; all lists agree on it.
  const bytes = field !== undefined && field[0] === 1 ? field.subarray(5) : raw
  const name = isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(raw, 'cp437')
  return name.normalize('NFC')
}
