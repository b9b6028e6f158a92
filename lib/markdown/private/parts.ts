// Marks of other engines that keep a part of an article from most readers.
import type { SourceReader } from '../edits/read-again.ts'
import { toViolation } from '../leftovers/messages.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { quote } from '../leftovers/say.ts'
import { CLASS, isPairForSome, NAME } from './names.ts'

const WHO =
  '(?:member|user|logged|private|hidden|premium|paid|subscriber|admin|internal|preview|draft|development|staging)'

const MARKS: readonly RegExp[] = [
  // `<!--members-only-->` of Ghost, `<!-- wp:jetpack/paywall /-->` of WordPress.
  new RegExp(
    `<!--\\s{0,9}(?:(?:begin|start) )?${NAME}(?: (?:begin|start))?\\s{0,9}-->`,
    'gi',
  ),
  new RegExp(
    `<!--\\s{0,9}(?:kg-card-begin:\\s{0,9}|wp:(?:[\\w-]{1,40}/)?)(?:${NAME}|email(?:-cta)?\\b)[^>]{0,500}-->`,
    'gi',
  ),
  new RegExp(`\\{\\{[<%]\\s{0,9}${NAME}(?=[\\s%>])[^{}]{0,500}\\}\\}`, 'gi'),
  new RegExp(`\\{%-?\\s{0,9}${NAME}(?=[\\s%-])[^{}]{0,500}%\\}`, 'gi'),
  // Substack's and others' element above what is paid for.
  /<[a-z][\w-]{0,30}\s[^<>]{0,300}?(?:class|data-component-name)=["']?[^"'<>]{0,200}(?:paywall|(?:members?|subscribers?)-only|premium-content)[^<>]{0,200}>/gi,
  // Templates that show a part never, or to some.
  /\{%-?\s{0,9}(?:if\s+(?:false|nil|0)|unless\s+true)\s{0,9}-?%\}/gi,
  new RegExp(
    `\\{%-?\\s{0,9}(?:els(?:e ?)?)?(?:if|unless)\\s[^{}%]{0,200}${WHO}[^{}%]{0,200}%\\}`,
    'gi',
  ),
  // What is for the author's own machine: `!= "production"`, and the other branch of `==`.
  /\{[{%]-?\s{0,9}#?(?:unless\s|(?:els(?:e ?)?)?if\s[^{}%]{0,200}(?:!|<>|\bn(?:ot|e)\b))[^{}%]{0,200}prod(?:uction)?\b/gi,
  /\{[{%]-?\s{0,9}#?if\s[^{}%]{0,200}(?:prod(?:uction)?\b[^{}]{0,200}\}(?:(?!\{[{%]-?\s{0,9}\/?end)[\s\S]){0,2000}?\{[{%]-?\s{0,9}els|IsServer\b)/gi,
  /\{%-?\s{0,9}case\s{1,9}[\w.]{0,40}env(?:ironment)?\s{0,9}-?%\}/gi,
  /^[ \t]*>[ \t>]*\[!(?:hidden|private|secret|drafts?|wip|unpublished)\]/gim,
  // Tags of Org on a heading, templates of wikis, and notes of LaTeX that hold other commands.
  /^(?:#{1,6}|\*{1,6})[ \t][^\n]{0,300}[ \t]:(?:[\w@]{1,30}:){0,9}(?:noexport|private|drafts?|hidden|secret|unpublished)(?::[\w@]{1,30}){0,9}:[ \t]*$/gim,
  /\{\{(?:comment|remark|hidden|private|secret|drafts?|todo)\|[^{}\n]{0,500}\}\}/gi,
  /(?<!\\)\\todo(?:\[.{0,99}\])?\{[^{}]{0,999}\{/gi,
  /(?<!\\)\\fixme(?:\[.{0,99}\])?\{/gi,
  /^\.\. (?:only|ifconfig)::(?![ \t]*html).*$/gim,
  /\{\{-?\s{0,9}#?if\s+false\s{0,9}-?\}\}/gi,
  new RegExp(
    `\\{\\{-?\\s{0,9}#?(?:if|unless|has)\\s[^{}]{0,200}${WHO}[^{}]{0,200}\\}\\}`,
    'gi',
  ),
]

// Comments of Google Docs and Word, which stand in full below.
const REVIEW =
  /(?:\]\(|href=["']?)#(?:cmnt(?:_ref)?\d|_mso(?:com|anchor)_\d)[^\s()"'<>]{0,9}/gi

// `[words]{.hidden}` and `## Part {.hidden}` of Pandoc, `{: .hidden}` of kramdown.
const ATTRIBUTES = new RegExp(
  `\\{:?(?:[^{}\\n"']{0,100}[ \\t])?(?:\\.${CLASS}(?=[ \\t\\n}.])|visibility="?hidden)[^{}]{0,300}\\}`,
  'gi',
)

const HIDING_STYLE =
  /\{:?[^{}\n]{0,200}?(?:style=["'][^{}\n]{0,100}?(?:display\s?:\s?none|visibility\s?:\s?hidden)|(?<=:[^{}\n]{0,200}[ \t])hidden(?=[ }=]))[^{}\n]{0,200}\}/gi

const PAIR =
  /(?:\[|\{\{[<%]\s{0,9}|\{%-?\s{0,9}|<)([a-z][\w.:-]{0,60})((?:[\s=(][^[\]{}<>\n]{0,300})?)(?:\/?[\]>]|[%>]\}\}|-?%\})?/gi

const SHORTCODE = new RegExp(
  `\\[(${NAME})((?:[ =][^[\\]\\n]{1,300})?)\\](?![(\\[:])`,
  'gi',
)

/** Finds where each begins; the file is held back, so what becomes of the mark is no matter. */
export const privateParts: SourceReader = {
  pattern:
    /<(?:!--|[a-z])|#(?:cmnt|_mso)|\{\{|\{%|\[[/!]?[a-z]|\{[^{}\n]{0,99}(?:\.|visib|style|hidden)|^\.\. (?:only|if)|[a-z]:[ \t]*$|\\(?:todo|fixme)/im,
  read(tree, text) {
    const marks = [...MARKS, REVIEW].flatMap((mark) => [...text.matchAll(mark)])
    const pairs = listPairs(text)
    const alone = listAlone(text)
    const found = [...marks, ...listAttributes(text), ...pairs, ...alone]
      .map(({ index: start, 0: written }) => ({ start, written }))
      .toSorted((a, b) => a.start - b.start)
    if (found.length === 0) return []
    // A remark of HTML is quiet by itself.
    const quiet = listQuietParts(tree, text).filter(
      ({ start }) => !text.startsWith('<!--', start),
    )
    return outside(found, quiet).map(({ start, written }) => ({
      offset: start,
      violation: toViolation(isReview(written) ? 'private-part:review' : 'private-part', {
        written: quote(written),
      }),
      edit: { start, end: start + written.length, text: '' },
    }))
  },
}

function isReview(written: string): boolean {
  return /^(?:\]\(|href=)|^\{[^}]*\.(?:comment-|(?:paragraph-)?deletion)/i.test(written)
}

// Boxes judge their own.
function listAttributes(text: string): RegExpExecArray[] {
  const found = [ATTRIBUTES, HIDING_STYLE].flatMap((form) => [...text.matchAll(form)])
  return found.filter(
    ({ index }) =>
      !/^[ \t>]*:::/.test(text.slice(text.lastIndexOf('\n', index) + 1, index)),
  )
}

// `[rcp_restrict]…[/rcp_restrict]`, `{{< draft >}}…`, `{% members %}…`, `<Private>…`.
function listPairs(text: string): RegExpExecArray[] {
  const ended = listNames(
    text,
    /(?:\[\/|\{\{[<%]\s{0,9}\/\s{0,9}|\{%-?\s{0,9}end_?|<\/)([\w.:-]{1,60})/g,
  )
  if (ended.size === 0) return []
  return [...text.matchAll(PAIR)].filter(
    ({ 1: name = '', 2: given = '' }) =>
      ended.has(name.toLowerCase()) && isPairForSome(name, given),
  )
}

// Prose has such words in brackets too: one without an end counts alone on its line.
function listAlone(text: string): RegExpExecArray[] {
  const defined = listNames(text, /^[ \t>]{0,9}\[([\w -]{1,40})\]:/gm)
  return [...text.matchAll(SHORTCODE)].filter(({ 0: written, 1: name = '', index }) => {
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
