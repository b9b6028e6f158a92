import { describe, expect, it } from 'vitest'

import { CATALOGUES } from '../../lib/words/catalogues.ts'
import { en, type PluralForms } from '../../lib/words/en.ts'
import {
  fillWords,
  findWords,
  formOf,
  hasWords,
  listMarks,
  listScriptWords,
} from '../../lib/words/find-words.ts'
import { joinNames, listSeparators } from '../../lib/words/list-separators.ts'

const OTHERS = Object.entries(CATALOGUES).filter(([name]) => name !== 'en')
const KEYS = Object.keys(en) as (keyof typeof en)[]

/** Words that other languages write as English does. */
const SAME_WORDS = 40

describe.each(OTHERS)('%s', (name, words) => {
  it('has every word and no other', () => {
    expect(Object.keys(words).toSorted()).toEqual(KEYS.toSorted())
  })

  it('fills in the same as English does', () => {
    const faults = KEYS.filter((key) => !sameMarks(words[key], en[key]))
    expect(faults).toEqual([])
  })

  it('says no sentence in English, and leaves none empty', () => {
    const isLeft = (key: keyof typeof en) => {
      const text = words[key]
      if (typeof text !== 'string') return false
      return (
        text.trim() !== text ||
        text === '' ||
        (text === en[key] && /\w+ \w+ \w+/.test(text))
      )
    }
    expect(KEYS.filter(isLeft)).toEqual([])
    expect(KEYS.filter((key) => words[key] === en[key]).length).toBeLessThan(SAME_WORDS)
  })

  it('has each form that numbers of the language ask for', () => {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories
    expect(forms.filter((form) => words.articles[form] === undefined)).toEqual([])
  })
})

function sameMarks(text: string | PluralForms, english: string | PluralForms): boolean {
  return listMarks(text).join() === listMarks(english).join()
}

describe('the words of a site', () => {
  it.each([
    ['en', 'Share'],
    ['en-GB', 'Share'],
    ['de', 'Teilen'],
    ['de-CH', 'Teilen'],
    ['DE-at', 'Teilen'],
    ['tlh', 'Share'],
  ])('of %s are those of the nearest catalogue', (language, share) => {
    expect(findWords(language).share).toBe(share)
  })

  it('are English where a language has none, which can be asked', () => {
    expect(['en-AU', 'de', 'tlh', 'haw'].map(hasWords)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('are the owner’s where the owner words them', () => {
    const words = findWords('de', { share: 'Weitersagen', articles: 'Beiträge' })
    expect([words.share, words.topics]).toEqual(['Weitersagen', 'Themen'])
    expect(formOf(words, 'articles', 1, 'de')).toBe('Beiträge')
  })

  it('are told to scripts where they are others than in the bundle', () => {
    expect(listScriptWords(findWords('en'))).toBeUndefined()
    expect(listScriptWords(findWords('en', { copy: 'Take' }))).toEqual({ copy: 'Take' })
    expect(listScriptWords(findWords('de'))).toMatchObject({ copy: 'Kopieren' })
  })

  it('take no value for a mark', () => {
    expect(fillWords('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}')
  })
})

describe('names', () => {
  it.each([
    ['en', 'A, B and C'],
    ['en-US', 'A, B, and C'],
    ['de', 'A, B und C'],
    ['fr', 'A, B et C'],
    ['ja', 'A、B、C'],
  ])('stand in %s as %s', (language, text) => {
    expect(joinNames(['A', 'B', 'C'], language)).toBe(text)
    expect(listSeparators(3, language)).toHaveLength(2)
    expect(listSeparators(1, language)).toEqual([])
  })
})
