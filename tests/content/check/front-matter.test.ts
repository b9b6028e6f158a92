import matter from 'gray-matter'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

const ADVICE =
  'begin the file with a line `---`, then fields such as `title: …`, then a line `---`'
const BARE = 'the first line must be `---` alone, and YAML must follow'
const ENDS =
  'Front matter ends at the first line that begins with `---`, so that line must be `---` alone'

describe('front matter that is refused', () => {
  it.each([
    ['', `1:1 error: The file is empty: ${ADVICE} (front-matter-missing)`],
    [' \n\n', `1:1 error: The file is empty: ${ADVICE} (front-matter-missing)`],
    [
      '# Hello',
      `1:1 error: Front matter is missing: ${ADVICE}; or set \`front_matter: optional\` in site.yaml (front-matter-missing)`,
    ],
    [
      '--\ntitle: x\n--\n',
      `1:1 error: Front matter is missing: ${ADVICE}; or set \`front_matter: optional\` in site.yaml (front-matter-missing)`,
    ],
    [
      '\n---\ntitle: x\n---\n',
      '1:1 error: Front matter must begin on the first line of the file, at its left edge: remove the space before `---` (front-matter-delimiter)',
    ],
    [
      ' ---\ntitle: x\n---\n',
      '1:1 error: Front matter must begin on the first line of the file, at its left edge: remove the space before `---` (front-matter-delimiter)',
    ],
    [
      '\ufeff\ufeff---\ntitle: x\n---\n',
      '1:1 error: Front matter must begin on the first line of the file, at its left edge: remove the space before `---` (front-matter-delimiter)',
    ],
    ...['js', ' js', '\tjavascript', 'json', ' coffee', 'cson', 'toml'].map(
      (language) => [
        `---${language}\n{}\n---\n`,
        `1:4 error: Front matter is read as YAML and never run or read as \`${language.trim()}\`: ${BARE} (front-matter-format)`,
      ],
    ),
    ...['yaml', ' yaml', ' # x', '-', ' ---', '\u00a0js'].map((rest) => [
      `---${rest}\ntitle: x\n---\n`,
      `1:4 error: ${
        rest.trim() === 'js'
          ? `Front matter is read as YAML and never run or read as \`js\`: ${BARE} (front-matter-format)`
          : `Nothing may follow the \`---\` that opens front matter: ${BARE} (front-matter-delimiter)`
      }`,
    ]),
    [
      '---js',
      `1:4 error: Front matter is read as YAML and never run or read as \`js\`: ${BARE} (front-matter-format)`,
    ],
    [
      '+++\na 1\n+++\n',
      '1:1 error: This TOML can not be read: correct it, or write YAML between two lines `---` (front-matter-format)',
    ],
    [
      ';;;\n{}\n;;;\n',
      '1:1 error: The JSON between `;;;` can not be read: correct it, or write YAML between two lines `---` (front-matter-format)',
    ],
    [
      '{"title": 1}',
      '1:1 error: This JSON can not be read: correct it, or write YAML between two lines `---` (front-matter-format)',
    ],
    [
      '—\ntitle: x\n',
      '1:1 error: Front matter opens with three hyphens, not with a dash: write `---` (front-matter-delimiter)',
    ],
    [
      '---\rtitle: x\r---\r',
      '1:4 error: A carriage return alone ends no line in front matter: end lines with LF or CRLF (front-matter-line-end)',
    ],
    [
      '---\ntitle: x\rauthor: y\n---\n',
      '2:9 error: A carriage return alone ends no line in front matter: end lines with LF or CRLF (front-matter-line-end)',
    ],
    [
      '---',
      '1:1 error: The front matter that opens on line 1 is never closed: put a line `---` before the text (front-matter-delimiter)',
    ],
    [
      '---\ntitle: x\n\nText\n',
      '1:1 error: The front matter that opens on line 1 is never closed: put a line `---` before the text (front-matter-delimiter)',
    ],
    [
      '---\ntitle: x\n--\nText\n',
      '3:1 error: The front matter that opens on line 1 is never closed: should this line be `---`, alone and at the left edge? (front-matter-delimiter)',
    ],
    [
      '---\ntitle: x\n----\nText\n',
      `3:1 error: ${ENDS}, not \`----\`: correct or indent it (front-matter-delimiter)`,
    ],
    [
      '---\ntitle: |\n---foo\n---\n',
      `3:1 error: ${ENDS}, not \`---foo\`: correct or indent it (front-matter-delimiter)`,
    ],
    [
      '---\ntitle: x\n---\u00a0\n',
      `3:1 error: ${ENDS}, not \`---\`: correct or indent it (front-matter-delimiter)`,
    ],
  ])('%j', (text, diagnostic) => {
    expect(diagnosticsOf(text ?? '')).toEqual([diagnostic])
  })
})

describe('front matter that would run as a program', () => {
  const GLOBAL = 'imprintFrontMatterRan'
  afterEach(() => Reflect.deleteProperty(globalThis, GLOBAL))

  it.each([
    '---js',
    '---javascript',
    '--- js',
    '---\tjs',
    '---JS',
    '---\u2003js',
    '---js ',
  ])('%j is refused and does nothing', (opening) => {
    const text = `${opening}\n(globalThis.${GLOBAL} = true, { title: 'x' })\n---\n`
    expect(diagnosticsOf(text)).not.toEqual([])
    expect(Reflect.has(globalThis, GLOBAL)).toBe(false)
    // What the check keeps away: gray-matter runs it.
    matter(text, {})
    expect(Reflect.has(globalThis, GLOBAL)).toBe(true)
  })
})

describe('front matter that is accepted', () => {
  const good = articleWith()
  it.each([
    ['LF', good],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${good}`],
    ['spaces after the lines', good.replaceAll('---\n', '--- \t\n')],
    ['rules in the body', `${good}\n---\n\n---js\n`],
    ['an indented line of hyphens', articleWith('subtitle: |', '  a', '  ---', '  b')],
    ['a comment', articleWith('# comment')],
    [
      'a mapping in braces',
      '---\n{title: x, description: y, author: z, publish_date: 2025-01-02}\n---\nBody\n',
    ],
    ['emoji, Arabic and Chinese', articleWith('subtitle: 👩‍💻 مرحبا 你好')],
  ])('means the same to Contentlayer: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text)
    const { diagnostics, fields, staged } = checkFile('articles/hello.md', bytes)
    const read = matter(staged, { engines: { yaml: (yaml: string) => parse(yaml) } })
    expect(diagnostics).toEqual([])
    expect(fields).toEqual(read.data)
    expect(staged.split('\n').length).toBe(text.split('\n').length)
    expect(text.replaceAll('\r', '').endsWith(read.content)).toBe(true)
  })

  it('says where the body begins', () => {
    const bytes = new TextEncoder().encode(articleWith())
    const { bodyLine, staged, addedLines } = checkFile('articles/a.md', bytes)
    expect([bodyLine, addedLines]).toEqual([7, 0])
    expect(staged.split('\n')[bodyLine - 1]).toBe('Body')
  })
})
