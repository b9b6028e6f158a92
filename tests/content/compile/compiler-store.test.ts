import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'
import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { Database } from '../../../lib/content/store/database.ts'
import { StoreHeldError } from '../../../lib/content/store/lock.ts'
import { articleText } from '../support/documents.ts'
import {
  listTitles,
  openTestCompiler,
  diagnosticsOf,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'

/** A folder whose store has published one article, as another process would find it. */
async function publishOne(): Promise<Folder> {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  await compiler.close()
  const stateDir = `${folder.stateDir}-found`
  cpSync(folder.stateDir, stateDir, { recursive: true })
  return { ...folder, stateDir }
}

/** Runs SQL of the test's own on the store's file. */
function execute(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

describe('a store that was damaged', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['emptied', (file) => truncateSync(file, 0)],
    ['cut off in its header', (file) => truncateSync(file, 50)],
    ['cut off after its first page', (file) => truncateSync(file, 4096)],
    ['cut off half-way', (file) => truncateSync(file, statSync(file).size / 2)],
    ['overwritten', (file) => writeFileSync(file, 'No database '.repeat(10_000))],
    ['made by another version', (file) => execute(file, 'pragma user_version = 0')],
  ]

  it.each(damages)('is made anew when it was %s', async (_, damage) => {
    const folder = await publishOne()
    const file = join(folder.stateDir, 'content.db')
    execute(file, 'pragma wal_checkpoint(truncate)')
    damage(file)
    const compiler = openTestCompiler(folder)
    expect((await publish(compiler)).compiled).toEqual(['articles/a.md'])
    expect(listTitles(folder)).toEqual(['A'])
    expect(diagnosticsOf(compiler)).toEqual([])
  })

  it('loses nothing when its log is garbage', async () => {
    const folder = await publishOne()
    const file = join(folder.stateDir, 'content.db')
    execute(file, 'pragma wal_checkpoint(truncate)')
    writeFileSync(`${file}-wal`, 'No log '.repeat(10_000))
    await publish(openTestCompiler(folder))
    expect(listTitles(folder)).toEqual(['A'])
  })

  it('loses nothing when its process is killed', async () => {
    const folder = makeFolder()
    folder.write('articles/a.md', articleText({ title: 'A' }))
    await publish(openTestCompiler(folder))
    // What lies on the disk while the first is still open is what a kill leaves.
    const stateDir = `${folder.stateDir}-killed`
    cpSync(folder.stateDir, stateDir, { recursive: true })
    const killed = { ...folder, stateDir }
    expect((await publish(openTestCompiler(killed))).compiled).toEqual([])
    expect(listTitles(killed)).toEqual(['A'])
  })
})

it('refuses a second compiler on one store, and names the first', async () => {
  const folder = makeFolder()
  const first = openTestCompiler(folder, { command: 'npm start' })
  const open = () => openTestCompiler(folder, { command: 'npm run dev' })
  const message =
    `${folder.stateDir} is in use by npm start (process ${process.pid}). ` +
    'Stop that one first, or give this one another STATE_DIR.'
  expect(open).toThrow(new StoreHeldError(message))
  expect(open).toThrow(message)
  await first.close()
  expect(open).not.toThrow()
})

it('takes a store whose holder was killed', async () => {
  const folder = makeFolder()
  const holder = await startHolder(folder.stateDir)
  expect(() => openTestCompiler(folder)).toThrow(
    `is in use by another command (process ${holder.pid}).`,
  )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  folder.write('articles/a.md', articleText({ title: 'A' }))
  await publish(openTestCompiler(folder))
  expect(listTitles(folder)).toEqual(['A'])
})

/** Another process that has taken the lock by the time this resolves. */
async function startHolder(stateDir: string): Promise<ChildProcess> {
  const root = inject('root')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'lib/content/store/lock.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const script = `${outputFiles[0]?.text}
    module.exports.lockStore(${JSON.stringify(stateDir)}, 'another command')
    console.log('held')
    process.stdin.resume()`
  const holder = spawn(process.execPath, ['--eval', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  return holder
}
