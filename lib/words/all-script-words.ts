// The words of all scripts. No script imports it: a bundle would hold them all.
import {
  PASSAGE_WORDS,
  READING_WORDS,
  SCRIPT_WORDS,
  SHARE_WORDS,
} from './script-words.ts'

export const ALL_SCRIPT_WORDS = {
  ...SCRIPT_WORDS,
  ...SHARE_WORDS,
  ...PASSAGE_WORDS,
  ...READING_WORDS,
} as const
