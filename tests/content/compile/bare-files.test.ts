import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'

import { expect, it } from 'vitest'

import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'
import { siteText } from '../support/documents.ts'

it('publishes files without front matter where site.yaml says so, as often as it changes', async () => {
  const folder = makeFolder()
  folder.write('articles/2024-05-06-tide.md', '# A tide\n\nIt comes. [x](./gone.md)\n')
  folder.write('site.yaml', siteText())
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  expect(listTitles(folder)).toEqual([])
  expect(diagnosticsOf(compiler).join()).toContain('front-matter-missing')
  folder.write('site.yaml', `${siteText()}front_matter: optional\n`)
  await publish(compiler)
  expect(listTitles(folder)).toEqual(['A tide'])
  expect(diagnosticsOf(compiler)).toEqual([expect.stringContaining('tide.md:3:')])
})

it.each([
  ['a pipe', (file: string) => execFileSync('mkfifo', [file]), 'file-special'],
  ['a device', (file: string) => symlinkSync('/dev/zero', file), 'file-outside'],
  ['a folder', (file: string) => mkdirSync(file), 'file-is-folder'],
])('keeps what site.yaml said when it becomes %s', async (_, make, rule) => {
  const folder = makeFolder()
  folder.write('articles/2024-05-06-tide.md', '# A tide\n\nIt comes.\n')
  folder.write('site.yaml', `${siteText({ title: 'Mine' })}front_matter: optional\n`)
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  folder.remove('site.yaml')
  make(folder.at('site.yaml'))
  await publish(compiler)
  expect(listTitles(folder)).toEqual(['A tide'])
  expect(diagnosticsOf(compiler)).toEqual([expect.stringContaining(`(${rule})`)])
  const site = openTestReader(folder)((reader) => reader.site)
  expect(site.title).toBe('Mine')
})
