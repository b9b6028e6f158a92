// Brackets that lines of code leave open.

const STRINGS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])'|`[^`]*`|\/\/.*$|#\s.*$/g
const OPENING = '([{'
const CLOSING = ')]}'

/** How many more are opened than closed; never less than zero. */
export function countOpen(lines: readonly string[], before = 0): number {
  let open = before
  for (const line of lines) {
    for (const letter of line.replace(STRINGS, '')) {
      if (OPENING.includes(letter)) open += 1
      if (CLOSING.includes(letter)) open = Math.max(0, open - 1)
    }
  }
  return open
}
