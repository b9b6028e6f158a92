import { expect, it } from 'vitest'

import { checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

it.each([
  ['language: fr', 'language', 'fr'],
  ['lang: ar', 'lang', 'ar'],
  ['locale: pt_BR', 'locale', 'pt-BR'],
  ['lang: "zh-hant-tw"', 'lang', 'zh-Hant-TW'],
  ['language: EN', 'language', 'en'],
  ['locale: de_DE.UTF-8', 'locale', 'de-DE'],
  ['lang: sr-Latn', 'lang', 'sr-Latn'],
  ['lang: yue', 'lang', 'yue'],
])('%s is the language of an article', (line, field, tag) => {
  const text = articleWith(line)
  expect(diagnosticsOf(text)).toEqual([])
  const { fields } = checkFile('articles/hello.md', new TextEncoder().encode(text))
  expect(fields[field]).toBe(tag)
})

it.each([
  ['language: klingon', 'write a tag such as fr or pt-BR'],
  ['lang: French', 'write fr'],
  ['lang: "français"', 'write fr'],
  ['lang: Deutsch', 'write de'],
  ['locale: "日本語"', 'write ja'],
  ['language: e', 'write a tag such as fr or pt-BR'],
  ['language: "fr,en"', 'write a tag such as fr or pt-BR'],
])('%s is warned of, and the article is published', (line, remedy) => {
  const [field = ''] = line.split(':')
  expect(diagnosticsOf(articleWith(line))).toEqual([
    `6:${field.length + 3} warning: \`${field}\` names no language by its tag, so the text counts as in that of the site: ${remedy} (language-unknown)`,
  ])
})
