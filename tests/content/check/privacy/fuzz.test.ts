import fc from 'fast-check'
import { expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { isHeldBack } from '../../../../lib/model/diagnostic.ts'

const SIGNS = [
  ...[
    'draft: true',
    'published: false',
    'status: draft',
    'visibility: private',
    'private: true',
  ],
  ...['password: x', 'permalink: false', 'publish: no', '_status: draft', 'hidden: yes'],
]

const LINE = fc.oneof(
  fc.constantFrom(
    'title: A',
    'date: 2025-03-05',
    'draft: false',
    'published: true',
    '# note',
  ),
  fc.constantFrom(
    'tags: [a',
    'x: "y',
    '- a',
    'a: b: c',
    '\tz: 1',
    '? q',
    'k: |',
    'b: {',
    '...',
  ),
  fc.constantFrom('status: publish', 'layout: post', 'author: [A, B]', '', 'x: &a', '*a'),
  fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
)

const FENCES = fc.constantFrom(
  ['---', '---'],
  ['+++', '+++'],
  ['---', ''],
  ['', ''],
  ['---', '...'],
)

it('a file that says that it is hidden is never public, whatever stands around', () => {
  const lines = fc.tuple(
    fc.array(LINE, { maxLength: 6 }),
    fc.array(LINE, { maxLength: 6 }),
  )
  const property = fc.property(
    lines,
    fc.constantFrom(...SIGNS),
    FENCES,
    (around, sign, fences) => {
      const [above, below] = around
      // In a block text, below a key, or behind a second fence the line is no field.
      fc.pre(
        !above.some((line) => /[|>][-+0-9 ]*$|^\s*(?:---|\.\.\.)|:\s*$|^\?/.test(line)),
      )
      const text = [fences[0], ...above, sign, ...below, fences[1], 'Body', ''].join('\n')
      const bytes = new TextEncoder().encode(text)
      const { diagnostics, fields } = checkFile('articles/a.md', bytes)
      expect(fields.draft === true || diagnostics.some(isHeldBack)).toBe(true)
    },
  )
  fc.assert(property, { numRuns: 1500, seed: 7 })
})
