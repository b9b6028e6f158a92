// Text fragments: links that scroll to words of a page.
// https://wicg.github.io/scroll-to-text-fragment/
import { type Directive, isOnlyMatch, toBaseLetters } from './text-search.ts'
import { firstWords, lastWords, skipSpace, wordEnd } from './text-words.ts'

/** The text of a page between two block boundaries, white space collapsed. */
export interface TextBlock {
  readonly text: string
  /** The part that is selected: offsets into `text`. */
  readonly selected?: readonly [start: number, end: number]
}

/** A longer passage is found by its first and last words: an edit between them harms nothing. */
const MAX_EXACT_LENGTH = 80
/** A shorter text may appear elsewhere one day, and is never searched for without context. */
const MIN_LONE_LENGTH = 20
const EDGE_WORDS = [5, 9, 14]
const CONTEXT_WORDS = [3, 6, 10]

/**
 * Returns `text=…`: text directives that match the selection and nothing before it, widened to
 * whole words. Undefined if nothing is selected, or if the same words in the same context stand
 * elsewhere.
 *
 * The first directive has context on both sides: it still matches if the same words are written
 * elsewhere later. Browsers scroll to the first directive that matches, so the second one has
 * no context, for the day when the context has changed.
 */
export function toTextDirectives(
  blocks: readonly TextBlock[],
  language: string,
): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const selected = findSelected(blocks, words)
  if (!selected) return undefined
  const found = [CONTEXT_WORDS, [0]].flatMap((counts) => findDirective(selected, counts))
  return found.length === 0 ? undefined : [...new Set(found)].join('&')
}

/** Whole words, from an offset in one block to an offset in another. */
interface Selected {
  readonly blocks: readonly TextBlock[]
  readonly words: Intl.Segmenter
  readonly first: number
  readonly start: number
  readonly last: number
  readonly end: number
}

function findSelected(
  blocks: readonly TextBlock[],
  words: Intl.Segmenter,
): Selected | undefined {
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
    blocks,
    words,
    first,
    start: words.segment(head.text).containing(start)?.index ?? start,
    last,
    end: wordEnd(words.segment(tail.text).containing(end - 1)) ?? end,
  }
}

/** The first that matches nothing else; empty if none does. */
function findDirective(selected: Selected, contextCounts: readonly number[]): string[] {
  const { blocks, last, end } = selected
  const texts = blocks.map(({ text }) => toBaseLetters(text))
  // Base letters may be more or fewer.
  const index = toBaseLetters(blocks[last]?.text.slice(0, end) ?? '').length
  for (const contextWords of contextCounts) {
    for (const edgeWords of EDGE_WORDS) {
      const directive = toDirective(selected, contextWords, edgeWords)
      const isShort = directive.start.length + directive.end.length < MIN_LONE_LENGTH
      if (contextWords === 0 && isShort) continue
      if (isOnlyMatch(texts, directive, { block: last, index }))
        return [renderDirective(directive)]
    }
  }
  return []
}

function toDirective(
  { blocks, words, first, start, last, end }: Selected,
  contextWords: number,
  edgeWords: number,
): Directive {
  const textOf = (block: number) => blocks[block]?.text ?? ''
  const [head, tail] = [textOf(first), textOf(last)]
  const prefix = lastWords(head.slice(0, start), contextWords, words)
  const suffix = firstWords(tail.slice(end), contextWords, words)
  const context = {
    // At the edge of its block, the context is in the next one.
    prefix: prefix || lastWords(textOf(first - 1), contextWords, words),
    suffix: suffix || firstWords(textOf(last + 1), contextWords, words),
  }
  const isOneBlock = first === last
  const whole = head.slice(start, end)
  const opening = firstWords(
    head.slice(start, isOneBlock ? end : undefined),
    edgeWords,
    words,
  )
  const closing = lastWords(tail.slice(isOneBlock ? start : 0, end), edgeWords, words)
  // A few long words may be longer than the whole.
  const maxLength = Math.max(MAX_EXACT_LENGTH, opening.length + closing.length)
  const isExact = isOneBlock && whole.length <= maxLength
  return { ...context, start: isExact ? whole : opening, end: isExact ? '' : closing }
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

// `-`, `&` and `,` are syntax (§3.2). Marks at which Markdown and link detection end a URL are
// encoded as well.
function encodePart(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*_~.]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
