// The words of the script of every page.
import { SCRIPT_WORDS } from '../../lib/words/script-words.ts'
import { readWords } from './words.ts'

export const WORDS = readWords(SCRIPT_WORDS)
