// Titles of links and pictures that CommonMark does not see: `[a](b.md "say "hi" now")`.
import { listQuietParts, outside } from '../leftovers/place.ts'
import type { SourceReader } from './read-again.ts'
import { BEFORE_DEFINED, BEFORE_INLINE } from './spaced-addresses.ts'

const ADDRESS = String.raw`(?:<[^<>\n]{1,500}>|[^\s()<>]{1,500}(?:\([^\s()<>]{0,100}\)[^\s()<>]{0,200})?)`
const QUOTED = [
  ['"', '"'],
  ["'", "'"],
  ['“', '[”“"]'],
  ['„', '[“”"]'],
  ['”', '”'],
  ['‘', "[’']"],
  ['‚', '[‘’]'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
]
  .map(
    ([open, close]) => String.raw`${open}[^\n]{1,300}?${close}(?=[ \t]{0,3}(?:\)|\r?$))`,
  )
  .join('|')
// No host has a space.
const WORDS = String.raw`(?<=https?:\/\/[^\s\/()<>]{1,200}\/?[ \t]{1,8})[\p{L}\p{N}][^()<>"\n]{0,200}(?=\))`
const INLINE = String.raw`(?<=${BEFORE_INLINE}[ \t]{0,3}${ADDRESS}[ \t]{1,8})(?:${QUOTED}|${WORDS})`
const DEFINED = String.raw`(?<=${BEFORE_DEFINED}[ \t]{1,8}${ADDRESS}[ \t]{1,8})(?:${QUOTED})(?=[ \t]{0,3}\r?$)`
const TITLE = new RegExp(`${INLINE}|${DEFINED}`, 'gmu')

/** Reads them between quotes that CommonMark knows. */
export const titles: SourceReader = {
  pattern: /(?:\]\([ \t]*|^[ >]{0,8}\[[^\]\n]{1,200}\]:[ \t]+)\S{1,500}[ \t]+[^\s(]/m,
  read(tree, text) {
    const found = [...text.matchAll(TITLE)].map(({ index: start, 0: written }) => ({
      start,
      end: start + written.length,
      text: toTitle(written),
    }))
    return outside(found, listQuietParts(tree, text))
      .filter(({ start, end, text: title }) => text.slice(start, end) !== title)
      .map((edit) => ({ offset: edit.start, edit }))
  },
}

function toTitle(written: string): string {
  const words = /^[\p{L}\p{N}]/u.test(written) ? written.trim() : written.slice(1, -1)
  const quote = written[0]
  // Plain already.
  if (quote === "'" && !/(?<!\\)'/.test(words)) return written
  return `"${words.replace(/\\?"/g, '\\"')}"`
}
