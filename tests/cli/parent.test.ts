import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'

import { makeFolder } from '../content/support/content-folder.ts'

const MODULE = new URL('../../lib/cli/process/parent.ts', import.meta.url)

/** Starts a parent that forks a child; resolves with the pid of the child. */
async function startFamily(child: string, parent: string): Promise<number> {
  const { contentDir } = makeFolder()
  const { code } = transformSync(readFileSync(MODULE, 'utf8'), { loader: 'ts' })
  writeFileSync(join(contentDir, 'parent.mjs'), code)
  writeFileSync(join(contentDir, 'child.mjs'), child)
  const program = `import { fork } from 'node:child_process'
    const child = fork('child.mjs', { stdio: 'ignore', detached: true })
    process.stdout.write(String(child.pid))
    ${parent}`

  const family = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: contentDir,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  family.stdout.on('data', (text) => {
    printed += text
  })
  await once(family, 'close')
  const pid = Number(printed)
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  })
  return pid
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

const CHILD = `const { exitWithParent } = await import('./parent.mjs')
  exitWithParent()
  setInterval(() => {}, 1000)`

it.each([
  ['at once', 'child.once("spawn", () => process.kill(process.pid, "SIGKILL"))'],
  ['later', 'setTimeout(() => process.kill(process.pid, "SIGKILL"), 500)'],
])('a process ends with a parent that is killed %s', async (_, parent) => {
  const pid = await startFamily(CHILD, parent)
  await expect.poll(() => isAlive(pid)).toBe(false)
})

it('a command of npm notices that the shell which npm started has ended', async () => {
  const child = `const { onShellEnd } = await import('./parent.mjs')
    onShellEnd(() => process.exit(0))
    setInterval(() => {}, 1000)`
  vi.stubEnv('npm_lifecycle_event', 'start')
  const pid = await startFamily(child, 'setTimeout(() => process.exit(0), 1000)')
  await expect.poll(() => isAlive(pid)).toBe(false)
})
