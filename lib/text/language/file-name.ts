// The language that the name of a file ends with: `sea.fr.md`, `sea/index.pt-br.md`.
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
