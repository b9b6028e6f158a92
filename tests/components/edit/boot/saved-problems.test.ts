import { expect, it } from 'vitest'

import { SavedProblems } from '../../../../components/edit/boot/saved-problems.ts'
import { makeProblemsOperation } from '../../../../lib/edit/unsaved/problems.ts'
import type { Diagnostic } from '../../../../lib/model/diagnostic.ts'

const AT = { line: 1, column: 1, message: '' } as const
const FOUND: readonly Diagnostic[] = [
  { ...AT, file: 'articles/ebb.md', rule: 'link-dead', severity: 'warning' },
  { ...AT, file: 'articles/ebb.md', rule: 'field-missing', severity: 'error' },
  { ...AT, file: 'articles/neap.md', rule: 'link-dead', severity: 'note' },
  { ...AT, file: 'articles/gone.md', rule: 'link-dead', severity: 'error' },
]

const TEXTS = new Map([
  ['articles/ebb.md', '\ufeffEbb\r\nflow\r\n\r\n'],
  ['articles/neap.md', 'Neap\n'],
])

const mirror = {
  find: (path: string) => ({ size: 0, modified: 0, text: TEXTS.get(path) }),
}

it('marks a file that has problems, as the editor reads it', async () => {
  const operation = makeProblemsOperation(() => FOUND)
  const user = { name: 'Ada', csrf: '' }
  const server = {
    call: async () => (await operation({ user, body: {} })).json,
  }
  const problems = new SavedProblems(mirror)
  await problems.ask(server)
  expect(problems.note('Ebb\nflow', { title: 'Ebb' })).toEqual({
    title: 'Ebb',
    __imprint_problems: 'yes',
  })
  expect(problems.note('Neap', { title: 'Neap' })).toEqual({ title: 'Neap' })
})

it('marks none where no server answers', async () => {
  const problems = new SavedProblems(mirror)
  await problems.ask({ call: () => Promise.reject(new Error('404')) })
  expect(problems.note('Ebb\nflow', {})).toEqual({})
})
