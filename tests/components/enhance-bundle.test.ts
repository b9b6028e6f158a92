import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { HEAD_SNIPPET } from '../../components/head-snippet.ts'
import { bundleEnhance } from '../../lib/enhance-bundle.mjs'

const MAX_BYTES = 3 * 1024

const root = inject('root')

describe('the bundle', () => {
  it('is small', () => {
    const { source } = bundleEnhance(root, '')
    expect(brotliCompressSync(source).byteLength).toBeLessThan(MAX_BYTES)
  })

  it('has another name when its source changes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const enhance = join(folder, 'components/enhance')
    cpSync(join(root, 'components/enhance'), enhance, { recursive: true })
    const { file } = bundleEnhance(folder, '')
    expect(file).toBe(bundleEnhance(root, '').file)
    writeFileSync(join(enhance, 'index.ts'), 'console.log(1)')
    expect(bundleEnhance(folder, '').file).not.toBe(file)
  })

  it('keeps to the base path, and says what its rules hash to', () => {
    const site = bundleEnhance(root, '')
    const below = bundleEnhance(root, '/blog')
    expect(below.source).toContain('["/blog","/blog/*"]')
    expect(below.source).toContain('"/blog/media/*"')
    expect(below.rulesHash).toMatch(/^sha256-[\w+/]{43}=$/)
    expect(below.rulesHash).not.toBe(site.rulesHash)
  })

  it('writes the theme where the snippet of the page reads it', () => {
    const [, key = ''] = /getItem\('([^']+)'\)/.exec(HEAD_SNIPPET) ?? []
    expect(bundleEnhance(root, '').source).toContain(`"${key}"`)
  })
})

describe('the snippet', () => {
  it('may stand between script tags', () => {
    expect(HEAD_SNIPPET).not.toMatch(/<|\r|\n/)
  })
})
