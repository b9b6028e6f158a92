import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

import {
  claimFolder,
  disownFolder,
  isMadeOf,
  readId,
} from '../../../../lib/publish/output/marks/claim.ts'
import { makeFolder } from '../../../content/support/content-folder.ts'

const LOG = 'api/v1/index.json'

/** A folder that the blog beside it filled, with the log of its changes. */
function makeClaimed() {
  const { contentDir: home } = makeFolder()
  const [dir, content] = [join(home, 'dist'), join(home, 'content')]
  const id = claimFolder(dir, content)
  mkdirSync(dirname(join(dir, LOG)), { recursive: true })
  writeFileSync(join(dir, LOG), '{}')
  return { dir, content, other: join(home, 'other'), id, log: join(dir, LOG) }
}

it('is made of the content that filled it last, by the place of both', () => {
  const { dir, content, other, id, log } = makeClaimed()
  expect([isMadeOf(dir, content), isMadeOf(dir, other)]).toEqual([true, false])
  expect(claimFolder(dir, content)).toBe(id)
  expect(existsSync(log), 'the log goes on').toBe(true)
})

it('keeps no log for another content folder', () => {
  const { dir, content, other, id, log } = makeClaimed()
  expect(claimFolder(dir, other)).toBe(id)
  expect([isMadeOf(dir, content), isMadeOf(dir, other)]).toEqual([false, true])
  expect(existsSync(log)).toBe(false)
})

it('keeps none for another blog in the same content folder', () => {
  const { dir, content, id, log } = makeClaimed()
  disownFolder(dir, content)
  expect(isMadeOf(dir, content)).toBe(false)
  expect(claimFolder(dir, content)).toBe(id)
  expect([isMadeOf(dir, content), existsSync(log)]).toEqual([true, false])
})

it('stays what it is where other content filled it, or nothing', () => {
  const { dir, content, other } = makeClaimed()
  disownFolder(dir, other)
  expect(isMadeOf(dir, content)).toBe(true)
  disownFolder(other, content)
  expect(readId(other)).toBeUndefined()
})
