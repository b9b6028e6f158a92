import { describe, expect, it } from 'vitest'

import { text } from '@/lib/import/readers/text/text.ts'
import { SourceError } from '@/lib/import/model/source.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const TEXT =
  'Tide tables of the old harbour\n\nThe keeper wrote the tides down every day.\n'

describe('plain text', () => {
  it.each([
    ['a text', { 'a.txt': TEXT }, 'file', 0.5],
    ['a text without an ending', { notes: TEXT }, 'file', 0.5],
    ['a folder of texts', { 'a.txt': TEXT, 'b/c.text': TEXT }, 'folder', 0.5],
    [
      'front matter, which Markdown has',
      { 'a.txt': `---\ntitle: A\n---\n${TEXT}` },
      'file',
      0.1,
    ],
    [
      'a folder with and without front matter',
      { 'a.txt': TEXT, 'b.txt': `---\ntitle: A\n---\n${TEXT}` },
      'folder',
      0.55,
    ],
    ['a page that is called a text', { 'a.txt': '<!doctype html><p>Tide' }, 'file', 0],
    ['bytes that are no text', { a: 'tide\0tables' }, 'file', 0],
    [
      'a folder with a robots.txt',
      { 'robots.txt': 'Disallow:', 'a.md': TEXT },
      'folder',
      0,
    ],
    ['a document of Word', { 'a.docx': 'PK' }, 'file', 0.3],
  ] as const)('recognises %s', async (_, files, kind, expected) => {
    expect(await text.recognise(openTexts(files, kind))).toBe(expected)
  })

  it('reads each text of a folder as an item and leaves documents of other programs out', async () => {
    const files = { 'a.txt': TEXT, 'b.txt': TEXT, 'c.pdf': '%PDF-1.7', 'e.txt': ' \n' }
    const records = await readAll(text, openTexts(files))
    expect(listType(records, 'item').map(({ key }) => key)).toEqual(['a.txt', 'b.txt'])
    const left = listType(records, 'left-out').map(({ key, what }) => [key, what])
    expect(left).toEqual([
      ['c.pdf', 'document'],
      ['e.txt', 'empty file'],
    ])
  })

  it('refuses a document of a word processor with what to do', async () => {
    const reading = readAll(text, openTexts({ 'a.docx': 'PK' }, 'file'))
    await expect(reading).rejects.toThrow(SourceError)
    await expect(reading).rejects.toThrow(/Word document.*save it as plain text/)
  })
})
