import { describe, expect, it } from 'vitest'

import { READERS } from '@/lib/import/readers/index.ts'
import { findReader } from '@/lib/import/run/recognise.ts'
import { openTexts } from './readers/open-texts.ts'
import { TINY_SOURCES } from './tiny-sources.ts'

describe('without a flag', () => {
  it.each(TINY_SOURCES)('$label is recognised', async ({ reader, kind, files }) => {
    const source = openTexts(files, kind)
    expect((await findReader(source, READERS))?.name).toBe(reader)
  })

  it('every kind of source has a sample', () => {
    const kinds = new Set(TINY_SOURCES.map(({ reader }) => reader))
    expect(READERS.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual([])
  })
})
