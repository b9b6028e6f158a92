// Reads the words that people write for true and false.

const WORDS = {
  true: ['true', 'yes', 'y', 'on', '1'],
  false: ['false', 'no', 'n', 'off', '0'],
}

/** Undefined for any other text. */
export function readFlagWord(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (WORDS.true.includes(word)) return true
  return WORDS.false.includes(word) ? false : undefined
}
