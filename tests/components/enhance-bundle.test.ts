import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { HEAD_SCRIPT } from '../../components/layout/head-script.ts'
import { bundleEnhance } from '../../lib/build/enhance-bundle.mjs'

const MAX_BYTES = 4 * 1024

const root = inject('root')

describe('the bundle', () => {
  it('is small, and so are those that it loads', () => {
    const { late, searchStyle, ...first } = bundleEnhance(root, '')
    expect(late.map(({ file }) => file.replace(/-.*/, ''))).toEqual([
      ...['passage', 'reading', 'search', 'share'],
    ])
    for (const { source } of [first, ...late, searchStyle])
      expect(brotliCompressSync(source).byteLength).toBeLessThan(MAX_BYTES)
  })

  it('has another name when its source changes', () => {
    const folder = copyOfEnhance()
    const { file } = bundleEnhance(folder, '')
    expect(file).toBe(bundleEnhance(root, '').file)
    writeFileSync(join(folder, 'components/enhance/index.ts'), 'console.log(1)')
    expect(bundleEnhance(folder, '').file).not.toBe(file)
  })

  it.each([
    ['script', 'passage/quote.ts', 'export const renderQuote = String'],
    ['style', 'passage/passage-tools.css', '.passage-tools { color: red }'],
  ])('has another name when the %s of one that it loads changes', (_, path, text) => {
    const folder = copyOfEnhance()
    const { file, source, late } = bundleEnhance(folder, '')
    const [passage] = late
    expect(passage?.file).toMatch(/^passage-[0-9a-f]{8}\.js$/)
    expect(source).toContain(`import("./${passage?.file}")`)
    writeFileSync(join(folder, 'components/enhance', path), text)
    const changed = bundleEnhance(folder, '')
    expect(changed.late[0]?.file).not.toBe(passage?.file)
    expect(changed.file).not.toBe(file)
  })

  it('keeps to the base path, and says what its rules hash to', () => {
    const site = bundleEnhance(root, '')
    const below = bundleEnhance(root, '/blog')
    expect(below.source).toContain('["/blog","/blog/*"]')
    expect(below.source).toContain('"/blog/media/*"')
    expect(below.rulesHash).toMatch(/^sha256-[\w+/]{43}=$/)
    expect(below.rulesHash).not.toBe(site.rulesHash)
  })

  it('writes choices where the snippet of the page reads them', () => {
    const keys = [...HEAD_SCRIPT.matchAll(/getItem\('([^']+)'\)/g)].map(([, key]) => key)
    expect(keys).toEqual(['imprint-theme', 'imprint-wrap'])
    const { source } = bundleEnhance(root, '')
    for (const key of keys) expect(source).toContain(`"${key}"`)
  })
})

describe('the snippet', () => {
  it('may stand between script tags', () => {
    expect(HEAD_SCRIPT).not.toMatch(/<|\r|\n/)
  })
})

function copyOfEnhance(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // A script for readers may import no other rooms.
  for (const room of ['components/enhance', 'lib/site', 'lib/text', 'lib/words'])
    cpSync(join(root, room), join(folder, room), { recursive: true })
  return folder
}
