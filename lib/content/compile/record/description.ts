// Makes the description of an article that has none of its own.
import { firstSentences } from '../../../text/reading/first-sentences.ts'
import { toText } from './field-values.ts'

interface Description {
  readonly description: string
  /** Made of the first sentences. */
  readonly isDescriptionDerived?: true
}

/** The author's own, else the first sentences of `excerpt`, cut at a word where one is long. */
export function toDescription(value: unknown, excerpt: string): Description {
  const description = toText(value)
  if (description !== undefined) return { description }
  return { description: firstSentences(excerpt), isDescriptionDerived: true }
}
