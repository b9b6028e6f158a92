import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { buildSync } from 'esbuild'
import { expect, inject, it, onTestFinished } from 'vitest'

import { hashBytes } from '../../../lib/text/hash.ts'

const TEXTS = ['Ebb and flow\n', 'Neap and spring\n']
const ROUNDS = 8

it('killed at any moment of a save leaves the old file or the new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-edit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, 'save.mjs')
  buildSync({
    absWorkingDir: inject('root'),
    entryPoints: ['tests/edit/support/save-for-ever.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`,
    },
  })
  const whole = TEXTS.map((text) => hashBytes(text.repeat(20_000)))
  for (let round = 0; round < ROUNDS; round += 1) {
    const contentDir = join(folder, `content-${round}`)
    mkdirSync(contentDir)
    const child = spawn(process.execPath, [
      script,
      contentDir,
      'articles/ebb.md',
      ...TEXTS,
    ])
    await once(child.stdout, 'data')
    // Into the middle of one of the next saves, each time another.
    await setTimeout(round)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const articles = join(contentDir, 'articles')
    expect(whole).toContain(hashBytes(readFileSync(join(articles, 'ebb.md'))))
    // What was being written has a name that no scan reads.
    const names = readdirSync(articles).filter((name) => name !== 'ebb.md')
    expect(names.every((name) => name.startsWith('.'))).toBe(true)
  }
})
