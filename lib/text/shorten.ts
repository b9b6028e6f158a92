// Shortens texts of authors so that a message can quote them.

/** What would end the line, speak to the terminal, or turn around the text beside it. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** On one line, safe for a terminal, and not longer than `max` letters. */
export function shorten(text: string, max: number): string {
  const line = text
    .slice(0, 4 * max)
    .replace(/\s+/g, ' ')
    .replace(UNPRINTABLE, '\ufffd')
    .trim()
  return line.length > max ? `${line.slice(0, max - 1)}…` : line
}

const MAX_SHOWN = 60

/** Letters as an author typed them, to stand between backticks. */
export function shortenForMessage(text: string): string {
  return shorten(text.slice(0, 4 * MAX_SHOWN).replaceAll('`', '\ufffd'), MAX_SHOWN)
}

/** Longer than any path or word of prose: a pasted picture, a line without spaces. */
const MAX_WORD = 100
const LONG_WORD = new RegExp(`\\S{${MAX_WORD + 1},}`, 'g')
const [HEAD, TAIL] = [60, MAX_WORD - 61]

/** The same for a part of a message, which may be a sentence: beginning and end of long words. */
export function shortenWords(text: string, max: number): string {
  const cut = text.replace(
    LONG_WORD,
    (word) => `${word.slice(0, HEAD)}…${word.slice(-TAIL)}`,
  )
  return shorten(cut, max)
}
