// The search of browsers for a text directive.

/** The parts of a text directive; empty parts are absent. */
export interface Directive {
  readonly prefix: string
  readonly start: string
  /** Empty if `start` is the whole passage. */
  readonly end: string
  readonly suffix: string
}

interface Position {
  readonly block: number
  readonly index: number
}

/** Browsers compare base letters: `uber` matches `Über`. */
export function toBaseLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * True if a browser finds exactly one passage in these texts of base letters, and it ends here.
 * Stricter than the specification (§3.5), which matches at word boundaries only.
 */
export function isOnlyMatch(
  texts: readonly string[],
  directive: Directive,
  passageEnd: Position,
): boolean {
  const prefix = toBaseLetters(directive.prefix)
  const start = toBaseLetters(directive.start)
  const end = toBaseLetters(directive.end)
  const suffix = toBaseLetters(directive.suffix)
  const [only, another] = listMatches(texts, start)
    .filter((match) => isPreceded(texts, match, prefix))
    .filter((match) => end !== '' || isFollowed(texts, match, start, suffix))
  if (!only || another) return false
  if (end === '') return true
  const from = { ...only, index: only.index + start.length }
  const nearest = listMatches(texts, end)
    .filter((match) => !isBefore(match, from))
    .find((match) => isFollowed(texts, match, end, suffix))
  return (
    nearest?.block === passageEnd.block && nearest.index + end.length === passageEnd.index
  )
}

function listMatches(texts: readonly string[], needle: string): Position[] {
  return texts.flatMap((text, block) => {
    const matches: Position[] = []
    let index = text.indexOf(needle)
    while (index >= 0) {
      matches.push({ block, index })
      index = text.indexOf(needle, index + 1)
    }
    return matches
  })
}

function isPreceded(
  texts: readonly string[],
  { block, index }: Position,
  prefix: string,
): boolean {
  const before = texts[block]?.slice(0, index).trimEnd() ?? ''
  return (before || (texts[block - 1]?.trimEnd() ?? '')).endsWith(prefix)
}

function isFollowed(
  texts: readonly string[],
  { block, index }: Position,
  needle: string,
  suffix: string,
): boolean {
  const after = texts[block]?.slice(index + needle.length).trimStart() ?? ''
  return (after || (texts[block + 1]?.trimStart() ?? '')).startsWith(suffix)
}

function isBefore(position: Position, other: Position): boolean {
  if (position.block !== other.block) return position.block < other.block
  return position.index < other.index
}
