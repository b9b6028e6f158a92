// What tells a heading from a short paragraph, each sign with its weight.
import type { Unit } from './units.ts'

/** A line that may be a heading, and what stands around it. */
export interface Candidate {
  readonly words: string
  readonly before?: Unit
  readonly after?: Unit
  /** Whether the text has the same line elsewhere. */
  readonly isRepeated: boolean
  /** Whether line ends inside its paragraphs mean nothing. */
  readonly isWrapped: boolean
}

export interface HeadingSign {
  readonly name: string
  /** In logits, fitted on articles whose marks were taken off. */
  readonly weight: number
  readonly test: (candidate: Candidate) => boolean
}

export const MAX_HEADING_LENGTH = 120

/** Of a line without any sign. */
export const HEADING_BIAS = -0.36

export const HEADING_SIGNS: readonly HeadingSign[] = [
  matches('full-stop', -5.74, /[.…。]["”’)]*$/),
  matches('exclamation', -3, /[!！]["”’)]*$/),
  matches('question', -2.27, /[?？]["”’)]*$/),
  matches('colon', -5.4, /[:：]$/),
  matches('comma', -2.31, /[,;，；、]$/),
  matches('one word', 0.85, /^\S+$/),
  matches('few words', 0.4, /^\S+(?:\s+\S+){1,7}$/),
  matches('many words', 0.4, /^(?:\S+\s+){12}/),
  matches('long', -1.04, /^.{61}/),
  matches('capital', 1.41, /^["“'(¿¡[]*[\p{Lu}\p{N}\p{Lo}]/u),
  matches('small letter', 1.64, /^\p{Ll}/u),
  matches('in brackets', -2, /^[([{].*[)\]}]$/),
  matches('quotation', -1, /^["“«„']/),
  matches('address', -3, /https?:\/\/|\w@\w/),
  matches(
    'sentence',
    -1.19,
    /\b(?:I|we|you|it|this|that|is|are|was|will|has|have|be)\b/i,
  ),
  matches(
    'conjunction',
    -1.29,
    /^(?:And|But|So|Or|Then|Here|Now|Note|See|For|This|That|These|It|We|I|You|If|In|As|There|Thanks|By|Let)\b/,
  ),
  matches(
    'asks',
    1,
    /^(?:How|Why|What|When|Where|Who|Which|Wie|Warum|Was|Comment|Pourquoi|Qué|Cómo)\b/,
  ),
  matches(
    'known',
    1,
    /^(?:\d+[.)]? )?(?:introduction|conclusions?|summary|overview|background|references|notes|examples?|usage|installation|see also|further reading|acknowledge?ments?|appendix|motivation|what’s next|what's next|next steps|getting started|faq|tl;?dr)$/i,
  ),
  matches('inner comma', -0.5, /, /),
  matches('numbered', 0.84, /^\d{1,2}(?:\.\d+)*[.)]? /),
  matches('tab', -0.64, /\t/),
  matches('symbol', -1.34, /^[^\p{L}\p{N}“"'(]/u),
  matches(
    'unfinished',
    -2,
    /\b(?:to|of|from|called|and|or|the|an?|with|in|on|for|by|see|my|our|this|that|is|are|was|at|as|which|und|der|die|et|de|la|el)$/,
  ),
  {
    name: 'no blank line',
    weight: -1,
    test: ({ after, isWrapped }) => isWrapped && after?.isGlued === true,
  },
  { name: 'titled', weight: 1.52, test: ({ words }) => isTitled(words) },
  { name: 'repeated', weight: -1.5, test: ({ isRepeated }) => isRepeated },
  {
    name: 'before prose',
    weight: 1.42,
    test: ({ words, after }) => isLonger(after, words.length * 1.5),
  },
  { name: 'before long prose', weight: 0.24, test: ({ after }) => isLonger(after, 100) },
  { name: 'before code', weight: -1.33, test: ({ after }) => after?.kind === 'code' },
  { name: 'before items', weight: -0.31, test: ({ after }) => after?.kind === 'items' },
  { name: 'before a short line', weight: -0.67, test: ({ after }) => isShort(after) },
  { name: 'at the end', weight: -2.5, test: ({ after }) => after === undefined },
  { name: 'at the beginning', weight: 0.61, test: ({ before }) => before === undefined },
  { name: 'after code', weight: -1.31, test: ({ before }) => before?.kind === 'code' },
  { name: 'after items', weight: 0.46, test: ({ before }) => before?.kind === 'items' },
  { name: 'after a short line', weight: -1.24, test: ({ before }) => isShort(before) },
  {
    name: 'after a colon',
    weight: -1.06,
    test: ({ before }) => /[:：]$/.test(lastOf(before)),
  },
  {
    name: 'after a sentence',
    weight: 0.61,
    test: ({ before }) => /[.!?。！？]["”’)`]*$/.test(lastOf(before)),
  },
]

function matches(name: string, weight: number, pattern: RegExp): HeadingSign {
  return { name, weight, test: ({ words }) => pattern.test(words) }
}

/** `The Future of Systems Programming`: most words begin with a capital. */
function isTitled(words: string): boolean {
  const all = words.split(/\s+/)
  const capitals = all.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  return all.length > 1 && capitals.length / all.length > 0.6
}

function isLonger(unit: Unit | undefined, length: number): boolean {
  return unit?.kind === 'text' && lengthOf(unit) > length
}

function isShort(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'text' &&
    lengthOf(unit) <= 100 &&
    !/[.!:;,。！：；，]$/.test(lastOf(unit))
  )
}

function lengthOf({ lines }: Unit): number {
  return lines.reduce((sum, { words }) => sum + words.length + 1, -1)
}

function lastOf(unit: Unit | undefined): string {
  return unit?.lines.at(-1)?.words ?? ''
}
