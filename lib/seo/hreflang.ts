// The addresses of one text in several languages, for search engines.

interface Translation {
  /** With the base path. */
  readonly path: string
  /** Absent where it is that of the site. */
  readonly language?: string | undefined
}

interface Alternate {
  /** BCP 47, or `x-default` for readers of any other language. */
  readonly language: string
  readonly path: string
}

/**
 * One for each of the `translations`, the page itself among them, then the original, which is
 * their first, for everybody else. Empty without any.
 */
export function listAlternates(
  translations: readonly Translation[],
  siteLanguage: string,
): Alternate[] {
  const alternates = translations.map(({ path, language = siteLanguage }) => ({
    language,
    path,
  }))
  const [original] = alternates
  return original ? [...alternates, { language: 'x-default', path: original.path }] : []
}
