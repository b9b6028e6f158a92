// Marks of other engines that stand between the words: contents, attributes, wiki links.
import type { Violation } from '../../model/diagnostic.ts'
import {
  ATTRIBUTES,
  type FoundMark,
  BRACES,
  isAttributes,
  listRemarks,
  readBraces,
  readSwitch,
  SWITCH,
} from './kramdown.ts'
import { toViolation as toBodyViolation } from '../messages.ts'
import { toViolation } from './messages.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { listQuietParts, outside } from './place.ts'
import { quote } from './say.ts'
import { readCard } from './wordpress.ts'
import { readRoot } from './address.ts'
import { readSize, readWikiLink, SIZE, WIKI_LINK } from './wiki-link.ts'

export const marks: SourceReader = {
  pattern:
    /<(?:\/?(?:[ovwmx]|st\d):|!\[)|\[\[|\[toc\]|\{:|[)*_`\]]\{[ .#a-z]|\{(?:\+\+|==)|%\[http|[@^]\[|^(?:\.\. \S|\/\/ |--?8<|\*\[|\+[-=:]{2}|[ \t]*:[a-z]+:)|^(?:image|include|toc|ifn?def)::|[ \t]\^\w|__GHOST_URL__|\]\([^()\n]+ =\d*%?x|\|\d+(?:x\d+)?\][([]|\w[~^][\w+-]{1,8}[~^]|:[a-z][\w+-]{1,30}:/im,
  read(tree, text) {
    const marks = KINDS.flatMap(({ pattern, read }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const { index: start, 0: written } = match
        const reading = read(match)
        return reading ? { start, end: start + written.length, reading } : []
      }),
    )
    const found = [...listRemarks(text), ...marks].toSorted((a, b) => a.start - b.start)
    let end = 0
    // What stands in a remark goes with it.
    return outside(found, listQuietParts(tree, text)).flatMap((mark) => {
      if (mark.start < end) return []
      end = mark.end
      return toFinding(mark, text)
    })
  },
}

/** What becomes of a mark: other letters in its place, or a word about it alone. */
export interface Reading {
  readonly violation: Violation | undefined
  readonly text?: string
}

interface Kind {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Reading | undefined
}

const KINDS: readonly Kind[] = [
  { pattern: WIKI_LINK, read: readWikiLink },
  {
    pattern: /^[ \t]*(?:@?\[toc\]|\[\[(?:_toc_|toc)\]\])[ \t]*$/gim,
    read: leaveOut('toc'),
  },
  {
    pattern: /^(?:[*+-]|\d+\.)[ \t].*\r?\n[ \t]*\{:[ \t]*toc[^}\n]*\}/gim,
    read: leaveOut('toc'),
  },
  { pattern: SWITCH, read: readSwitch },
  { pattern: /__GHOST_URL__(?:\/|(?=[\s)"'>]))/g, read: readRoot },
  { pattern: /^[ \t]*\{:[ \t]*toc[^{}\n]*\}[ \t]*$/gm, read: leaveOut('toc') },
  { pattern: ATTRIBUTES, read: readAttributes },
  { pattern: BRACES, read: readBraces },
  { pattern: /(?<=[ \t])\^[a-z][\w-]{3,}[ \t]*$/gim, read: leaveOut('block') },
  { pattern: SIZE, read: readSize },
  { pattern: /@\[([\w-]+)\]\(([^()\s]+)\)|%\[(https?:[^[\]\s]+)\]/g, read: readCard },
  { pattern: /(?<=[a-z)\]])~[\w+-]{1,8}~(?!~)/gi, read: readAs('sub') },
  { pattern: /(?<=[a-z\d)\]])\^[\w+-]{1,8}\^(?!\^)/gi, read: readAs('sup') },
  { pattern: /\{\+\+([^{}\n]{1,500})\+\+\}/g, read: readAs('ins') },
  { pattern: /\{==([^{}\n]{1,500})==\}/g, read: readAs('mark') },
  { pattern: /\^\[[^[\]\n]{1,300}\]/g, read: shownAs('note') },
  { pattern: /(?<![\w:/])(:[a-z][\w+-]{1,30}:)(?![\w:/`])/g, read: shownAs('emoji') },
  {
    pattern:
      /<(\/?)((?:[ovwmx]|st\d):[a-z]\w*|!\[(?:if [^\][<>\n]{1,99}|endif)\])[^<>]{0,300}>/gi,
    read: readWord,
  },
  {
    pattern:
      /^(?:\.\. (?:[\w:-]+::|\||_[^:\n]{0,99}:|\[)|\/\/ \S|-{1,2}8<-{1,2}[ \t]|\*\[[^\]\n]{1,80}\]:[ \t]).*$/gm,
    read: shownAs('directive'),
  },
  // The first line of a grid table of Pandoc.
  {
    pattern: /(?<!\|[ \t]*\r?\n)^\+(?:[-=:]{2,200}\+){1,50}[ \t]*(?=\r?\n\|)/gm,
    read: shownAs('directive'),
  },
  {
    pattern: /^(?:image|include|toc|ifn?def)::\S*\[[^\]\n]*\]/gm,
    read: shownAs('directive'),
  },
]

function readAttributes(match: RegExpExecArray): Reading | undefined {
  return isAttributes(match) ? leaveOut('attributes')(match) : undefined
}

function leaveOut(variant: 'toc' | 'attributes' | 'block') {
  return ([written]: RegExpExecArray): Reading => ({
    violation: toViolation(`template-mark:${variant}`, {
      written: quote(written.trim()),
    }),
    text: '',
  })
}

// `<st1:place>`, `<o:p>` and `<![if !vml]>` of Word say nothing; of any other tag nobody knows.
function readWord(match: RegExpExecArray): Reading | undefined {
  const [written, slash, element = ''] = match
  const isEmpty = /^(?:st\d:|o:p$|!)/i.test(element)
  const line = match.input.slice(match.input.lastIndexOf('\n', match.index) + 1)
  // HTML that begins a line is judged as HTML.
  if (!isEmpty && /^[ \t>]*<\w+[\s>]/.test(line)) return undefined
  const violation = isEmpty
    ? toBodyViolation('html-element-removed', { element })
    : toBodyViolation('html-shown:unknown', { written: quote(written) })
  const said = {
    violation: isEmpty && (slash || element === '![endif]') ? undefined : violation,
  }
  return isEmpty ? { ...said, text: '' } : said
}

// `H~2~O` and `x^2^` of Pandoc.
function readAs(element: 'sub' | 'sup' | 'ins' | 'mark') {
  return ([written, inside = written.slice(1, -1)]: RegExpExecArray): Reading => {
    const text = `<${element}>${inside}</${element}>`
    const values = { written: quote(written), shown: text }
    return { violation: toViolation('template-mark:read', values), text }
  }
}

function shownAs(variant: 'directive' | 'note' | 'emoji') {
  return ([written]: RegExpExecArray): Reading => ({
    violation: toViolation(`template-mark:${variant}`, { written: quote(written) }),
  })
}

function toFinding({ start, end, reading }: FoundMark, source: string): Finding {
  const { violation, text } = reading
  const offset = start + source.slice(start, end).search(/\S|$/)
  const said = violation ? { offset, violation } : { offset }
  return text === undefined ? said : { ...said, edit: { start, end, text } }
}
