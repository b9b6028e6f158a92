// Reads quoted text that goes on at the left margin, as other engines do.

/** A field whose quoted text does not end on its line. */
const OPEN = /^[\p{L}_][\p{L}\p{N}_ -]{0,60}:[ \t]+(["'])/u

/** What may be a field of its own: then the quotes were forgotten. */
const FIELD = /^[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u

const MAX_LINES = 40

/**
 * The same text with spaces in place of the line ends inside of such values: YAML wants the
 * lines indented, and folds them to that. Every offset stays.
 */
export function joinMargins(yaml: string): string {
  if (!/:[ \t]+["']/.test(yaml)) return yaml
  const lines = yaml.split('\n')
  const ends = lines.map(() => '\n')
  for (let index = 0; index < lines.length; index++) {
    const last = findEnd(lines, index)
    if (last === undefined) continue
    ends.fill(' ', index, last)
    index = last
  }
  return lines
    .map((line, index) => line + (ends[index] ?? ''))
    .join('')
    .slice(0, -1)
}

/** The line on which the quoted text ends that begins on this one and goes on at the margin. */
function findEnd(lines: readonly string[], start: number): number | undefined {
  const [opening, mark] = OPEN.exec(lines[start] ?? '') ?? []
  if (opening === undefined || mark === undefined) return undefined
  if (isClosed((lines[start] ?? '').slice(opening.length), mark)) return undefined
  for (
    let index = start + 1;
    index < Math.min(lines.length, start + MAX_LINES);
    index++
  ) {
    const line = lines[index] ?? ''
    // Indented lines are good YAML, and a blank one is a line end in the text.
    if (/^\s*$|^[ \t]/.test(line) || FIELD.test(line)) return undefined
    if (isClosed(line, mark)) return isEnd(line, mark) ? index : undefined
  }
  return undefined
}

function isClosed(text: string, mark: string): boolean {
  const plain = mark === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '')
  return plain.includes(mark)
}

/** Nothing but a comment stands behind the quote. */
function isEnd(text: string, mark: string): boolean {
  return /^\s*(?:#.*)?$/.test(text.slice(text.lastIndexOf(mark) + 1))
}
