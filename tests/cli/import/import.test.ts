import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { runImprint } from '../../support/imprint.ts'

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tides',
  home_page_url: 'https://old.example/',
  items: [
    {
      ...{ id: 'https://old.example/?p=7', url: 'https://old.example/low-water/' },
      ...{ title: 'Low water', date_published: '2019-05-01T07:30:00Z' },
      content_html: '<p>Twice a <em>day</em>.</p>',
    },
  ],
}

const ARTICLE = `---
title: 'Low water'
description: 'Twice a day.'
publish_date: '2019-05-01T07:30:00Z'
id: 'https://old.example/?p=7'
aliases:
  - '/low-water/'
---

Twice a *day*.
`

/** Runs `import` in a folder of its own, with a feed in it. */
function openFolder() {
  const cwd = mkdtempSync(join(tmpdir(), 'imprint-import-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'feed.json'), JSON.stringify(FEED))
  const folders = { CONTENT_DIR: join(cwd, 'content'), STATE_DIR: join(cwd, 'state') }
  return {
    cwd,
    run: (...args: readonly string[]) => runImprint(['import', ...args], folders, cwd),
  }
}

it('writes the articles and the report, and nothing more a second time', async () => {
  const { cwd, run } = openFolder()
  const first = await run('feed.json')
  expect(first.stdout).toMatch(/imported +1 article\n(?:.*\n)*Next: npm run check/)
  expect(readFileSync(join(cwd, 'content/articles/low-water.md'), 'utf8')).toBe(ARTICLE)
  const second = await run('feed.json')
  expect([first.code, second.code]).toEqual([0, 0])
  expect(second.stdout).toMatch(/1 +unchanged +1 article\n/)
  expect(readdirSync(join(cwd, 'state'), { recursive: true })).not.toContain('spool')
})

it('ends with one line where nothing can be read or written', async () => {
  const { cwd, run } = openFolder()
  const missing = await run('feed.xml')
  expect([missing.code, missing.stdout]).toEqual([1, ''])
  expect(missing.stderr).toMatch(/^feed\.xml: .+\n$/)
  const refused = await run('feed.json', '--report', 'feed.json')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(
    /\nThe import ended \(E\w+: .+\)\. See to the space and permissions of .+\n$/,
  )
  expect(refused.stderr).not.toContain('    at ')
  expect(readFileSync(join(cwd, 'feed.json'), 'utf8')).toBe(JSON.stringify(FEED))
})
