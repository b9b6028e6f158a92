// The words of the share buttons.
import { SHARE_WORDS } from '../../../lib/words/script-words.ts'
import { readWords } from '../words.ts'

export const WORDS = readWords(SHARE_WORDS)
