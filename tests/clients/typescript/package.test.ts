import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const root = inject('root')
const folder = mkdtempSync(join(tmpdir(), 'imprint-client-'))
const consumer = join(folder, 'consumer')
const installed = join(consumer, 'node_modules/imprint-client')

function run(command: string, args: readonly string[], cwd: string): string {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return execFileSync(command, args, {
    ...{ cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, PATH: path, npm_config_update_notifier: 'false' },
  })
}

describe('the package of the client', () => {
  beforeAll(() => {
    cpSync(join(root, 'clients/typescript'), join(folder, 'client'), { recursive: true })
    run('npm', ['pack', '--pack-destination', folder], join(folder, 'client'))
    mkdirSync(installed, { recursive: true })
    const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1'], folder)
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
      join(consumer, 'use.mjs'),
      `import { ImprintClient } from 'imprint-client'
const client = new ImprintClient('https://tides.example/', async (url) => Response.json({ url }))
console.log(JSON.stringify(await client.get('index.json')))`,
    )
    expect(JSON.parse(run(process.execPath, ['use.mjs'], consumer))).toEqual({
      url: 'https://tides.example/api/v1/index.json',
    })
  })

  it('gives types to those who import it', () => {
    writeFileSync(
      join(consumer, 'use.ts'),
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
    expect(run('tsc', [...options, ...types, 'use.ts'], consumer)).toBe('')
  })
})
