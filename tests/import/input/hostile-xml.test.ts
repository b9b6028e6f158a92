import { describe, expect, it } from 'vitest'

import { toSourceFile } from '@/lib/import/input/source-file.ts'
import { readElements, type XmlElement } from '@/lib/import/input/xml.ts'
import type { Repair } from '@/lib/import/model/record.ts'
import { type SourceFile, SourceError } from '@/lib/import/model/source.ts'
import { memoryFile } from './memory-file.ts'

const MEGABYTE = 1024 * 1024
/** As `readElements` has it, in a nightly run; else the same at a limit of 1 MB. */
const MAX_MEGABYTES = process.env.RUNS === undefined ? 1 : 64

describe('hostile XML', () => {
  it('with 10,000 elements in one another keeps the outer ones', async () => {
    const deep = `${'<b>'.repeat(10_000)}text${'</b>'.repeat(10_000)}`
    const { elements, rules } = await read(
      memoryFile('a.xml', `<r><item>a${deep}</item><item>b</item></r>`),
    )
    expect(elements.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(rules).toContain('xml-deep')
    expect(JSON.stringify(elements).length).toBeLessThan(50_000)
  })

  it('that opens elements without an end is given up', async () => {
    const start = '<r><item>a</item>'
    const { elements, rules } = await read(
      memoryFile('a.xml', start + '<b>'.repeat(45_000)),
    )
    expect(elements).toHaveLength(1)
    expect(rules).toEqual(['xml-cut'])
  })

  it('of nothing but end tags is given up', async () => {
    const file = memoryFile('a.xml', `<r><item>a</item>${'</x>'.repeat(25_000)}`)
    const { elements, repairs } = await read(file)
    expect(elements).toHaveLength(1)
    expect(repairs.length).toBeLessThan(60)
    expect(repairs.map(({ message }) => message).join()).toContain(
      'more than 20,000 faults',
    )
  })

  it('with an attribute beyond the limit is given up', async () => {
    const { elements, repairs } = await read(
      streamed('<r><item>a</item><item b="', MAX_MEGABYTES + 3, '"/></r>'),
    )
    expect(elements).toHaveLength(1)
    expect(repairs.at(-1)?.message).toContain(`larger than ${MAX_MEGABYTES} MB`)
  })

  it('with a section beyond the limit leaves its element out', async () => {
    const { elements, rules } = await read(
      streamed('<r><item><![CDATA[', MAX_MEGABYTES + 3, ']]></item><item>b</item></r>'),
    )
    expect(elements.map(({ text }) => text)).toEqual(['b'])
    expect(rules).toEqual(['xml-large'])
  })

  it.each([
    ['no XML', 'just text & more < text'],
    ['nothing', ''],
    ['zeros', '\0'.repeat(5000)],
    ['a section without a root', '<![CDATA[x]]>'],
    ['signs alone', '<<<<&&&&]]>]]>--><!<?<![CDATA[<!--'],
    ['a document type alone', '<!DOCTYPE x [ " '],
    ['attributes that are none', '<r><item a=b c d="1" d="2" e= "<" /></r>'],
  ])('that is %s does no harm', async (_, text) => {
    const { elements } = await read(memoryFile('a.xml', text))
    expect(elements.length).toBeLessThan(2)
  })

  it('with names of objects has plain attributes', async () => {
    const { elements } = await read(
      memoryFile('a.xml', '<r><item __proto__="1" constructor="2"/></r>'),
    )
    expect(Object.entries(elements[0]?.attributes ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })
})

describe('a file that fails', () => {
  it('before its first element rejects', async () => {
    const file = toSourceFile('a.xml', 9, () => failing(''))
    await expect(read(file)).rejects.toThrow('a.xml: broken disk')
  })

  it('later gives what it has, and tells why it ends', async () => {
    const file = toSourceFile('a.xml', 9, () =>
      failing(`<r><item>a</item>${' '.repeat(2000)}`),
    )
    const { elements, repairs } = await read(file)
    expect(elements).toHaveLength(1)
    expect(repairs[0]).toMatchObject({
      rule: 'xml-cut',
      message: expect.stringContaining('broken disk'),
    })
  })
})

async function* failing(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
  throw new SourceError('a.xml: broken disk')
}

function streamed(start: string, megabytes: number, end: string): SourceFile {
  return toSourceFile('a.xml', 0, async function* () {
    yield Buffer.from(start)
    const chunk = Buffer.alloc(MEGABYTE, 'x')
    for (let count = 0; count < megabytes; count++) yield chunk
    yield Buffer.from(end)
  })
}

async function read(file: SourceFile) {
  const elements: XmlElement[] = []
  const repairs: Repair[] = []
  const found = readElements(
    file,
    (path) => path.at(-1) === 'item',
    (repair) => repairs.push(repair),
    MAX_MEGABYTES * MEGABYTE,
  )
  for await (const element of found) elements.push(element)
  return { elements, repairs, rules: [...new Set(repairs.map(({ rule }) => rule))] }
}
