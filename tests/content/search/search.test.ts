import { describe, expect, it } from 'vitest'

import { readSearchPage } from '../../../lib/content/queries/pages/search.ts'
import { findExcerpt } from '../../../lib/content/search/excerpt.ts'
import { listTerms } from '../../../lib/content/search/indexed-text.ts'
import { refreshSearchIndex } from '../../../lib/content/search/search-index.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

function saveTexts(store: TestStore, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    store.save(`articles/${name}.md`, { title: `About ${name}` }, { text })
  }
  publish(store)
}

function publish(store: TestStore): void {
  store.publishSnapshot()
  for (const _ of refreshSearchIndex(store.db));
}

function find(store: TestStore, query: string, number = 1) {
  return store.openReader()((reader) => readSearchPage(reader, query, number))
}

/** Slugs of what is found, in alphabetical order. */
function slugsOf(store: TestStore, query: string): string {
  return find(store, query)
    .hits.map(({ slug }) => slug)
    .toSorted()
    .join(' ')
}

const TEXTS = {
  cafe: 'In the Café they serve naïve Häuser.',
  code: 'He wrote C++ and foo_bar NEAR a column.',
  japanese: '東海道新幹線は速い。ＡＢＣと書く。',
  korean: '전문 검색을 만든다.',
  thai: 'ภาษาไทยไม่มีช่องว่าง',
  arabic: 'هذا كتاب عن البحث.',
}

describe('a query', () => {
  it.each([
    ['cafe', 'cafe'],
    ['CAFÉ hauser', 'cafe'],
    ['häus', 'cafe'],
    ['"häus"', ''],
    ['"serve naive"', 'cafe'],
    ['"naive serve"', ''],
    ['cafe column', ''],
    ['c++', 'code'],
    ['foo_bar', 'code'],
    ['NEAR', 'code'],
    ['col* -column title:column', ''],
    ['幹線', 'japanese'],
    ['新幹線は', 'japanese'],
    ['幹速', ''],
    ['abc', 'japanese'],
    ['검색', 'korean'],
    ['ช่องว่าง', 'thai'],
    ['كتاب', 'arabic'],
    ['about', 'arabic cafe code japanese korean thai'],
    ['', ''],
    ['"', ''],
    ['* ( ) ^ : -', ''],
    ['\u0000 \ud800', ''],
    ['a'.repeat(10_000), ''],
    ['a '.repeat(5_000), 'code'],
    ['colu', 'code'],
    ['co', ''],
  ])('%j finds %j', (query, slugs) => {
    const store = makeStore()
    saveTexts(store, TEXTS)
    expect(slugsOf(store, query)).toBe(slugs)
  })

  it('finds a title before texts, and goes on after twenty', () => {
    const store = makeStore()
    const many = Array.from({ length: 24 }, (_, i) => [`n${i}`, 'rust and more'] as const)
    saveTexts(store, { ...Object.fromEntries(many), rust: 'Nothing but words.' })
    const first = find(store, 'rust')
    expect(first.hits[0]?.title).toBe('About rust')
    expect([first.total, first.hits.length, first.hasMore]).toEqual([25, 20, true])
    const second = find(store, 'rust', 2)
    expect([second.total, second.hits.length, second.hasMore]).toEqual([25, 5, false])
    expect(find(store, 'rust', 3).hits).toEqual([])
  })
})

describe('the index', () => {
  it('has what lists show and no word of anything else', () => {
    const store = makeStore()
    const text = 'secret'
    store.save('articles/draft.md', { title: 'A', draft: true }, { text })
    store.save('articles/unlisted.md', { title: 'B', unlisted: true }, { text })
    store.save('articles/later.md', { title: 'C', publish_date: '2999-01-01' }, { text })
    store.save('articles/seen.md', { title: 'D' }, { text })
    publish(store)
    expect(slugsOf(store, 'secret')).toBe('seen')
    expect(store.db.all('select path from search_entry')).toEqual([
      { path: 'articles/seen.md' },
    ])
  })

  it('follows edits, and leaves out at once what is hidden', () => {
    const store = makeStore()
    saveTexts(store, { one: 'old words', two: 'old words' })
    saveTexts(store, { one: 'new words' })
    expect([slugsOf(store, 'old'), slugsOf(store, 'new')]).toEqual(['two', 'one'])
    store.save('articles/two.md', { title: 'B', draft: true }, { text: 'old words' })
    store.publishSnapshot()
    expect(slugsOf(store, 'words')).toBe('one')
    store.remove('articles/one.md')
    publish(store)
    expect(store.db.all('select path from search_entry')).toEqual([])
  })
})

describe('an excerpt', () => {
  const excerptOf = (text: string, query: string) =>
    findExcerpt(text, listTerms(query))
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('')

  it.each([
    ['The Café is near.', 'cafe', 'The [Café] is near.'],
    ['Houses and a house', 'house', '[House]s and a [house]'],
    ['Houses and a house', '"house"', 'Houses and a [house]'],
    ['東海道新幹線は速い。', '幹線', '東海道新[幹線]は速い。'],
    ['One, two\n\nthree.', '"one two" three', '[One, two] [three].'],
    ['foo_bar', 'foo_bar', '[foo_bar]'],
    ['Nothing of it.', 'else', 'Nothing of it.'],
    ['', 'else', ''],
  ])('of %j for %j is %j', (text, query, excerpt) => {
    expect(excerptOf(text, query)).toBe(excerpt)
  })

  it('is the surroundings of the first word that is found, cut between words', () => {
    const text = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`
    const excerpt = excerptOf(text, 'needle')
    expect(excerpt).toMatch(/^… before (?:before )*\[needle\] after (?:after )*after …$/)
    expect(excerpt.length).toBeLessThan(250)
  })
})
