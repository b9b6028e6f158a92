// Cuts the letters that an author typed to what a message can show.

const MAX_SHOWN = 60

/** One line of at most 60 letters. */
export function shortenForMessage(text: string): string {
  const line = text
    .slice(0, 4 * MAX_SHOWN)
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f`]/g, '\ufffd')
    .trim()
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line
}
