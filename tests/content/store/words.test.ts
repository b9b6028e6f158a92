import { expect, it } from 'vitest'

import { toWord } from '../../../lib/content/queries/words.ts'
import { makeStore } from '../support/store-fixture.ts'

it('words the interface as files do, then `site.yaml`, then the catalogue', () => {
  const store = makeStore()
  store.save('site.yaml', {
    language: 'pt-BR',
    words: { share: 'site', skip: 'site', menu: 'site' },
  })
  store.save('words.yaml', { words: { share: 'file', skip: 'file' } })
  store.save('words.pt.yaml', { words: { share: 'pt', note: 'pt' } })
  store.save('words.pt-BR.yaml', { words: { note: 'pt-BR' } })
  const { share, skip, menu, note, archive } = store.openReader()(
    ({ site }) => site.words,
  )
  expect([share, skip, menu, note, archive]).toEqual([
    ...['pt', 'file', 'site', 'pt-BR', 'Arquivo'],
  ])
})

it.each([
  [undefined, 'eigene'],
  ['fr', 'la mienne'],
  ['fr-CA', 'la mienne'],
  ['en', 'Note'],
  ['fi', 'oma'],
  // Nobody speaks it: the article stands in the interface of the site.
  ['sw', 'eigene'],
])('in an article in %s words `note` as %s', (language, word) => {
  const store = makeStore()
  store.save('site.yaml', { language: 'de' })
  store.save('words.yaml', { words: { note: 'eigene' } })
  store.save('words.fr.yaml', { words: { note: 'la mienne' } })
  store.save('words.fi.yaml', { words: { note: 'oma' } })
  const read = store.openReader()
  expect(read((reader) => toWord(reader, 'note', language))).toBe(word)
})
