// Spaces in the address of a link or a picture: `![p](my photo.png)`, as files are named.
import { shortenForMessage } from '../../text/shorten.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { toViolation } from '../messages.ts'
import type { SourceReader } from './read-again.ts'

// A quote behind a space would begin a title.
const RUN = String.raw`(?:[^<>()"'\n|]|(?<=[^\s(])'|\([^<>()"'\n|]{0,80}\)){2,400}`

/** What stands before the address of a link or a picture. */
export const BEFORE_INLINE = String.raw`(?<![\w\\])\[(?:[^\[\]\n]|!\[[^\[\]\n]{0,100}\]\([^()\n]{0,200}\)){0,300}\]\(`
/** What stands before the address of a definition. */
export const BEFORE_DEFINED = String.raw`^[ >]{0,8}\[(?!\^)[^\[\]\n]{1,200}\]:`

const INLINE = String.raw`(?<=${BEFORE_INLINE})[ \t]{0,3}(?<inline>${RUN})(?=(?:"[^"\n]{0,300}"[ \t]{0,3})?\))`
const DEFINITION = String.raw`(?<=${BEFORE_DEFINED})[ \t]{1,8}(?<defined>${RUN})(?=\r?$)`
const ADDRESS = new RegExp(`${INLINE}|${DEFINITION}`, 'gm')

const CALL = /^(?:tel|sms):(?! )/i
const WRITE = /^(?:mailto|geo|sip|xmpp|webcal|magnet):(?! )/i
const ROOTED = /^(?:\.{0,2}\/|https?:\/\/|ftps?:\/\/)/i
const FILE = /\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i
const KNOWN = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|mp[34]|md|docx?)$/i

/** Reads such an address as it is meant, between `<` and `>`. */
export const spacedAddresses: SourceReader = {
  pattern: /\]\([ \t]*[^\s()]+[ \t]+[^\s"']|^[ >]{0,8}\[[^\]\n]+\]:[ \t]+\S+[ \t]+\S/m,
  read(tree, text) {
    const found = [...text.matchAll(ADDRESS)].flatMap(({ index, 0: whole, groups }) => {
      const run = groups?.inline ?? groups?.defined ?? ''
      const address = run.trim()
      if (!isAddress(address, groups?.defined !== undefined)) return []
      const start = index + whole.lastIndexOf(run) + run.indexOf(address)
      return [{ start, end: start + address.length, address }]
    })
    return outside(found, listQuietParts(tree, text)).map(({ start, end, address }) => {
      const text = toAddress(address)
      const edit = { start, end, text }
      const shown = shortenForMessage(address)
      const meant = shortenForMessage(text)
      const violation = toViolation('address-space', { shown, meant })
      return { offset: start, violation, edit, isFix: true }
    })
  },
}

// RFC 3966 §5.1.1 separates the digits of a number by hyphens.
function toAddress(written: string): string {
  return CALL.test(written) ? written.replace(/[ \t]+/g, '-') : `<${written}>`
}

// `[note]: see page.html` may be a sentence.
function isAddress(text: string, isDefinition: boolean): boolean {
  // Templates have a reader of their own.
  if (!/[ \t]/.test(text) || /[ \t]=\d*%?x|^#|\{[{%]/.test(text)) return false
  if (CALL.test(text) || WRITE.test(text)) return true
  if (isDefinition && !ROOTED.test(text)) return KNOWN.test(text)
  return FILE.test(text) || (ROOTED.test(text) && !isDefinition)
}
