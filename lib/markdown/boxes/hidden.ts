// Boxes that hide what they hold: remarks, speaker notes, parts for other forms or readers.
import type { Violation } from '../../model/diagnostic.ts'
import { toViolation } from '../leftovers/messages.ts'
import { quote } from '../leftovers/say.ts'
import { hidesByClass, isForSome } from '../private/names.ts'
import type { Box } from './syntax.ts'

/** `left-out`: nobody but the author reads it. `some`: nobody knows who does. */
export type Fate = 'left-out' | 'some' | 'shown'

/** The classes and bare words of `{#id .note .wide title="A"}`. */
export function listClasses(attributes: string): string[] {
  const bare = attributes.replace(/[\w-]+=(?:"[^"]*"|'[^']*'|[^\s}]*)/g, ' ')
  return bare.split(/[\s{}.]+/).filter((name) => /^[\p{L}\p{N}_]/u.test(name))
}

/** Undefined for a box that hides nothing. */
export function judgeHidden(
  names: readonly string[],
  attributes: string,
  hasTitle: boolean,
): Fate | undefined {
  const sign = names.find((name) => /^content-(?:hidden|visible)$/.test(name))
  if (sign !== undefined) return judgeConditions(sign === 'content-visible', attributes)
  if (
    names.some(hidesByClass) ||
    /display\s*:\s*none|visibility\s*[:=]\s*["']?hidden/i.test(attributes)
  )
    return 'left-out'
  if (names.some(isForSome)) return 'some'
  return !hasTitle && names.some((name) => LOOK.test(name)) ? 'shown' : undefined
}

// Places parts beside each other, or says how they are read.
const LOOK =
  /^(?:code-(?:group|tabs)|tabs|tab-set|panel-tabset|columns?|grid|raw|v-pre|center|incremental)$/

const CONDITION = /\b(when|unless)-(format|profile|meta)=["']?([\w:+.-]+)/g

// Quarto's `{.content-visible when-format="pdf"}`; all conditions have to hold.
function judgeConditions(isVisible: boolean, attributes: string): Fate {
  const conditions = [...attributes.matchAll(CONDITION)]
  if (conditions.some(([, , what]) => what !== 'format')) return 'some'
  const holds = conditions.every(
    ([, when, , format = '']) => /^html/.test(format) === (when === 'when'),
  )
  return holds === isVisible ? 'shown' : 'left-out'
}

/** What is said of it, by the letters of its line. */
export function toHidden(
  fate: Fate,
  line: string,
  { written: sign, isClosed }: Box,
): Violation {
  const written = quote(line.trim(), 40)
  if (fate === 'shown') return toViolation('template-mark:attributes', { written })
  if (fate === 'some') return toViolation('private-part', { written })
  if (isClosed) return toViolation('template-mark:comment', { written })
  const close = /^:+/.exec(sign)?.[0] ?? ':::'
  return toViolation('remark-unclosed:foreign', { written, close })
}
