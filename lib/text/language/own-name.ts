// Names of languages.

/** The name that a language has for itself, `Deutsch` or `日本語`; the tag where none is known. */
export function nameLanguage(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}
