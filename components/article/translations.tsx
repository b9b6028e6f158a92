import { Fragment } from 'react'
import type { ArticleLink, Site } from '@/lib/model/article'
import { nameLanguage } from '@/lib/text/language/own-name'
import { listSeparators } from '@/lib/words/list-separators'
import { ownLanguage } from '../article-meta/text-language'
import { Phrase } from '../layout/phrase'

interface TranslationsProps {
  readonly translations: readonly ArticleLink[]
  /** The page that they stand on. */
  readonly path: string
  readonly site: Site
}

/** Each language by the name that it has for itself. */
export function Translations({ translations, path, site }: TranslationsProps) {
  const others = translations.filter((link) => link.path !== path)
  if (others.length === 0) return null
  const separators = listSeparators(others.length, site.language)
  const links = others.map(({ id, path: href, language = site.language }, index) => (
    <Fragment key={id}>
      {index > 0 && separators[index - 1]}
      <a href={href} rel="alternate" hrefLang={language} {...ownLanguage({ language })}>
        {nameLanguage(language)}
      </a>
    </Fragment>
  ))
  return (
    <p>
      <Phrase text={site.words.alsoIn} parts={{ languages: links }} />
    </p>
  )
}
