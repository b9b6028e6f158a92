import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, inject, it, onTestFinished } from 'vitest'

const PASSWORD = 'seven pale cranes'

/** Runs `user` in a folder without a blog. */
async function run(cwd: string, args: readonly string[], input = '') {
  const command = join(inject('root'), 'lib/cli/imprint.mjs')
  const child = spawn(process.execPath, [command, 'user', ...args], { cwd })
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, 'close')
  return { code: child.exitCode, stdout, stderr }
}

it('adds and lists who may log in, and keeps no password', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'imprint-user-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const file = join(cwd, 'users.json')
  const add = ['add', 'Ada Lovelace', 'ada@example.org']
  expect(await run(cwd, add, `${PASSWORD}\nmore`)).toEqual({
    code: 0,
    stdout: '',
    stderr: `"Ada Lovelace" may log in. ${file} keeps a hash, not the password.\n`,
  })
  const before = readFileSync(file, 'utf8')
  expect([statSync(file).mode & 0o777, before.includes(PASSWORD)]).toEqual([0o600, false])
  expect(await run(cwd, ['password', 'ada lovelace'], 'ada-lovelace-1')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'This password is refused. It is easy to guess. Four unrelated words are not.\n',
  })
  expect((await run(cwd, [])).stdout).toMatch(
    /^Ada Lovelace\tada@example\.org\t\d{4}-\d\d-\d\d\n$/,
  )
  expect(readFileSync(file, 'utf8')).toBe(before)
})
