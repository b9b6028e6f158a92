import { describe, expect, it } from 'vitest'

import { readMediaIndex } from '../../../lib/content/references/media-uses.ts'
import { saveSource } from '../../../lib/content/store/sources.ts'
import { makeStore } from '../support/store-fixture.ts'

describe('the index of files', () => {
  it('has each place that shows or names one, and where the check misses a text', () => {
    const { db, save, savePicture } = makeStore()
    savePicture('articles/wave.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const place = { kind: 'file', target: 'articles/wave.svg', fragment: '' } as const
    save(
      'articles/ebb.md',
      {},
      {
        references: [
          { ...place, use: 'image', line: 9, column: 3 },
          { ...place, use: 'link', line: 7, column: 1 },
        ],
      },
    )
    const source = { path: 'articles/ebb.md', signature: '', key: '' }
    const file = source.path
    const missing = {
      rule: 'image-missing-alt',
      severity: 'warning',
      message: '',
    } as const
    const broken = { rule: 'file-encoding', severity: 'error', message: '' } as const
    saveSource(db, source, [{ file, ...missing, line: 9, column: 3 }])
    const other = { path: 'articles/torn.md', signature: '', key: '' }
    saveSource(db, other, [{ file: other.path, ...broken, line: 1, column: 1 }])
    const use = { path: 'articles/wave.svg', source: file }
    expect(readMediaIndex(db)).toEqual({
      uses: [
        { ...use, line: 7, column: 1, isPicture: false, isUndescribed: false },
        { ...use, line: 9, column: 3, isPicture: true, isUndescribed: true },
      ],
      sizes: [{ path: 'articles/wave.svg', width: 300, height: 150 }],
      broken: ['articles/torn.md'],
    })
  })
})
