import { expect, it } from 'vitest'

import { readStatus } from '../../../../components/edit/tools/bar/read-status.ts'

const STATUS = {
  isRepository: true,
  commits: true,
  name: 'main',
  upstream: 'origin/main',
}

it.each([
  [{ ...STATUS, commits: false, ahead: 3 }, ''],
  [STATUS, 'All commits of main are pushed'],
  [{ ...STATUS, upstream: undefined, ahead: 3 }, 'All saves are committed'],
  [{ ...STATUS, ahead: 1, behind: 2 }, '1 commit to push, 2 commits to bring in'],
  [{ ...STATUS, waiting: 2 }, '2 saves to commit'],
  [{ ...STATUS, waiting: 1, isWorking: true }, 'Committing…'],
])('%j reads “%s”', (answer, words) => {
  expect(readStatus(answer).words).toBe(words)
})

it('a fault comes with its remedy, and what is ahead can be pushed', () => {
  const answer = { ...STATUS, ahead: 1, lastError: 'Refused.', remedy: 'Pull first.' }
  expect(readStatus(answer)).toMatchObject({
    fault: 'Refused. Pull first.',
    canPush: true,
    canPull: false,
  })
})
