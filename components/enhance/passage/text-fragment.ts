import { type Directive, fold, isOnlyMatch } from './text-search.ts'
import { firstWords, lastWords, skipSpace, wordEnd } from './text-words.ts'

/** The text of a page between two block boundaries, white space collapsed. */
export interface TextBlock {
  readonly text: string
  /** The part that is selected: offsets into `text`. */
  readonly selected?: readonly [start: number, end: number]
}

/** A longer passage is named by its first and last words: an edit between them harms nothing. */
const MAX_EXACT_LENGTH = 80
/** What is shorter may turn up elsewhere one day, so it is never looked for alone. */
const MIN_LONE_LENGTH = 20
const EDGE_WORDS = [5, 9, 14]
const CONTEXT_WORDS = [3, 6, 10]

/**
 * `text=…`, text directives that find what is selected in these blocks and nothing before it;
 * whole words, though half a word may be selected. Undefined where nothing is selected, or
 * where the same words stand amid the same words elsewhere.
 *
 * The first one has the words on both sides with it: the passage is found when the same words
 * come to stand elsewhere. A browser goes to the first that it finds, so the second one, without
 * them, is for the day when those beside it are others.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function toTextDirectives(
  blocks: readonly TextBlock[],
  language: string,
): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const passage = findPassage(blocks, words)
  if (!passage) return undefined
  const found = [CONTEXT_WORDS, [0]].map((contexts) =>
    findDirective(blocks, passage, { contexts, words }),
  )
  const made = new Set(found.flatMap((one) => (one ? renderDirective(one) : [])))
  return made.size === 0 ? undefined : [...made].join('&')
}

interface Search {
  /** How many words to take on both sides: what is tried one after the other. */
  readonly contexts: readonly number[]
  readonly words: Intl.Segmenter
}

function findDirective(
  blocks: readonly TextBlock[],
  passage: Passage,
  { contexts, words }: Search,
): Directive | undefined {
  const texts = blocks.map(({ text }) => fold(text))
  const { last, end } = passage
  // Folding may make a text longer or shorter.
  const index = fold(blocks[last]?.text.slice(0, end) ?? '').length
  for (const contextWords of contexts) {
    for (const edgeWords of EDGE_WORDS) {
      const directive = toDirective(blocks, passage, { contextWords, edgeWords, words })
      if (contextWords === 0 && isShort(directive)) continue
      if (isOnlyMatch(texts, directive, { block: last, index })) return directive
    }
  }
  return undefined
}

interface Passage {
  readonly first: number
  readonly start: number
  readonly last: number
  readonly end: number
}

function findPassage(
  blocks: readonly TextBlock[],
  words: Intl.Segmenter,
): Passage | undefined {
  const isSelected = ({ text, selected }: TextBlock) =>
    selected !== undefined && text.slice(...selected).trim() !== ''
  const first = blocks.findIndex(isSelected)
  const last = blocks.findLastIndex(isSelected)
  const head = blocks[first]
  const tail = blocks[last]
  if (!head?.selected || !tail?.selected) return undefined
  const start = skipSpace(head.text, head.selected[0])
  const end = tail.text.slice(0, tail.selected[1]).trimEnd().length
  return {
    first,
    start: words.segment(head.text).containing(start)?.index ?? start,
    last,
    end: wordEnd(words.segment(tail.text).containing(end - 1)) ?? end,
  }
}

interface Extent {
  readonly contextWords: number
  readonly edgeWords: number
  readonly words: Intl.Segmenter
}

function toDirective(
  blocks: readonly TextBlock[],
  { first, start, last, end }: Passage,
  { contextWords, edgeWords, words }: Extent,
): Directive {
  const head = blocks[first]?.text ?? ''
  const tail = blocks[last]?.text ?? ''
  const prefix = lastWords(head.slice(0, start), contextWords, words)
  const suffix = firstWords(tail.slice(end), contextWords, words)
  const context = {
    // At the edge of its block, the neighbour is in the next one.
    prefix: prefix || lastWords(blocks[first - 1]?.text ?? '', contextWords, words),
    suffix: suffix || firstWords(blocks[last + 1]?.text ?? '', contextWords, words),
  }
  const whole = head.slice(start, end)
  if (first === last && whole.length <= MAX_EXACT_LENGTH) {
    return { ...context, start: whole, end: '' }
  }
  const opening = firstWords(
    head.slice(start, first === last ? end : undefined),
    edgeWords,
    words,
  )
  const closing = lastWords(tail.slice(first === last ? start : 0, end), edgeWords, words)
  // A few words may be long ones.
  if (first === last && opening.length + closing.length >= whole.length) {
    return { ...context, start: whole, end: '' }
  }
  return { ...context, start: opening, end: closing }
}

function isShort({ start, end }: Directive): boolean {
  return start.length + end.length < MIN_LONE_LENGTH
}

function renderDirective({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix && `${encodePart(prefix)}-`,
    encodePart(start),
    end && encodePart(end),
    suffix && `-${encodePart(suffix)}`,
  ]
  return `text=${parts.filter(Boolean).join(',')}`
}

// `-`, `&` and `,` have a meaning here (§3.2). Marks that Markdown, and programs that find links
// in plain text, would take for the end of one are encoded as well.
function encodePart(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*_~.]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
