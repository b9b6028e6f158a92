// The language that the name of a file says: `sea.fr.md`, `sea/index.pt-br.md`, `words.fr.yaml`.
import { LANGUAGE_CODES } from './codes.ts'

const END = new RegExp(
  `\\.((?:${LANGUAGE_CODES.join('|')})(?:-(?:[a-z]{2}|[a-z]{4}))?)$`,
  'i',
)

interface NameLanguage {
  /** The path without it, without `.md`, and the folder for an `index.md`. */
  readonly stem: string
  /** BCP 47. */
  readonly language?: string | undefined
}

/** `articles/sea` and `fr` for `articles/sea.fr.md`, and for `articles/sea/index.fr.md`. */
export function parseNameLanguage(path: string): NameLanguage {
  const name = path.replace(/\.md$/, '')
  const [end = '', code] = END.exec(name) ?? []
  const stem = name.slice(0, name.length - end.length).replace(/(?<=\/.+)\/index$/, '')
  return { stem, language: code && Intl.getCanonicalLocales(code)[0] }
}

/** Of a file of words right in the content folder; `{}` for that in the language of the site. */
export function parseWordsName(path: string): Pick<NameLanguage, 'language'> | undefined {
  if (path === 'words.yaml') return {}
  if (!/^words\.[^/]+\.yaml$/.test(path)) return undefined
  const { language } = parseNameLanguage(path.replace(/\.yaml$/, '.md'))
  return language === undefined ? undefined : { language }
}
