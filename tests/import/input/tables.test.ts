import { describe, expect, it } from 'vitest'

import { readJson, readJsonLines } from '@/lib/import/input/json.ts'
import { readRows } from '@/lib/import/input/rows.ts'
import type { Repair } from '@/lib/import/model/record.ts'
import { memoryFile } from './memory-file.ts'

describe('rows', () => {
  it.each([
    [
      'plain ones',
      'id,title\n1,A\n2,B\n',
      [
        ['1', 'A'],
        ['2', 'B'],
      ],
    ],
    [
      'a byte order mark and Windows line ends',
      '\ufeffid,title\r\n1,A\r\n\r\n',
      [['1', 'A']],
    ],
    ['quotes', 'id,title\n1,"a, ""b""\nc"\n', [['1', 'a, "b"\nc']]],
    ['semicolons', 'id;title\n1;A, B\n', [['1', 'A, B']]],
    ['no line end at the end', 'id,title\n1,A', [['1', 'A']]],
    [
      'too few and too many fields',
      'id,title\n1\n2,B,c\n',
      [
        ['1', ''],
        ['2', 'B'],
      ],
    ],
    ['a header alone', 'id,title\n', []],
    ['nothing', '', []],
  ])('of a table with %s', async (_, csv, expected) => {
    const { rows } = await readTable(csv)
    expect(rows.map(({ fields }) => [fields.id, fields.title])).toEqual(expected)
  })

  it('know their line, and faults theirs', async () => {
    const { rows, places } = await readTable('id,title\n1,"a\nb"\n2\n3,"open\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5])
    expect(places).toEqual(['t.csv:5:1', 't.csv:4:1'])
  })
})

describe('JSON', () => {
  it('is read without its mark, in any encoding', async () => {
    expect(await readJson(memoryFile('a.json', '\ufeff{"a":["é"]}'))).toEqual({
      a: ['é'],
    })
    const wide = Buffer.from('\ufeff{"a":1}', 'utf16le')
    expect(await readJson(memoryFile('a.json', wide))).toEqual({ a: 1 })
  })

  it.each([
    ['{"a": 1,\n "b": }', '2:7: is no whole JSON: here it breaks off'],
    ['{"a": 1,\n "b": [1, 2', '2:12: is no whole JSON: it ends too early'],
    ['{"a": "x\n"}', '1:9: is no whole JSON: here it breaks off'],
    ['{"a": "x', '1:9: is no whole JSON: it ends too early'],
    ['{"a" 1}', '1:6'],
    ['[1,]', '1:4'],
    [`["${'x'.repeat(300_000)}", x]`, '1:300006'],
    ['{"a":1,}', '1:8'],
    ['[1}', '1:3'],
    ['{}{}', '1:3'],
    ['[01]', '1:2'],
    ['[tru]', '1:2'],
    ["{'a':1}", '1:2'],
    ['["\\x"]', '1:3'],
    ['', '1:1: is no whole JSON: it ends too early'],
    [`[${' '.repeat(9000)}x]`, '1:9002'],
  ])('that is damaged is refused with its place: %.30s', async (text, message) => {
    await expect(readJson(memoryFile('a.json', text))).rejects.toThrow(
      `a.json:${message}`,
    )
  })

  it('of lines is read on behind a damaged one', async () => {
    const repairs: Repair[] = []
    const file = memoryFile('a.jsonl', '{"a":1}\r\n\n{"secret":\n[2]', 3)
    const lines = readJsonLines(file, (repair) => repairs.push(repair))
    const read = []
    for await (const value of lines) read.push(value)
    expect(read).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 4, value: [2] },
    ])
    expect(repairs.map(({ place }) => place)).toEqual(['a.jsonl:3:11'])
    expect(JSON.stringify(repairs)).not.toContain('secret')
  })
})

async function readTable(csv: string) {
  const places: string[] = []
  const rows = []
  for await (const row of readRows(memoryFile('t.csv', csv), ({ place }) =>
    places.push(place),
  ))
    rows.push(row)
  return { rows, places }
}
