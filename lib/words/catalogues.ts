// The languages that the interface speaks. A new one is a file like `en.ts`, and a row here.
import { en, type Words } from './en.ts'
import { de } from './latin/de.ts'

/** By language, or by language and script. */
export const CATALOGUES: Readonly<Record<string, Words>> = {
  ...{ en, de },
}
