// Marks of other engines that keep a part of an article from most readers.
import type { SourceReader } from '../edits/read-again.ts'
import { toViolation } from '../leftovers/messages.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { quote } from '../leftovers/say.ts'
import { CLASS, NAME } from './names.ts'

const WHO =
  '(?:member|user|logged|private|hidden|premium|paid|subscriber|admin|internal|preview|draft|development|staging)'

const MARKS: readonly RegExp[] = [
  // `<!--members-only-->` of Ghost, `<!-- wp:jetpack/paywall /-->` of WordPress.
  new RegExp(
    `<!--\\s{0,9}(?:(?:begin|start) )?${NAME}(?: (?:begin|start))?\\s{0,9}-->`,
    'gi',
  ),
  new RegExp(
    `<!--\\s{0,9}(?:kg-card-begin:\\s{0,9}|wp:(?:[\\w-]{1,40}/)?)${NAME}[^>]{0,500}-->`,
    'gi',
  ),
  new RegExp(`\\{\\{[<%]\\s{0,9}${NAME}(?=[\\s%>])[^{}]{0,500}\\}\\}`, 'gi'),
  new RegExp(`\\{%-?\\s{0,9}${NAME}(?=[\\s%-])[^{}]{0,500}%\\}`, 'gi'),
  // Templates that show a part never, or to some.
  /\{%-?\s{0,9}(?:if\s+(?:false|nil|0)|unless\s+true)\s{0,9}-?%\}/gi,
  new RegExp(`\\{%-?\\s{0,9}(?:if|unless)\\s[^{}%]{0,200}${WHO}[^{}%]{0,200}%\\}`, 'gi'),
  /^[ \t]*>[ \t>]*\[!(?:hidden|private|secret|drafts?|wip|unpublished)\]/gim,
  /^\.\. (?:only|ifconfig)::(?![ \t]*html).*$/gim,
  /\{\{-?\s{0,9}#?if\s+false\s{0,9}-?\}\}/gi,
  new RegExp(
    `\\{\\{-?\\s{0,9}#?(?:if|unless|has)\\s[^{}]{0,200}${WHO}[^{}]{0,200}\\}\\}`,
    'gi',
  ),
]

// `[words]{.hidden}` and `## Part {.hidden}` of Pandoc, `{: .hidden}` of kramdown.
const ATTRIBUTES = new RegExp(
  `\\{:?(?:[^{}\\n"']{0,100}[ \\t])?(?:\\.${CLASS}(?=[ \\t}.])|visibility="?hidden|style="[^"{}]{0,99}display:\\s?none)[^{}\\n]{0,200}\\}`,
  'gi',
)

const SHORTCODE = new RegExp(
  `\\[(${NAME})((?:[ =][^[\\]\\n]{1,300})?)\\](?![(\\[:])`,
  'gi',
)

/** Finds where each begins; the file is held back, so what becomes of the mark is no matter. */
export const privateParts: SourceReader = {
  pattern:
    /<!--|\{\{|\{%|\[[/!]?[a-z]|\{[^{}\n]{0,99}(?:\.|visib|style)|^\.\. (?:only|if)/im,
  read(tree, text) {
    const marks = MARKS.flatMap((mark) => [...text.matchAll(mark)])
    const found = [...marks, ...listAttributes(text), ...list(text)]
      .map(({ index: start, 0: written }) => ({ start, written }))
      .toSorted((a, b) => a.start - b.start)
    if (found.length === 0) return []
    // A remark of HTML is quiet by itself.
    const quiet = listQuietParts(tree, text).filter(
      ({ start }) => !text.startsWith('<!--', start),
    )
    return outside(found, quiet).map(({ start, written }) => ({
      offset: start,
      violation: toViolation('private-part', { written: quote(written) }),
      edit: { start, end: start + written.length, text: '' },
    }))
  },
}

// Boxes judge their own.
function listAttributes(text: string): RegExpExecArray[] {
  return [...text.matchAll(ATTRIBUTES)].filter(
    ({ index }) =>
      !/^[ \t>]*:::/.test(text.slice(text.lastIndexOf('\n', index) + 1, index)),
  )
}

// Prose has such words in brackets too: one counts with an end, or alone on its line.
function list(text: string): RegExpExecArray[] {
  const ended = listNames(text, /\[\/([\w -]{1,40})\]/g)
  const defined = listNames(text, /^[ \t>]{0,9}\[([\w -]{1,40})\]:/gm)
  return [...text.matchAll(SHORTCODE)].filter(({ 0: written, 1: name = '', index }) => {
    if (ended.has(name.toLowerCase())) return true
    const end = index + written.length
    return (
      !defined.has(name.toLowerCase()) &&
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - 9), index)) &&
      /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 9))
    )
  })
}

function listNames(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => name.toLowerCase()))
}
