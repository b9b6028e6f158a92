import { cpSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { openDatabase } from '../../lib/content/store/database.ts'
import { StoreHeldError } from '../../lib/content/store/lock.ts'
import { articleText, fileText } from './support/documents.ts'
import { listTitles, openTestEngine, problemsOf, publish } from './support/engine.ts'
import { makeFolder } from './support/folder.ts'

describe('a store that was damaged', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['emptied', (file) => truncateSync(file, 0)],
    ['cut off in its header', (file) => truncateSync(file, 50)],
    ['cut off after its first page', (file) => truncateSync(file, 4096)],
    ['cut off half-way', (file) => truncateSync(file, statSync(file).size / 2)],
    ['overwritten', (file) => writeFileSync(file, 'No database '.repeat(10_000))],
    ['replaced by its log alone', (file) => cpSync(file, `${file}-wal`)],
  ]

  it.each(damages)('is made anew when it was %s', async (_, damage) => {
    const folder = makeFolder()
    folder.write('articles/a.md', articleText({ title: 'A' }))
    const first = openTestEngine(folder)
    await publish(first)
    await first.close()
    damage(join(folder.stateDir, 'content.db'))
    const second = openTestEngine(folder)
    await publish(second)
    expect(listTitles(folder)).toEqual(['A'])
    expect(problemsOf(second)).toEqual([])
  })

  it('is made anew when another version had made it', async () => {
    const folder = makeFolder()
    folder.write('authors/ada.md', fileText({ name: 'Ada' }))
    const first = openTestEngine(folder)
    await publish(first)
    await first.close()
    const db = openDatabase(join(folder.stateDir, 'content.db'))
    db.exec('pragma user_version = 0')
    db.close()
    const second = openTestEngine(folder)
    expect((await publish(second)).compiled).toEqual(['authors/ada.md'])
  })

  it('loses nothing when its process is killed', async () => {
    const folder = makeFolder()
    folder.write('articles/a.md', articleText({ title: 'A' }))
    await publish(openTestEngine(folder))
    // What lies on the disk while the first is still open is what a kill leaves.
    const stateDir = `${folder.stateDir}-killed`
    cpSync(folder.stateDir, stateDir, { recursive: true })
    const killed = { ...folder, stateDir }
    expect((await publish(openTestEngine(killed))).compiled).toEqual([])
    expect(listTitles(killed)).toEqual(['A'])
  })
})

it('refuses a second engine on one store, and names the first', async () => {
  const folder = makeFolder()
  const first = openTestEngine(folder, { command: 'npm start' })
  const open = () => openTestEngine(folder, { command: 'npm run dev' })
  const message =
    `${folder.stateDir} is in use by npm start (process ${process.pid}). ` +
    'Stop that one first, or give this one another STATE_DIR.'
  expect(open).toThrow(new StoreHeldError(message))
  expect(open).toThrow(message)
  await first.close()
  expect(open).not.toThrow()
})
