// Markdown inside of HTML: `<div markdown="1">` of kramdown and others, and `<aside>` of Notion.
import type { SourceEdit } from '../edits/edited-source.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { quote } from '../leftovers/say.ts'
import { toViolation } from '../messages.ts'
import { offsetsOf, type PlacedTag, placeTags } from './place-tags.ts'

/** Empty lines around it let CommonMark read it (§4.6); what nobody asked to read is named. */
export const markdownInside: SourceReader = {
  pattern: /<[a-z]/i,
  read(tree, text) {
    const tags = placeTags(tree, text)
    let end = 0
    // What stands inside of another one is read in the next pass.
    const found = tags.flatMap((tag) => {
      const findings = tag.start < end ? [] : readTag(tag, text)
      if (findings.length > 0) end = tag.partner?.end ?? end
      return findings
    })
    return found.length > 0 ? found : listUnread(tags, text)
  },
}

const ATTRIBUTE =
  /\s+markdown(?:\s*=\s*(?:"(?:1|block|span)?"|'(?:1|block|span)?'|1|block|span))?(?=[\s/]|$)/i

function readTag(tag: PlacedTag, text: string): Finding[] {
  const { kind, name, start, end, attributes, isInline, partner } = tag
  if (kind !== 'open' || end === undefined) return []
  const attribute = ATTRIBUTE.exec(attributes)
  if (!attribute && !(name === 'aside' && tag.isBare)) return []
  const at = end - 1 - attributes.length + (attribute?.index ?? 0)
  const taken = { start: at, end: at + (attribute?.[0].length ?? 0), text: '' }
  const edits = [
    ...(attribute ? [taken] : []),
    ...(isInline || !partner ? [] : setApart(tag, partner, text)),
  ]
  return edits.map((edit) => ({ offset: start, edit }))
}

const SUMMARY = /^\s*<summary\b[^\n]*<\/summary>/i

// The marks of quotes stay on the new lines.
function setApart(
  { name, start, end = start }: PlacedTag,
  partner: PlacedTag,
  text: string,
) {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const marks = /^[\s>]*/.exec(line)?.[0] ?? ''
  const gap = `\n${marks.trimEnd()}\n${marks}`
  const [summary = ''] = SUMMARY.exec(text.slice(end, end + 600)) ?? []
  const begin = end + summary.length
  const inside = text.slice(begin, partner.start)
  // No paragraph holds another one.
  if (name === 'p')
    return [
      { start, end, text: gap },
      { start: partner.start, end: partner.end ?? partner.start, text: gap },
    ]
  const edits: SourceEdit[] = toMargin(inside, begin, marks.length)
  if (!/^[ \t]*\r?\n[ \t>]*\r?\n/.test(inside))
    edits.push({ start: begin, end: begin, text: gap })
  if (!/\n[ \t>]*\r?\n[ \t>]*$/.test(inside))
    edits.push({ start: partner.start, end: partner.start, text: gap })
  return edits
}

// What is indented inside of its frame is no code.
function toMargin(inside: string, offset: number, margin: number): SourceEdit[] {
  const lines = [...inside.matchAll(/(?<=\n)[ \t]*(?=[^\s])/g)]
  const depth = Math.min(...lines.map(({ 0: indent }) => indent.length)) - margin
  if (depth < 4 || depth > 40) return []
  return lines.map(({ index }) => {
    const start = offset + index
    return { start, end: start + depth, text: '' }
  })
}

const QUIET = /^(?:code|kbd|math|pre|samp|script|style|svg|textarea)$/
const MARKDOWN =
  /!?\[[^[\]\n]{1,200}\]\([^()\s]{1,300}\)|(?<![\w*\\])\*\*[^\s*][^*\n]{0,200}\*\*(?!\w)/

// Names the first in each block.
function listUnread(tags: readonly PlacedTag[], text: string): Finding[] {
  let quietEnd = 0
  let blockEnd = 0
  return tags.flatMap((tag, index) => {
    const { kind, name, node, partner, isInline, end } = tag
    if (isInline || end === undefined || end <= Math.max(quietEnd, blockEnd)) return []
    if (kind === 'open' && QUIET.test(name)) quietEnd = partner?.start ?? 0
    const nodeEnd = offsetsOf(node).end
    const next = Math.min(tags[index + 1]?.start ?? nodeEnd, nodeEnd)
    const found = end < quietEnd ? null : MARKDOWN.exec(text.slice(end, next))
    if (!found) return []
    blockEnd = nodeEnd
    const violation = toViolation('html-shown:markdown', { written: quote(found[0]) })
    return [{ offset: end + found.index, violation }]
  })
}
