import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { installClient, runTool } from '../../support/packed-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'imprint-client-'))
let installed: string

describe('the package of the client', () => {
  beforeAll(() => {
    installed = installClient(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('holds compiled modules, their types, and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    const modules = ['at-once', 'client', 'found', 'sync', 'types']
    expect(files.toSorted()).toEqual([
      ...['LICENSE', 'README.md', 'dist'],
      ...modules.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
      'package.json',
    ])
  })

  it('is imported by Node as it stands', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { ImprintClient } from 'imprint-client'
const client = new ImprintClient('https://tides.example/', async (url) => Response.json({ url }))
console.log(JSON.stringify(await client.get('index.json')))`,
    )
    expect(JSON.parse(runTool(process.execPath, ['use.mjs'], folder))).toEqual({
      url: 'https://tides.example/api/v1/index.json',
    })
  })

  it('gives types to those who import it', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { ImprintClient, type Article, type State } from 'imprint-client'
const client = new ImprintClient('https://tides.example')
export async function titles(state: State): Promise<string[]> {
  for (const document of (await client.sync(state)).put) {
    if (document.type === 'article') return [document.body.html]
  }
  return [(await client.get<Article>('articles/tides.json')).title]
}`,
    )
    const options = [
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--skipLibCheck',
      'false',
    ]
    const types = ['--target', 'es2022', '--lib', 'es2022,dom']
    expect(runTool('tsc', [...options, ...types, 'use.ts'], folder)).toBe('')
  })
})
