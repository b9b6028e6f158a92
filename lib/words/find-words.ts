// The words of the interface in the language of a site, with the owner's own in their place.
import { CATALOGUES } from './catalogues.ts'
import { en, type PluralForms, type TextKey, type WordKey, type Words } from './en.ts'
import { ALL_SCRIPT_WORDS } from './all-script-words.ts'
import type { SearchWords } from './script-words.ts'

/** The owner's wording by key; that of `articles` stands for all its forms. */
export type OwnWords = Readonly<Partial<Record<WordKey, string>>>

/** Of the nearest language that has a catalogue: `pt-BR`, then `pt`, then English. */
export function findWords(language: string, own: OwnWords = {}): Words {
  const { articles, ...texts } = own
  const words = CATALOGUES[findCatalogue(language) ?? 'en'] ?? en
  return {
    ...words,
    ...texts,
    ...(articles !== undefined && { articles: { other: articles } }),
  }
}

/** False where the words would be English, and the language is another. */
export function hasWords(language: string): boolean {
  return findCatalogue(language) !== undefined
}

/** Norwegian of either kind reads Bokmål. */
const MACRO: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

// Chinese goes by script: `zh-TW` and `zh-HK` are written in the traditional one.
function findCatalogue(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize()
  const names = [`${language}-${script}`, language, MACRO[language] ?? '']
  return names.find((name) => Object.hasOwn(CATALOGUES, name))
}

/** Is it the key of a word? */
export function isWordKey(name: string): name is WordKey {
  return Object.hasOwn(en, name)
}

export const WORD_KEYS: readonly string[] = Object.keys(en)

/** What must stand in a word: `{number}`, or `<opml>` for what is put around a part of it. */
export function listMarks(text: string | PluralForms): string[] {
  if (typeof text !== 'string') return []
  return [...new Set(text.match(/\{\w+\}|<\/?\w+>/g) ?? [])].toSorted()
}

/** Fills in what a text has in braces. */
export function fillWords(
  text: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : written,
  )
}

/** The form of a word that stands behind a number. */
export function formOf(
  words: Words,
  key: Exclude<WordKey, TextKey>,
  count: number,
  language: string,
): string {
  const forms = words[key]
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other
}

/** What scripts must be told: the words that are not the English ones in their bundle. */
export function listScriptWords(words: Words): Record<string, string> | undefined {
  const told = Object.entries(ALL_SCRIPT_WORDS).flatMap(([key, text]) => {
    const word = isWordKey(key) ? words[key] : text
    return typeof word === 'string' && word !== text ? [[key, word] as const] : []
  })
  return told.length === 0 ? undefined : Object.fromEntries(told)
}

/** What the script of `/search` says. */
export function pickSearchWords(words: Words): SearchWords {
  const { nothingFound, searchFails, moreResults, articles } = words
  const { topic, author, year, any, order, bestFirst, newestFirst, allLanguages } = words
  return {
    ...{ nothingFound, searchFails, moreResults, articles },
    ...{ topic, author, year, any, order, bestFirst, newestFirst, allLanguages },
  }
}
