/** What a text directive looks for; empty where it says nothing. */
export interface Directive {
  readonly prefix: string
  readonly start: string
  /** Empty where `start` is the whole passage. */
  readonly end: string
  readonly suffix: string
}

interface Place {
  readonly block: number
  readonly index: number
}

/** Browsers compare base letters alone: `Über` is found by `uber`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Whether a browser that searches these folded texts finds one passage, and that it ends here.
 * Stricter than the search of the specification (§3.5), which knows where words begin.
 */
export function isOnlyMatch(
  texts: readonly string[],
  directive: Directive,
  passageEnd: Place,
): boolean {
  const prefix = fold(directive.prefix)
  const start = fold(directive.start)
  const end = fold(directive.end)
  const suffix = fold(directive.suffix)
  const [only, another] = listPlaces(texts, start)
    .filter((place) => isPreceded(texts, place, prefix))
    .filter((place) => end !== '' || isFollowed(texts, place, start, suffix))
  if (!only || another) return false
  if (end === '') return true
  const from = { ...only, index: only.index + start.length }
  const nearest = listPlaces(texts, end)
    .filter((place) => !isBefore(place, from))
    .find((place) => isFollowed(texts, place, end, suffix))
  return (
    nearest?.block === passageEnd.block && nearest.index + end.length === passageEnd.index
  )
}

function listPlaces(texts: readonly string[], needle: string): Place[] {
  return texts.flatMap((text, block) => {
    const places: Place[] = []
    let index = text.indexOf(needle)
    while (index >= 0) {
      places.push({ block, index })
      index = text.indexOf(needle, index + 1)
    }
    return places
  })
}

function isPreceded(
  texts: readonly string[],
  { block, index }: Place,
  prefix: string,
): boolean {
  const before = texts[block]?.slice(0, index).trimEnd() ?? ''
  return (before || (texts[block - 1]?.trimEnd() ?? '')).endsWith(prefix)
}

function isFollowed(
  texts: readonly string[],
  { block, index }: Place,
  needle: string,
  suffix: string,
): boolean {
  const after = texts[block]?.slice(index + needle.length).trimStart() ?? ''
  return (after || (texts[block + 1]?.trimStart() ?? '')).startsWith(suffix)
}

function isBefore(place: Place, other: Place): boolean {
  if (place.block !== other.block) return place.block < other.block
  return place.index < other.index
}
