// Which reader a source is for.
import type { Reader } from '../model/reader.ts'
import type { Source } from '../model/source.ts'

/** The one that is surest; of those that are as sure the first. Undefined where none is. */
export async function findReader(
  source: Source,
  readers: readonly Reader[],
): Promise<Reader | undefined> {
  let best: { reader: Reader; certainty: number } | undefined
  for (const reader of readers) {
    const certainty = await reader.recognise(source)
    if (certainty > (best?.certainty ?? 0)) best = { reader, certainty }
  }
  return best?.reader
}
