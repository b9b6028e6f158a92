import { expect, it } from 'vitest'

import {
  filterMedia,
  formatBytes,
  listFolders,
  MEDIA_VIEWS,
} from '../../../../components/edit/tools/media/filter-media.ts'
import { parseMedia } from '../../../../components/edit/tools/media/parse-media.ts'

const FILES = parseMedia({
  files: [
    { path: 'articles/ebb/wave.png', size: 1, uses: [{ source: 'a.md', line: 3 }] },
    {
      ...{ path: 'media/Shell.jpg', size: 1_250_000 },
      uses: [{ source: 'a.md', line: 4, lacksText: true }],
    },
    { path: 'media/lone.pdf', size: 2000, uses: [] },
  ],
})

it.each([
  ['all', '', 3],
  ['all', 'media shell', 1],
  ['unused', '', 1],
  ['undescribed', '', 1],
  ['undescribed', 'wave', 0],
] as const)('of %s with “%s” the library shows %i', (view, words, count) => {
  expect(MEDIA_VIEWS).toContain(view)
  expect(filterMedia(FILES, { view, words })).toHaveLength(count)
})

it('files go into folders that have some, and into media/', () => {
  expect(listFolders(FILES)).toEqual(['articles/ebb', 'media'])
  expect(listFolders([])).toEqual(['media'])
})

it.each([
  [1, '1 kB'],
  [2000, '2 kB'],
  [1_250_000, '1.3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
