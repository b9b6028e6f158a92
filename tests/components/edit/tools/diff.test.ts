import { describe, expect, it } from 'vitest'

import { diffTexts } from '../../../../components/edit/tools/diff/diff-texts.ts'
import { pairLines } from '../../../../components/edit/tools/diff/diff-view.ts'

const LINES = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`)
const TEXT = `${LINES.join('\n')}\n`

describe('two texts', () => {
  it.each([
    ['that are alike', TEXT, TEXT],
    ['with other line ends', TEXT, TEXT.replaceAll('\n', '\r\n')],
    ['that are empty', '', ''],
  ])('%s differ nowhere', (_, old, now) => {
    expect(diffTexts(old, now)).toEqual([])
  })

  it('show what is around a change, and not what is far from it', () => {
    const now = TEXT.replace('line 2\n', 'other\n').replace('line 18\n', '')
    const [first, second, ...more] = diffTexts(TEXT, now)
    expect(more).toEqual([])
    expect(first).toMatchObject({ oldStart: 1, newStart: 1 })
    expect(first?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['same line 1', 'removed line 2', 'added other'],
      ...['same line 3', 'same line 4', 'same line 5'],
    ])
    expect(second).toMatchObject({ oldStart: 15, newStart: 15 })
  })

  it('stand side by side: a line beside the one that it replaces', () => {
    const [hunk] = diffTexts('a\nb\nc\n', 'a\nB\nC\nD\n')
    const rows = pairLines(hunk?.lines ?? [])
    expect(rows.map(({ old, now }) => [old?.text, now?.text])).toEqual([
      ['a', 'a'],
      ['b', 'B'],
      ['c', 'C'],
      [undefined, 'D'],
    ])
  })
})
