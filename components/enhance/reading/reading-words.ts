// The words of the reading aids.
import { READING_WORDS } from '../../../lib/words/script-words.ts'
import { readWords } from '../words.ts'

export const WORDS = readWords(READING_WORDS)
