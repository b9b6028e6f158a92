import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { listFamilies } from '@/lib/og-image/fonts/families'
import { hashDrawing } from '../../lib/build/source-hash.mjs'
import { makeFolder } from '../content/support/content-folder.ts'

const ROOT = process.cwd()
const SOURCES = ['lib/og-image', 'lib/theme/palette.ts', 'lib/text/direction.ts']

function makeCopy(): string {
  const root = join(makeFolder().stateDir, 'copy')
  mkdirSync(root, { recursive: true })
  for (const path of [...SOURCES, 'package.json'])
    cpSync(join(ROOT, path), join(root, path), { recursive: true })
  return root
}

function raise(root: string, name: string): void {
  const file = join(root, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  // A range would let what draws change while its number here stays.
  expect(manifest.dependencies[name], name).toMatch(/^\d+\.\d+\.\d+$/)
  manifest.dependencies[name] = '99.0.0'
  writeFileSync(file, JSON.stringify(manifest))
}

function listPackages(): string[] {
  const imported = readdirSync('lib/og-image', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join('lib/og-image', name), 'utf8')
      return [...text.matchAll(/ from '([^.'][^']*)'/g)].map(([, from = '']) => from)
    })
  const fonts = listFamilies('en', 'italic', true).map((family) => family.package)
  const names = [
    ...imported.map((from) => from.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')),
    ...fonts,
  ]
  return [...new Set(names)].filter((name) => !name.startsWith('node:'))
}

it('is the same for the same sources', () => {
  expect(hashDrawing(makeCopy())).toBe(hashDrawing(ROOT))
})

it.each(listPackages())('changes with the version of %s', (name) => {
  const root = makeCopy()
  raise(root, name)
  expect(hashDrawing(root)).not.toBe(hashDrawing(ROOT))
})

it('changes with the code that draws, and with no other package', () => {
  const root = makeCopy()
  raise(root, 'next')
  expect(hashDrawing(root)).toBe(hashDrawing(ROOT))
  writeFileSync(join(root, 'lib/theme/palette.ts'), 'export const PAPER = "#fff"')
  expect(hashDrawing(root)).not.toBe(hashDrawing(ROOT))
})
