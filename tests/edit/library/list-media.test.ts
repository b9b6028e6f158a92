import { describe, expect, it } from 'vitest'

import { listMedia } from '../../../lib/edit/library/list-media.ts'

const TEXT =
  '---\ntitle: Ebb\nheroImage: ./wave.png\n---\n\n![](./wave.png) ![A wave](./wave.png)\n'

describe('the media library', () => {
  const file = (path: string, text?: string) => ({ path, size: 1, modified: 2, text })
  const files = [
    file('articles/ebb.md', TEXT),
    file('articles/lone.pdf'),
    file('articles/wave.png'),
    file('overrides.css'),
    file('theme/font.woff2'),
  ]
  const use = {
    ...{ path: 'articles/wave.png', source: 'articles/ebb.md' },
    ...{ isPicture: true, isUndescribed: false },
  }
  const index = {
    uses: [
      { ...use, line: 3, column: 12, isUndescribed: true },
      { ...use, line: 6, column: 1 },
      { ...use, line: 6, column: 17 },
    ],
    sizes: [{ path: 'articles/wave.png', width: 30, height: 20 }],
    broken: [],
  }

  it('lists files that are no documents and not of the theme, with their uses', () => {
    const place = { source: 'articles/ebb.md' }
    expect(listMedia(files, index)).toEqual([
      { path: 'articles/lone.pdf', size: 1, modified: 2, uses: [] },
      {
        ...{ path: 'articles/wave.png', size: 1, modified: 2, width: 30, height: 20 },
        uses: [
          { ...place, line: 3, lacksText: true },
          { ...place, line: 6, lacksText: true },
          { ...place, line: 6, lacksText: false },
        ],
      },
    ])
  })
})
