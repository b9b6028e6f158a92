// What kramdown says of code on a line beside it: `{: .language-ruby}`, `{: file="a.rb"}`.
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import type { SourceEdit } from '../edits/edited-source.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { offsetsOf } from '../html-words/place-tags.ts'
import { toViolation } from '../leftovers/messages.ts'
import { quote } from '../leftovers/say.ts'
import { parseArguments } from '../leftovers/template-tags.ts'
import { parseLanguage } from './languages.ts'

/** Moves language and title to the fence. */
export const codeAttributes: SourceReader = {
  pattern: /(?:```|~~~)[ \t]*\r?\n[ \t>]*\{:|\{:[^{}\n]*\}[ \t]*\r?\n[ \t>]*(?:```|~~~)/,
  read(tree, text) {
    const findings: Finding[] = []
    visit(tree, 'code', (node) => {
      const place = findLine(node, text)
      const finding = place && read(node, place, text)
      if (finding) findings.push(...finding)
    })
    return findings
  },
}

const BELOW = /[ \t]*\r?\n[ \t>]*(\{:[^{}\n]{1,300}\})[ \t]*(?=\r?\n|$)/y
const ABOVE = /(?:^|\n)[ \t>]*(\{:[^{}\n]{1,300}\})[ \t]*\r?\n[ \t>]*$/

// Its break stays, so that the end of the fence is still known.
function findLine(node: Code, text: string): SourceEdit | undefined {
  const { start, end } = offsetsOf(node)
  if (!/[`~]/.test(text[start] ?? '')) return undefined
  BELOW.lastIndex = end
  const below = BELOW.exec(text)?.[1]
  const above = ABOVE.exec(text.slice(Math.max(0, start - 400), start))?.[1]
  const written = below ?? above
  if (written === undefined) return undefined
  const at = below ? text.indexOf(written, end) : text.lastIndexOf(written, start)
  return { start: at, end: at + written.length, text: written }
}

function read(node: Code, line: SourceEdit, text: string): Finding[] | undefined {
  const { named, positional } = parseArguments(line.text.slice(2, -1))
  const classes = positional.flatMap((name) => name.split('.').filter(Boolean))
  const language =
    [...classes, named.lang ?? '', named.class ?? '']
      .map((name) => name.replace(/^lang(?:uage)?-/, ''))
      .find((name) => name !== '' && parseLanguage(name) !== undefined) ?? ''
  const title = named.file ?? named.title ?? named.caption ?? ''
  if (title === '' && (language === '' || node.lang)) return undefined
  const { start } = offsetsOf(node)
  const [head = '', fence = ''] = /^([`~]+)[^\n\r]*/.exec(text.slice(start)) ?? []
  const info = node.lang ? head.slice(fence.length).trim() : language || 'text'
  const rest = title === '' ? '' : ` title="${title.replaceAll('"', "'")}"`
  const shown = `${fence}${info}${rest}`
  const values = { written: quote(line.text), shown: quote(shown, 60) }
  const violation = toViolation('template-mark:code', values)
  return [
    { offset: start, edit: { start, end: start + head.length, text: shown } },
    { offset: line.start, violation, edit: { ...line, text: '' } },
  ]
}
