import { expect, it } from 'vitest'

import { watchTyped } from '../../../../../components/edit/boot/saves/keep-typed.ts'

it('a form takes over what was typed while it was saved, and nothing else', () => {
  const draft = {
    interacted: true,
    currentValues: { _default: { title: 'Ebb', body: 'Water', 'tags.0': 'sea' } },
  }
  const carry = watchTyped(draft)
  const values: Record<string, unknown> = draft.currentValues._default
  values.body = 'More water'
  values['tags.1'] = 'moon'
  Reflect.deleteProperty(values, 'tags.0')
  const saved = { title: 'Ebb, trimmed', body: 'Water', 'tags.0': 'sea' }
  const next = { interacted: false, currentValues: { _default: saved } }
  carry(next)
  expect(next).toEqual({
    interacted: true,
    currentValues: {
      _default: { title: 'Ebb, trimmed', body: 'More water', 'tags.1': 'moon' },
    },
  })
})

it('a form that nobody touched meanwhile is what was saved', () => {
  const draft = { interacted: true, currentValues: { _default: { title: 'Ebb' } } }
  const next = { interacted: false, currentValues: { _default: { title: 'Neap' } } }
  watchTyped(draft)(next)
  expect(next).toEqual({
    interacted: false,
    currentValues: { _default: { title: 'Neap' } },
  })
})
