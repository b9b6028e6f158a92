// What is said of a leftover, in the words of its kind.
import type { Violation } from '../../model/diagnostic.ts'
import { toViolation } from './messages.ts'
import type { Finding } from '../edits/read-again.ts'
import type { TemplateTag } from './template-tags.ts'

/** What becomes of it. */
export type Fate =
  | 'typed'
  | 'read'
  | 'frame'
  | 'code'
  | 'hidden'
  | 'address'
  | 'unlinked'
  | 'attribute'
  | 'literal'

const MAX_QUOTED = 50
const MAX_SHOWN = 90

/** Names the leftover by its own letters. */
export function say(
  { kind, start, end }: TemplateTag,
  fate: Fate,
  text: string,
  shown = '',
): Violation {
  const rule = kind === 'shortcode' ? 'template-shortcode' : 'template-liquid'
  const written = quote(text.slice(start, end))
  if (fate === 'literal') return toViolation('template-shortcode:literal', { written })
  return toViolation(`${rule}:${fate}`, { written, shown: quote(shown, MAX_SHOWN) })
}

/** The letters of the author on one line, cut where they are many. */
export function quote(written: string, maxLength = MAX_QUOTED): string {
  const line = written.replace(/\s+/g, ' ')
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line
}

/** Puts other letters in its place. */
export function replace(
  tag: TemplateTag,
  markdown: string,
  fate: Fate,
  text: string,
): Finding {
  const { start, end } = tag
  const isShown = /^(?:read|code|address)$/.test(fate)
  const violation = say(tag, fate, text, isShown ? markdown : '')
  return { offset: start, violation, edit: { start, end, text: markdown } }
}
