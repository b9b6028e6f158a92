import { describe, expect, it } from 'vitest'
import { EditedSource } from '../../../lib/markdown/edits/edited-source.ts'
import { LineIndex } from '../../../lib/markdown/edits/line-index.ts'

describe('EditedSource', () => {
  it('knows where each letter stood', () => {
    const source = EditedSource.of('abcdef').edit([
      { start: 1, end: 3, text: 'XYZ' },
      { start: 5, end: 5, text: '-' },
    ])
    expect(source.text).toBe('aXYZde-f')
    expect([...source.text].map((_, index) => source.toOriginal(index))).toEqual([
      0, 1, 1, 1, 3, 4, 5, 5,
    ])
  })

  it('adds up over passes', () => {
    const source = EditedSource.of('abc')
      .edit([{ start: 0, end: 0, text: '12' }])
      .edit([{ start: 1, end: 3, text: '' }])
    expect(source.text).toBe('1bc')
    expect([0, 1, 2, 3].map((offset) => source.toOriginal(offset))).toEqual([0, 1, 2, 3])
  })

  it('leaves out an edit inside of another', () => {
    const edits = [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ]
    expect(EditedSource.of('abc').edit(edits).text).toBe('xc')
  })
})

describe('LineIndex', () => {
  it('counts from 1 with all line ends', () => {
    const lines = new LineIndex('a\r\nb\rc\nd')
    const places = [0, 3, 5, 7].map((offset) => lines.positionOf(offset))
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '2:1',
      '3:1',
      '4:1',
    ])
  })
})
