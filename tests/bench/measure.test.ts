import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { toBusyShares } from '../../bench/blog/busy-shares.ts'
import { measureCommand } from '../../bench/measure/command.ts'
import { findLastWritten } from '../../bench/measure/output.ts'

function runScript(script: string) {
  return measureCommand({ command: [process.execPath, '-e', script], cwd: tmpdir() })
}

it('counts the processor time of what a command started', async () => {
  const busy =
    'for (const end = process.cpuUsage().user + 2e5; process.cpuUsage().user < end;);'
  const { userSeconds } = await runScript(
    `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`,
  )
  expect(userSeconds).toBeGreaterThan(0.15)
})

it('fails with the last lines of a command that fails', async () => {
  const failure = runScript('console.error("no such thing"); process.exitCode = 3')
  await expect(failure).rejects.toThrow(/ended with 3:\nno such thing/)
})

it('tells the feeds of the site from those of a topic', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
  for (const [index, name] of ['a.html.br', 'feed.xml', '.imprint-files'].entries()) {
    writeFileSync(join(folder, name), '')
    utimesSync(join(folder, name), index + 10, index + 10)
  }
  const { page, feed, ...rest } = findLastWritten(folder, 0)
  expect({ page, feed, site: rest['site-feed'] }).toEqual({
    page: 10_000,
    feed: 0,
    site: 11_000,
  })
  rmSync(folder, { recursive: true })
})

it('numbers processes of one program, and counts from an earlier moment', () => {
  const use = (pid: number, mainThreadSeconds: number) => ({
    pid,
    name: 'server',
    mainThreadSeconds,
    otherThreadsSeconds: 0,
    aloneSeconds: 0,
  })
  const shares = toBusyShares('writing', [use(7, 2)], [use(7, 4), use(9, 1)], 4)
  expect(shares).toMatchObject({
    'writing, server 1, mainThreadPercent': 50,
    'writing, server 2, mainThreadPercent': 25,
  })
})
