// What stands between the names of a list.

/** `, ` and ` and ` in the language; one fewer than there are names. */
export function listSeparators(count: number, language: string): string[] {
  return formatOf(language)
    .formatToParts(Array.from({ length: count }, () => '-'))
    .filter(({ type }) => type === 'literal')
    .map(({ value }) => value)
}

/** The names in one text: `Ada, Bob and Cy`. */
export function joinNames(names: readonly string[], language: string): string {
  return formatOf(language).format(names)
}

// Plain `en` would put a comma before `and`.
function formatOf(language: string): Intl.ListFormat {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
}
