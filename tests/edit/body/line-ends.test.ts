import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { LineEnds } from '@/components/edit/body/line-ends'

const TEXT = fc.array(fc.constantFrom('a', '\t', ' ', '\n', '\r\n', '\r', '  \n'), {
  maxLength: 30,
})

it('a text that is opened and not touched keeps every byte', () => {
  fc.assert(
    fc.property(TEXT, (parts) => {
      const text = parts.join('')
      const { doc } = EditorState.create({ doc: text })
      expect(new LineEnds(text).restore(doc)).toBe(text)
    }),
  )
})

it('a letter changes nothing beside it', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, after) => {
      const [head, tail] = [before.join(''), after.join('')]
      // `\r` and `\n` of one line end are not parted.
      fc.pre(!(head.endsWith('\r') && tail.startsWith('\n')))
      const ends = new LineEnds(head + tail)
      const state = EditorState.create({ doc: head + tail })
      const at = EditorState.create({ doc: head }).doc.length
      const { state: changed, changes } = state.update({
        changes: { from: at, insert: 'x' },
      })
      ends.record(changes)
      expect(ends.restore(changed.doc)).toBe(`${head}x${tail}`)
    }),
  )
})

it('a new line ends as most lines do', () => {
  const ends = new LineEnds('a\r\nb\r\nc\n')
  const state = EditorState.create({ doc: 'a\nb\nc\n' })
  const { state: changed, changes } = state.update({ changes: { from: 3, insert: '\n' } })
  ends.record(changes)
  expect(ends.restore(changed.doc)).toBe('a\r\nb\r\n\r\nc\n')
})
