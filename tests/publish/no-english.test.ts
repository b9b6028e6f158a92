import { beforeAll, expect, it } from 'vitest'

import { en } from '../../lib/words/en.ts'
import { findWords } from '../../lib/words/find-words.ts'
import { SITE } from '../support/content-fixture.ts'
import { requireApp } from './support/app.ts'
import { publishEveryKind } from './support/every-kind.ts'

const German = findWords('de')

/** The parts of English words between what is filled in, where German has others. */
const ENGLISH = Object.entries(en).flatMap(([key, text]) => {
  const german = JSON.stringify(
    Object.entries(German).find(([name]) => name === key)?.[1],
  )
  const texts = typeof text === 'string' ? [text] : Object.values(text)
  return texts
    .flatMap((each) => each.split(/<\/?\w+>|\{\w+\}/))
    .map((part) => part.trim())
    .filter((part) => /\p{L}{3}/u.test(part) && !german.includes(part))
})

/** What the fixture itself says in English, and names that no language translates. */
const OWN = /The Gazette|A small paper\.|\b(?:Two|Parts|About|Archive)\b/g

/** Of the fixture, which has some of the words of a page as headings. */
const HEADINGS =
  /((?:id|href)=\\?"[^"\\]*(?:share|related|content)\\?">|Abschnitt: |#+ |"text":"|\\n)(?:Share|Related|Content)/g

/** The contract of the API is for people who write programs. */
const NO_TEXT =
  /^(?:\.imprint-files$|developers\.html|api\/v1\/(?:openapi\.json$|schema\/))/

let files: ReadonlyMap<string, string>

beforeAll(async () => {
  const german = SITE.replace("language: 'en'", "language: 'de'")
  const site = `${german}offline: true\n`
  files = await publishEveryKind(await requireApp(), site)
})

it('leaves no English word in a page or a feed of a German site', () => {
  const found = [...files].flatMap(([file, text]) => {
    const shown = toShown(file, text)
    return ENGLISH.filter((word) => hasWord(shown, word)).map(
      (word) => `${file}: ${word}`,
    )
  })
  expect([...new Set(found)]).toEqual([])
  expect(files.get('articles/one.html')).toContain('Fußnoten')
  expect(files.get('offline.html')).toContain('Kein Netz')
  expect(files.get('404.html')).toContain('Diese Seite gibt es nicht')
})

/** Texts and labels, without names of elements and types, addresses, classes and keys. */
function toShown(file: string, text: string): string {
  const shown = text
    .replace(HEADINGS, '')
    .replace(/"(?:type|list)":"\w+"/g, '')
    .replace(/<script>.*?<\/script>/gs, '')
    .replace(/<meta property="(?:og:type|article:)[^>]*>/g, '')
    .replace(/https?:[^"<\s]*/g, '')
    .replace(/<\/?[\w:-]+/g, '<')
    .replace(
      / (?:class|href|src|id|rel|value|type|data-(?!words)[a-z-]+|aria-labelledby)="[^"]*"/g,
      '',
    )
    .replace(/(?:&quot;|")[\w.-]+(?:&quot;|"):/g, '')
  return NO_TEXT.test(file) ? '' : shown.replace(OWN, '')
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at < 0) return false
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}:/_-])${escaped}(?![\\p{L}\\p{N}_:=-])`, 'u').test(
    text,
  )
}
