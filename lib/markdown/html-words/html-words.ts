// Tags that are named in a text, and tags without an end, never take words away.
import type { Html, Root } from 'mdast'
import type { Violation } from '../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { SHOWN_LESS_THAN } from '../edits/restore.ts'
import { judgeTag, type Verdict } from './judge.ts'
import { findEnd } from './find-end.ts'
import { listOpenComments } from './open-comments.ts'
import { offsetsOf, type PlacedTag, placeTags } from './place-tags.ts'

/** Decides before HTML is parsed, while the place of each tag is known. */
export const htmlWords: SourceReader = { pattern: /<[a-z/!?]/i, read: readHtmlWords }

function readHtmlWords(tree: Root, text: string): readonly Finding[] {
  const findings = listOpenComments(tree, text)
  let contentEnd = 0
  for (const tag of placeTags(tree, text)) {
    // What a picture, a formula or a script holds is no HTML.
    if (tag.start < contentEnd) continue
    const verdict = judgeTag(tag, text)
    const found = verdict === 'look-for-end' ? findEnd(tag, text) : undefined
    if (verdict === 'keep') contentEnd = endOfContent(tag)
    else findings.push(...(found?.findings ?? toFindings(tag, verdict, text)))
    if (found) contentEnd = found.end
  }
  return findings
}

function endOfContent({ kind, name, partner }: PlacedTag): number {
  const isForeign = /^(?:svg|math|script|style)$/.test(name)
  return kind === 'open' && isForeign && partner ? partner.start : 0
}

function toFindings(
  tag: PlacedTag,
  verdict: Exclude<Verdict, 'keep'>,
  text: string,
): readonly Finding[] {
  const offset = tag.start
  const { end: nodeEnd } = offsetsOf(tag.node)
  switch (verdict) {
    case 'close-here':
      return [insert(tag, tag.end ?? offset, `</${tag.name}>`)]
    case 'close-block':
      return [closeBlock(tag)]
    case 'close-comment': {
      const blank = /\n[ \t>]*\n/g
      blank.lastIndex = offset
      const at = Math.min(blank.exec(text)?.index ?? nodeEnd, nodeEnd)
      const violation = toViolation('html-comment-unclosed', {})
      return [{ offset, violation, edit: { start: at, end: at, text: ' -->' } }]
    }
    case 'code':
      return [{ offset, violation: toShown(tag, text), settle: () => showNode(tag) }]
    case 'look-for-end':
      return [show(tag, 'show-unclosed', text)]
    default:
      return [show(tag, verdict, text)]
  }
}

function insert(tag: PlacedTag, at: number, end: string): Finding {
  const violation =
    tag.name === 'a' && tag.end === at
      ? {}
      : { violation: toViolation('html-unclosed', { element: tag.name }) }
  return { offset: tag.start, ...violation, edit: { start: at, end: at, text: end } }
}

function closeBlock(tag: PlacedTag): Finding {
  const { end } = offsetsOf(tag.block)
  return insert(tag, end, `</${tag.name}>`)
}

function show(tag: PlacedTag, verdict: Shown, text: string): Finding {
  const { start: offset, node, isInline } = tag
  const violation = toShown(tag, text, verdict)
  if (isInline && tag.end !== undefined)
    return { offset, violation, settle: () => Object.assign(node, { type: 'text' }) }
  const edit = { start: offset, end: offset + 1, text: SHOWN_LESS_THAN }
  return { offset, violation, edit, isFineInCode: true }
}

function showNode({ node, isInline }: PlacedTag): void {
  const lang = /^<\?php/i.test(node.value) ? 'php' : null
  const shown: Partial<Html> | object = isInline
    ? { type: 'text' }
    : { type: 'code', lang, meta: null }
  Object.assign(node, shown)
}

const MAX_QUOTED = 40

const VARIANTS = {
  'show-unknown': 'html-shown:unknown',
  'show-unclosed': 'html-shown:unclosed',
  'show-unopened': 'html-shown:unopened',
  'show-named': 'html-shown:named',
} as const

type Shown = keyof typeof VARIANTS

function toShown(tag: PlacedTag, text: string, verdict: Shown = 'show-named'): Violation {
  const whole = text.slice(tag.start, tag.end ?? tag.start + MAX_QUOTED)
  const line = whole.split(/[\r\n]/, 1)[0] ?? ''
  const written = line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line
  return toViolation(VARIANTS[verdict], { written })
}
