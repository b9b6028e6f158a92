import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { markdown } from '@/components/edit/body/language/markdown-language'
import { insertOrAlignTable } from '@/components/edit/body/tables/table-command'
import { alignTable, listCells } from '@/components/edit/body/tables/table-text'

it.each([
  [
    'columns are as wide as their widest cell',
    ['| a | bb |', '|---|---|', '| cccc | d |'],
    ['| a    | bb  |', '| ---- | --- |', '| cccc | d   |'],
  ],
  [
    'cells stand where the delimiter row says',
    ['left|center|right', ':--|:-:|--:', 'a|b|c'],
    [
      '| left | center | right |',
      '| :--- | :----: | ----: |',
      '| a    |   b    |     c |',
    ],
  ],
  [
    'an escaped bar is part of a cell, in code too',
    ['| a \\| b | `c\\|d` |', '| - | - |', '| e | f |'],
    ['| a \\| b | `c\\|d` |', '| ------ | ------ |', '| e      | f      |'],
  ],
  [
    'a wide sign takes the place of two',
    ['| 東京 | x |', '|--|--|', '| a | 👩‍👩‍👧 |'],
    ['| 東京 | x   |', '| ---- | --- |', '| a    | 👩‍👩‍👧  |'],
  ],
  [
    'a row of another length gets its columns, an empty cell stays',
    ['| a | b |', '|---|---|', '| c |', '|  | d | e |'],
    [
      '| a   | b   |     |',
      '| --- | --- | --- |',
      '| c   |     |     |',
      '|     | d   | e   |',
    ],
  ],
  [
    'the signs of a quote stay',
    ['> | a | bb |', '> |:-|-:|', '> | c | d |'],
    ['> | a   |  bb |', '> | :-- | --: |', '> | c   |   d |'],
  ],
])('%s', (_, lines, aligned) => {
  expect(alignTable(lines)).toEqual(aligned)
})

it('alignment is final, and changes no cell', () => {
  const cell = fc.stringMatching(/^[a-z\\| 東é`]{0,8}$/)
  const row = fc.array(cell, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 4 }), (head, rows) => {
      const render = (cells: readonly string[]) =>
        `| ${cells.map((each) => each.replace(/[\\|]/g, '\\$&').trim()).join(' | ')} |`
      const lines = [head, head.map(() => '---'), ...rows].map(render)
      const aligned = alignTable(lines)
      expect(alignTable(aligned)).toEqual(aligned)
      lines.forEach((line, number) => {
        const cells = readCells(aligned[number] ?? '')
        if (number !== 1)
          expect(cells.filter(Boolean)).toEqual(readCells(line).filter(Boolean))
      })
    }),
  )
})

it('the table at the cursor is aligned, and the cursor stays in its cell', () => {
  const doc = 'Text\n\n| a | long cell |\n|--|--|\n| word | c |\n\nEnd'
  const state = parse(doc, doc.indexOf('rd |'))
  const { state: aligned } = state.update(insertOrAlignTable(state))
  expect(aligned.doc.toString()).toBe(
    'Text\n\n| a    | long cell |\n| ---- | --------- |\n| word | c         |\n\nEnd',
  )
  const { head } = aligned.selection.main
  expect(aligned.sliceDoc(head, head + 4)).toBe('rd |')
})

it('elsewhere a new one begins, with the cursor in its first cell', () => {
  const state = parse('Text', 4)
  const { state: changed } = state.update(insertOrAlignTable(state))
  const empty = '|     |     |\n'
  expect(changed.doc.toString()).toBe(`Text\n\n${empty}| --- | --- |\n${empty}${empty}`)
  expect(changed.selection.main.head).toBe('Text\n\n| '.length)
})

function parse(doc: string, anchor: number): EditorState {
  const state = EditorState.create({ doc, selection: { anchor }, extensions: markdown })
  ensureSyntaxTree(state, doc.length)
  return state
}

function readCells(line: string): string[] {
  return listCells(line).map(({ from, to }) => line.slice(from, to))
}
