import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { sliceReleaseNotes } from '../../../lib/update/release/release-notes.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

- Soon.

## [0.10.0] - 2027-02-01

- Third.

## [0.9.0] - 2027-01-01

- Second.

## [0.1.0]

- First.

[0.9.0]: https://code.example/0.9.0
`

it('has what came since, and neither what is to come nor what was known', () => {
  const notes = sliceReleaseNotes(CHANGELOG, [0, 1, 0], [0, 10, 0])
  expect(notes).toBe(
    '## [0.10.0] - 2027-02-01\n\n- Third.\n\n## [0.9.0] - 2027-01-01\n\n- Second.',
  )
  expect(sliceReleaseNotes(CHANGELOG, [0, 10, 0], [0, 10, 0])).toBe('')
})

it('has a section for the version of the project', () => {
  const read = (file: string) => readFileSync(join(inject('root'), file), 'utf8')
  const { version } = JSON.parse(read('package.json'))
  expect(read('CHANGELOG.md')).toContain(`## [${version}]`)
})
