// Parts a text that is meant to be a list.

/** At commas, and at semicolons before a space. */
export function partList(text: string): string[] {
  const entries = text.split(/,|;\s/).map((entry) => entry.trim())
  return entries.filter(Boolean)
}
