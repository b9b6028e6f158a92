/** Where a word may be broken: a hyphen at the end of a line, and nothing elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

/** The text as it is seen when a line ends at an index. */
export function showHyphen(text: string, end: number): string {
  if (text[end - 1] !== SOFT_HYPHEN) return text
  return `${text.slice(0, end - 1)}-${text.slice(end)}`
}
