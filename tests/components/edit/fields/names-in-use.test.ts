import { expect, it } from 'vitest'

import { NamesInUse } from '../../../../components/edit/fields/names-in-use.ts'

it('learns names from the files that are read, each once', () => {
  const names = new NamesInUse([{ value: 'ada', label: 'Ada Lovelace' }])
  const fields = { author: 'ada', tags: ['web', 'Tides', ' web '], series: 'Plain files' }
  expect(names.note(fields)).toBe(fields)
  names.note({ authors: ['Zoe', 3], tags: 'web', series: '' })
  expect(names.list('author')).toEqual([
    { value: 'ada', label: 'Ada Lovelace' },
    { value: 'Zoe' },
  ])
  expect(names.list('topic').map(({ value }) => value)).toEqual(['Tides', 'web'])
  names.addArticles([
    ['articles/ebb/index.md', "---\ntitle: 'Ebb'\n---\n\nslug: no\n"],
    ['articles/neap.md', '---\ntitle: Neap\nslug: spring # tide\n---\n'],
    ['pages/about.md', '---\ntitle: About\n---\n'],
  ])
  expect(names.list('article')).toEqual([
    { value: 'ebb', label: 'Ebb' },
    { value: 'spring', label: 'Neap' },
  ])
  expect(names.list('series')).toEqual([{ value: 'Plain files' }])
})
