import matter from 'gray-matter'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

import { applyFixes, checkFile } from '../../../lib/content/check/index.ts'

const PIECES = [
  '---',
  '\n',
  '\r\n',
  '\n---\n',
  '---\n',
  '\r',
  '\t',
  ' ',
  '  - ',
  ': ',
  ':',
  '"',
  "'",
  '#',
  ' #',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '[',
  ']',
  '{',
  '}',
  ',',
  'title',
  'title: ',
  'title: x\n',
  'description: y\n',
  'author: z\n',
  'publish_date: 2025-03-05\n',
  'tags: [a]\n',
  'links',
  '...',
  '%YAML 1.1\n',
  'js',
  '\ufeff',
  '\0',
  '\u0007',
  'é',
  '👩',
  '\ud800',
  '?',
  '<<: ',
  '-',
  '----',
] as const

const PATHS = [
  'articles/a.md',
  'pages/a.md',
  'authors/a.md',
  'tags/a.md',
  'site.yaml',
] as const
const GOOD = 'title: x\ndescription: y\nauthor: z\npublish_date: 2025-03-05\n'

// mulberry32: the same files in every run.
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function listPieces(random: (below: number) => number, count: number): string {
  return Array.from({ length: count }, () => PIECES[random(PIECES.length)]).join('')
}

it('never throws on random bytes', () => {
  const random = createRandom(1)
  for (let run = 0; run < 1000; run++) {
    const bytes = Uint8Array.from({ length: random(60) }, () => random(256))
    expect(() => checkFile(PATHS[run % PATHS.length] ?? '', bytes)).not.toThrow()
  }
})

it('accepts only what Contentlayer reads in the same way', () => {
  const random = createRandom(2)
  let accepted = 0
  for (let run = 0; run < 4000; run++) {
    const head = ['---\n', `---\n${GOOD}`, `---\n${GOOD}`, ''][random(4)]
    const tail = ['\n---\n', '\n---', ''][random(3)]
    const text = `${head}${listPieces(random, random(12))}${tail}${listPieces(random, random(4))}`
    const path = PATHS[random(PATHS.length - 1)] ?? ''
    const checked = checkFile(path, new TextEncoder().encode(text))
    expect(() => applyFixes(text, checked.diagnostics)).not.toThrow()
    if (checked.diagnostics.some(({ severity }) => severity === 'error')) continue
    accepted++
    const read = matter(checked.staged, {
      engines: { yaml: (yaml: string) => parse(yaml) },
    })
    expect(read.data).toMatchObject(checked.fields)
    const isFromHeading = !checked.entries.some(({ name }) => name === 'title')
    if (!isFromHeading) expect(checked.text.endsWith(read.content)).toBe(true)
  }
  expect(accepted).toBeGreaterThan(100)
})
