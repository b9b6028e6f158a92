// The document of the search index.
import type { SearchIndex as Found } from '../../model/search/search-index.ts'
import {
  FIRST_BUNDLE,
  RECENT_BUNDLE,
  SEARCH_SCRIPT,
  toSearchPath,
} from '../../site/api/search-url.ts'
import { toPath } from '../../site/url.ts'
import type { SearchIndex, SearchLanguage } from '../contract/search.ts'

/** The language of the site first, then those with more articles. */
export function toSearchIndex({ site, bundles }: Found): SearchIndex {
  const own = new Intl.Locale(site.language).language
  const counts = new Map<string, number>()
  for (const { name, count } of bundles) {
    const language = languageOf(name)
    counts.set(language, (counts.get(language) ?? 0) + count)
  }
  const rank = (language: string) =>
    language === own ? Number.POSITIVE_INFINITY : (counts.get(language) ?? 0)
  const languages = [...counts.keys()].toSorted(
    (a, b) => rank(b) - rank(a) || (a < b ? -1 : 1),
  )
  const names = bundles.map(({ name }) => name)
  return {
    script: toPath(site.basePath, SEARCH_SCRIPT),
    languages: languages.map((language) => toLanguage(language, names, site.basePath)),
    hidden: [...new Set(bundles.flatMap(({ hidden }) => hidden))].toSorted(),
  }
}

function toLanguage(
  language: string,
  names: readonly string[],
  basePath: string,
): SearchLanguage {
  const toAddress = (name: string) =>
    toPath(basePath, toSearchPath({ bundle: name, file: '' }))
  const first = `${language}/${FIRST_BUNDLE}`
  const merged = names
    .filter((name) => languageOf(name) === language && name !== first)
    .toSorted((a, b) => ageOf(a) - ageOf(b))
  return { language, primary: toAddress(first), merged: merged.map(toAddress) }
}

/** Less for newer articles. */
function ageOf(name: string): number {
  const [, bundle] = name.split('/')
  return bundle === RECENT_BUNDLE ? Number.NEGATIVE_INFINITY : -Number(bundle)
}

function languageOf(name: string): string {
  return name.replace(/\/.*$/, '')
}
