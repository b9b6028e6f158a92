// What tells a heading from a short paragraph, each sign with its weight.
import { scoreLine } from '../code/find-code.ts'
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
export const HEADING_BIAS = -0.4

/** What the certain headings of a text say of the others, fitted with the signs. */
export const STYLE_SIGNS = {
  other: -1.4,
  beforeCertain: 0,
  afterCertain: 0,
  alone: -1.2,
} as const

export const HEADING_SIGNS: readonly HeadingSign[] = [
  matches('full-stop', -4.7, /[.…。]["”’)]*$/),
  matches('exclamation', -2.6, /[!！]["”’)]*$/),
  matches('question', -1.4, /[?？]["”’)]*$/),
  matches('colon', -4.8, /[:：]$/),
  matches('comma', -1.5, /[,;，；、]$/),
  matches('one word', 1.2, /^\S+$/),
  matches('few words', 0.4, /^\S+(?:\s+\S+){1,7}$/),
  matches('many words', -0.1, /^(?:\S+\s+){12}/),
  matches('long', -1.2, /^.{61}/),
  matches('capital', 1, /^["“'(¿¡[]*[\p{Lu}\p{N}\p{Lo}]/u),
  matches('small letter', -0.5, /^\p{Ll}/u),
  matches('in brackets', -2.7, /^[([{].*[)\]}]$/),
  matches('quotation', -1, /^["“«„']/),
  matches('address', -1.5, /https?:\/\/|\w@\w/),
  matches('sentence', -0.9, /\b(?:I|we|you|it|this|that|is|are|was|will|has|have|be)\b/i),
  matches(
    'conjunction',
    -0.8,
    /^(?:And|But|So|Or|Then|Here|Now|Note|See|For|This|That|These|It|We|I|You|If|In|As|There|Thanks|By|Let)\b/,
  ),
  matches(
    'asks',
    0.3,
    /^(?:How|Why|What|When|Where|Who|Which|Wie|Warum|Was|Comment|Pourquoi|Qué|Cómo)\b/,
  ),
  matches(
    'known',
    1,
    /^(?:\d+[.)]? )?(?:introduction|conclusions?|summary|overview|background|references|notes|examples?|usage|installation|see also|further reading|acknowledge?ments?|appendix|motivation|what’s next|what's next|next steps|getting started|faq|tl;?dr)$/i,
  ),
  matches('inner comma', -0.6, /, /),
  matches('numbered', -0.3, /^\d{1,2}(?:\.\d+)*[.)]? /),
  matches('tab', -2.1, /\t/),
  matches('symbol', -0.8, /^[^\p{L}\p{N}“"'(]/u),
  matches(
    'unfinished',
    -1.2,
    /\b(?:to|of|from|called|and|or|the|an?|with|in|on|for|by|see|my|our|this|that|is|are|was|at|as|which|und|der|die|et|de|la|el)$/,
  ),
  {
    name: 'no blank line',
    weight: -3,
    test: ({ after, isWrapped }) => isWrapped && after?.isGlued === true,
  },
  matches('attribution', -4, /^(?:[–—] ?|-- ?)\p{Lu}/u),
  matches('picture at the end', -1.2, /\p{Extended_Pictographic}\ufe0f?$/u),
  matches('greeting', -1.5, /^(?:Dear|Hello|Hi|Thanks|Thank you|Happy|Cheers|Best)\b/),
  { name: 'like code', weight: -1.3, test: ({ words }) => scoreLine(words) > 1 },
  { name: 'titled', weight: 0.8, test: ({ words }) => isTitled(words) },
  { name: 'repeated', weight: -0.3, test: ({ isRepeated }) => isRepeated },
  {
    name: 'before prose',
    weight: 1.1,
    test: ({ words, after }) => isLonger(after, words.length * 1.5),
  },
  { name: 'before long prose', weight: 0.4, test: ({ after }) => isLonger(after, 100) },
  { name: 'before code', weight: -0.6, test: ({ after }) => after?.kind === 'code' },
  { name: 'before items', weight: 0, test: ({ after }) => after?.kind === 'items' },
  { name: 'before a short line', weight: -0.9, test: ({ after }) => isShort(after) },
  { name: 'at the end', weight: -1.5, test: ({ after }) => after === undefined },
  { name: 'at the beginning', weight: 0.4, test: ({ before }) => before === undefined },
  { name: 'after code', weight: -0.8, test: ({ before }) => before?.kind === 'code' },
  { name: 'after items', weight: 0.5, test: ({ before }) => before?.kind === 'items' },
  { name: 'after a short line', weight: -0.4, test: ({ before }) => isShort(before) },
  {
    name: 'after a colon',
    weight: -1.3,
    test: ({ before }) => /[:：]$/.test(lastOf(before)),
  },
  {
    name: 'after a sentence',
    weight: 0.8,
    test: ({ before }) => /[.!?。！？]["”’)`]*$/.test(lastOf(before)),
  },
]

function matches(name: string, weight: number, pattern: RegExp): HeadingSign {
  return { name, weight, test: ({ words }) => pattern.test(words) }
}

/** `The Future of Systems Programming`: most words begin with a capital. */
export function isTitled(words: string): boolean {
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
