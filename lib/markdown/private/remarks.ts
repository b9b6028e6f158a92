// Remarks as other tools write them: `{# … #}`, `<%# … %>`, `{>> … <<}`, `{{! … }}`.
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { offsetsOf } from '../html-words/place-tags.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { toViolation } from '../leftovers/messages.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { quote } from '../leftovers/say.ts'
import { listLines } from './lines.ts'
import { type Kind, PASTED } from './pasted.ts'

const COMMENT_TAG = 'comment(?=[\\s%>-])[^{}]{0,200}'

const KINDS: readonly Kind[] = [
  // `{#id}` names a heading.
  { begin: /(?<![\\{$])\{#(?=[\s-]|[^{}\n]{0,300}#\})/g, end: /#\}/g, close: '#}' },
  { begin: /(?<!\\)\{\/\*/g, end: /\*\/\s?\}/g, close: '*/}', isReadLater: true },
  { begin: /(?<!\\)<%--/g, end: /--%>/g, close: '--%>' },
  { begin: /(?<!\\)<%#/g, end: /%>/g, close: '%>' },
  { begin: /(?<!\\)<#--/g, end: /-->/g, close: '-->' },
  { begin: /(?<!\\)\{>>/g, end: /<<\}/g, close: '<<}' },
  { begin: /(?<!\\)\{--(?=[^{}]{1,2000}--\})/g, end: /--\}/g, close: '--}' },
  { begin: /(?<![\\{$])\{\{~?!?--/g, end: /--~?\}\}/g, close: '--}}' },
  { begin: /(?<![\\{$])\{\{~?!(?!--)/g, end: /\}\}/g, close: '}}' },
  // `{{</* x */>}}` shows a shortcode of Hugo as typed.
  {
    begin: /(?<![\\{$])\{\{(?:-|[<%](?=\s))?\s{0,9}\/\*/g,
    end: /\*\/\s{0,9}[->%]?\}\}/g,
    close: '*/}}',
  },
  { begin: /(?<!\\)\{%-?\s{0,9}#/g, end: /%\}/g, close: '%}' },
  {
    begin: new RegExp(`(?<!\\\\)\\{%-?\\s{0,9}${COMMENT_TAG}%\\}`, 'g'),
    end: /\{%-?\s{0,9}end_?comment\s{0,9}-?%\}/g,
    close: '{% endcomment %}',
    isReadLater: true,
  },
  {
    begin: new RegExp(`(?<![\\\\{$])\\{\\{[<%]\\s{0,9}${COMMENT_TAG}\\}\\}`, 'g'),
    end: /\{\{[<%]\s{0,9}\/\s{0,9}comment\s{0,9}[%>]\}\}/g,
    close: '{{< /comment >}}',
    isReadLater: true,
  },
  // AsciiDoc's block, and a remark of C alone on its lines.
  { begin: /^\/{4,}(?=[ \t]*$)/gm, end: /^\/{4,}[ \t]*$/gm, close: '////' },
  { begin: /^[ \t]*\/\*(?=[ \t\n*])/gm, end: /\*\//g, close: '*/' },
  {
    begin: /^[ \t]*\\begin\{comment\}/gm,
    end: /\\end\{comment\}/g,
    close: '\\end{comment}',
  },
  { begin: /^[ \t]*\\iffalse\b/gm, end: /\\fi\b/g, close: '\\fi' },
  { begin: /(?<!\\)\\todo(?:\[.{0,99}\])?\{(?=[^{}]*\})/gi, end: /\}/g, close: '}' },
  // Of `{~~old~>new~~}` the new words stay.
  { begin: /(?<!\\)\{~~(?=[^~{}]{0,999}~>)/g, end: /~>/g, close: '~>' },
  { begin: /~~(?=\})(?<=\{~~[^~{}]{0,999}~>[^~{}]{0,999}~~)/g, end: /\}/g, close: '}' },
  { begin: /(?<!\\)<comment>/gi, end: /<\/comment>/gi, close: '</comment>' },
  {
    begin: /^[ \t]*#\+BEGIN_COMMENT\b/gim,
    end: /^[ \t]*#\+END_COMMENT\b.*$/gim,
    close: '#+END_COMMENT',
  },
]

const CLUE =
  /\{[#/>-]|<%|<#--|\{\{|\{%|#\+(?:begin_)?comment|@\*|\{\*|<!\s?-|^ {0,3}\[\^_\^\]:|^[ \t>]*\[[^\]\n]{0,9}\]:[ \t]*[#<]|%%%|\{~~|\\(?:begin|iffalse|todo)|<comment>|<![–—]|‹!|(?:&lt;|&#60;|\\<)!|^[ \t]*\/\*|^\/{4}|^[ \t>*+\d.-]*(?:\.\.|%|\/\/)\s/im

/** Leaves them out; one that never ends holds the file back. */
export const remarks: SourceReader = {
  pattern: CLUE,
  read(tree, text) {
    const found = [
      ...[...KINDS, ...PASTED].flatMap((kind) => listKind(kind, text)),
      ...listReferences(tree, text),
      ...listLines(tree, text),
    ].toSorted((a, b) => a.start - b.start)
    if (found.length === 0) return []
    let last = 0
    // What stands in a remark goes with it.
    return outside(found, listQuietParts(tree, text)).flatMap((mark) => {
      if (mark.start < last) return []
      last = mark.end
      return mark.isReadLater ? [] : toFinding(mark, text)
    })
  },
}

export interface Found {
  readonly start: number
  readonly end: number
  /** It never ends: what would end it. */
  readonly close?: string
  readonly isReadLater?: boolean
  /** Nobody knows whether it is one. */
  readonly isDoubtful?: boolean
}

function listKind(
  { begin, end, close, isReadLater = false, isDoubtful = false }: Kind,
  text: string,
): Found[] {
  const begins = [...text.matchAll(begin)]
  if (begins.length === 0) return []
  const ends = [...text.matchAll(end)]
  let next = 0
  return begins.flatMap(({ index: start, 0: written }) => {
    const inside = start + written.length
    while ((ends[next]?.index ?? Number.POSITIVE_INFINITY) < inside) next += 1
    const found = ends[next]
    if (found)
      return { start, end: found.index + found[0].length, isReadLater, isDoubtful }
    // A sign alone is words about remarks.
    return isDoubtful ? [] : { start, end: inside, close }
  })
}

const REFERENCE =
  /^[ \t>]{0,8}\[(?:\/\/|[ _%#]?|comments?|remarks?|hidden|private|todo|draft)\]:[ \t]*(?:#|<>)[ \t].*(?:\n|$)/gim

// `[//]: # (remark)` defines nothing directly below words, or without brackets.
function listReferences(tree: Root, text: string): Found[] {
  const found = [...text.matchAll(REFERENCE)].map(({ index: start, 0: written }) => ({
    start,
    end: start + written.length,
  }))
  if (found.length === 0) return []
  const defined = new Set<number>()
  visit(tree, 'definition', (node) => {
    defined.add(text.lastIndexOf('\n', offsetsOf(node).start - 1) + 1)
  })
  return found.filter(({ start }) => !defined.has(start))
}

function toFinding({ start, end, close, isDoubtful }: Found, text: string): Finding {
  const written = quote(text.slice(start, end).trim(), 30)
  if (isDoubtful) {
    const rule = /^[&\\]/.test(text.slice(start)) ? 'escaped' : 'line'
    return {
      offset: start,
      violation: toViolation(`remark-unclosed:${rule}`, { written }),
    }
  }
  const edit = { start, end, text: '' }
  const violation =
    close === undefined
      ? toViolation('template-mark:comment', { written })
      : toViolation('remark-unclosed:foreign', { written, close })
  return { offset: start + text.slice(start, end).search(/\S|$/), violation, edit }
}
