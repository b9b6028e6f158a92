import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { toFindingLines } from '../../lib/doctor/finding.ts'
import { examineContent, examineOutput } from '../../lib/doctor/folders.ts'
import { claimFolder } from '../../lib/publish/output/marks/claim.ts'
import { parseSettings } from '../../lib/settings.ts'
import { makeTestContent } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

function makeBlog() {
  const content = makeTestContent({ 'articles/one.md': 'One', 'media/a.txt': 'a' })
  const { environment } = content
  return { ...content, settings: parseSettings(environment, '/srv', 'start') }
}

describe('the folders of a blog', () => {
  it('says how much is in the content, and when it is missing', () => {
    const { settings, removeFile } = makeBlog()
    expect(examineContent(settings)).toMatchObject({
      level: 'ok',
      message: expect.stringContaining('1 Markdown files'),
    })
    removeFile('site.yaml')
    expect(examineContent(settings).level).toBe('warning')
    const missing = { ...settings, contentDir: `${settings.contentDir}/none` }
    expect(examineContent(missing).level).toBe('error')
  })

  it('says whose the output is', () => {
    const { settings } = makeBlog()
    const { outDir, contentDir } = settings
    expect(examineOutput(settings).message).toContain('nothing is published yet')
    claimFolder(outDir, contentDir)
    expect(examineOutput(settings).level).toBe('ok')
    claimFolder(outDir, join(contentDir, 'other'))
    expect(examineOutput(settings).level).toBe('warning')
    mkdirSync(`${outDir}-foreign`)
    writeFileSync(`${outDir}-foreign/index.html`, 'theirs')
    expect(examineOutput({ ...settings, outDir: `${outDir}-foreign` }).level).toBe(
      'error',
    )
  })
})

it('prints what to do below what was found', () => {
  const finding = {
    check: 'git',
    level: 'warning',
    message: 'Odd',
    files: ['a'],
  } as const
  expect(toFindingLines([{ ...finding, remedy: 'Fix it' }])).toEqual([
    'warning  Odd',
    '           a',
    '         → Fix it',
  ])
})

it('fails on what keeps commands from working, as JSON too', async () => {
  const { environment } = makeBlog()
  const broken = { ...environment, PORT: 'none' }
  const { code, stdout } = await runImprint(['doctor', '--json'], broken)
  const findings: { check: string; level: string }[] = JSON.parse(stdout)
  expect(code).toBe(1)
  expect(findings).toContainEqual({
    check: 'settings',
    level: 'error',
    message: expect.stringContaining('PORT must be'),
  })
})
