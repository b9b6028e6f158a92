// Writes a catalogue as a file of words for its owner to change.
import { type OwnWords, WORD_KEYS, findWords, isWordKey } from './find-words.ts'

const HEAD = `# Words of the interface. Take the # away from a line, and write it as you like.
# What stands in braces, or between < and >, must stay.
`

/** YAML in which every line is a remark: what nobody changes follows the catalogue. */
export function renderWordsFile(language: string): string {
  return HEAD + renderRemarks(language, {})
}

/** The lines for the words that `own` lacks. */
export function renderRemarks(language: string, own: OwnWords): string {
  const words = findWords(language)
  const lines = WORD_KEYS.flatMap((key) => {
    if (!isWordKey(key) || Object.hasOwn(own, key)) return []
    const word = words[key]
    const text = typeof word === 'string' ? word : word.other
    return [`# ${key}: '${text.replaceAll("'", "''")}'\n`]
  })
  return lines.join('')
}
