// Bare addresses in which the parser sees no escape, no footnote's call and no end of a line.
import { offsetsOf } from '../html-words/place-tags.ts'
import { walkMarkdown } from '../walk.ts'
import type { Finding, SourceReader } from './read-again.ts'

const SIGN = '[!-\\/:-@[-`{-~]'
const BARE = /^(?:https?:|www\.)/i
const CALL = /\[\^[^\s[\]]{1,60}(?:\]|$)/
const ESCAPE = new RegExp(`\\\\${SIGN}`)
// A sign that no address ends with stands behind the link, its escape in front of it.
const OPEN_ESCAPE = new RegExp(`^(?:${SIGN}|\\r?\\n)`)
const LETTER = new RegExp(`\\\\?(${SIGN})`, 'g')

/** Ends them before `[^1]` and a hard break, and reads `a\_b` as `a_b`. */
export const bareAddresses: SourceReader = {
  pattern: new RegExp(
    `(?:https?://|www\\.)\\S{0,500}?(?:\\[\\^|\\\\(?:${SIGN}|\\r?\\n))`,
    'i',
  ),
  read(tree, text) {
    const found: Finding[] = []
    walkMarkdown(tree, (node) => {
      if (node.type !== 'link' || !node.position) return
      const { start, end } = offsetsOf(node)
      const whole = text.slice(start, end)
      if (!BARE.test(whole)) return
      const address = whole.slice(0, endOf(whole, text.slice(end, end + 2)))
      if (address === whole && !ESCAPE.test(whole)) return
      found.push({ offset: start, edit: toEdit(start, address) })
    })
    return found
  },
}

function endOf(whole: string, behind: string): number {
  const call = CALL.exec(whole)
  if (call) return endOfWords(whole.slice(0, call.index))
  return whole.endsWith('\\') && OPEN_ESCAPE.test(behind) ? -1 : whole.length
}

// As GFM ends an address at the end of a text: before its marks, and the bracket around it.
function endOfWords(address: string): number {
  let end = address.length
  let open = address.split('(').length - address.split(')').length
  for (; end > 0; end -= 1) {
    const sign = address[end - 1] ?? ''
    if (sign === ')' && open < 0) open += 1
    else if (!/[?!.,:;*_~'"]/.test(sign)) return end
  }
  return end
}

function toEdit(start: number, address: string) {
  const words = address.replace(LETTER, '\\$1')
  const target = /^www/i.test(address) ? `http\\://${words}` : words
  const text = `[${words}](<${target}>)`
  return { start, end: start + address.length, text }
}
