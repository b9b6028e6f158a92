import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseFile } from '../../../lib/edit/lossless/index.ts'
import { isSame } from '../../../lib/edit/lossless/values.ts'
import { documents } from './generate.ts'
import { CHANGES, findFault, saveThroughForm } from './support.ts'

const names = Object.keys(CHANGES)
const SIGNS = [...'\n\r\t :-#?,[]{}&*!|>\'"%@`~=<.019yn\\']
const PIECES = [
  ...[
    '---',
    '\n',
    '\n',
    '\n---\n',
    '\r\n',
    ': ',
    ':',
    '- ',
    '? ',
    ' ',
    '  ',
    '\t',
    '#',
    ' # ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!x ',
    '|',
    '>-',
    '%YAML 1.1',
    '...',
    '<<: ',
  ],
  ...[
    '+++',
    '{\n',
    ';;;',
    'title',
    'draft: yes',
    'tags',
    'body',
    'a.b',
    '2019',
    '~',
    '\0',
    '\ufeff',
    '\u3000',
  ],
]
const UNICODE = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
const OPTIONS = { numRuns: 1000, seed: 17 } as const

describe('a document of any form', () => {
  it('is the same after a save without a change', () => {
    const property = fc.property(documents, (text) => {
      expect(saveThroughForm(text)).toBe(text)
    })
    fc.assert(property, OPTIONS)
  })

  it('has one line changed when a field is', () => {
    const property = fc.property(documents, fc.constantFrom(...names), (text, name) => {
      const saved = saveThroughForm(text, CHANGES[name])
      expect(findFault(text, saved, name)).toBeUndefined()
    })
    fc.assert(property, OPTIONS)
  })

  it('has one line changed when a word of the body is', () => {
    const property = fc.property(documents, (text) => {
      const change = ({ body }: { readonly body?: unknown }) => ({
        body: String(body).replace('Text', 'Changed'),
      })
      const at = text.lastIndexOf('Text')
      const wanted = `${text.slice(0, at)}Changed${text.slice(at + 'Text'.length)}`
      expect(saveThroughForm(text, change)).toBe(wanted)
    })
    fc.assert(property, { ...OPTIONS, numRuns: 200 })
  })

  it('is the same after a save whatever it holds', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), UNICODE)
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = `---\n${pieces.join('')}`
      expect(saveThroughForm(text)).toBe(text)
      expect(saveThroughForm(pieces.join(''))).toBe(pieces.join(''))
    })
    fc.assert(property, OPTIONS)
  })

  it('keeps the lines and comments of entries that stay, wherever they move', () => {
    const entries = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 6 })
    const property = fc.property(
      entries,
      fc.constantFrom('', '  '),
      fc.array(fc.constantFrom('', '\n', '  # of %\n', '\n  # of %\n'), { minLength: 6 }),
      entries,
      (names, indent, gaps, wanted) => {
        const lines = names.map((name, index) => {
          const gap = gaps[index]?.replace('%', String(name)) ?? ''
          return `${gap}${indent}- label: "${name}" # is ${name}\n${indent}  href: /${name}\n`
        })
        const text = `---\nlinks: # all\n${lines.join('')}# The end.\n---\n`
        const links = wanted.map((name) => ({ label: `${name}`, href: `/${name}` }))
        const saved = saveThroughForm(text, () => ({ links }))
        const kept = names.filter((name) => wanted.includes(name))
        const own = kept.map(
          (name) => `label: "${name}" # is ${name}\n${indent}  href: /${name}\n`,
        )
        const comments = text.match(/^ *#.*\n/gm) ?? []
        expect([...own, ...comments].filter((part) => !saved.includes(part))).toEqual([])
      },
    )
    fc.assert(property, { ...OPTIONS, numRuns: 300 })
  })

  it('says what was filled in, whatever it is', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...SIGNS), UNICODE) })
    const property = fc.property(
      ...[documents, text, fc.array(text)],
      (written, title, tags) => {
        const fields = parseFile(saveThroughForm(written, () => ({ title, tags })))
        expect(isSame(fields.title, title) && isSame(fields.tags, tags)).toBe(true)
      },
    )
    fc.assert(property, { ...OPTIONS, numRuns: 300 })
  })
})
