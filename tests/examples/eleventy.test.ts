import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'

import { installClient } from '../support/packed-client.ts'
import { openBlogServer } from './support/blog-server.ts'

const ARTICLES = 120

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'imprint-eleventy-'))
const packages = join(inject('root'), 'node_modules')

beforeAll(() => {
  installClient(folder)
  symlinkSync(join(packages, '@11ty'), join(folder, 'node_modules/@11ty'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The example in a folder of its own, and the real Eleventy. */
async function openEleventy(name: string) {
  const server = await openBlogServer(ARTICLES)
  onTestFinished(server.close)
  const site = join(folder, name)
  cpSync(join(inject('root'), 'examples/eleventy'), site, { recursive: true })
  const env = { ...process.env, BLOG_URL: server.url }
  const build = async () => {
    rmSync(join(site, '_site'), { recursive: true, force: true })
    await run(process.execPath, [join(packages, '@11ty/eleventy/cmd.cjs')], {
      cwd: site,
      env,
    })
    return server.takeRequests()
  }
  const read = (path: string) => readFileSync(join(site, '_site', path), 'utf8')
  const list = () => readdirSync(join(site, '_site/articles'))
  return { ...server, build, read, list }
}

describe('Eleventy with the data file', () => {
  it('reads everything first, once when nothing is new, and then what changed', async () => {
    const { blog, build, read, list, publish } = await openEleventy('changes')
    expect((await build()).length).toBeLessThanOrEqual(ARTICLES + 4)
    expect(list()).toHaveLength(ARTICLES)
    expect(read('index.html')).toMatch(/a119<.+a118<.+a0</s)

    expect(await build()).toEqual(['index.json'])
    expect(list()).toHaveLength(ARTICLES)

    blog.put('a7', { text: '<p>New &amp; old.</p>' })
    blog.remove('a9')
    publish()
    expect(await build()).toEqual([
      ...['index.json', 'changes/newest.json', 'articles/a7.json'],
    ])
    expect(read('articles/a7/index.html')).toContain('<p>New &amp; old.</p>')
    expect(list()).not.toContain('a9')
    expect(read('index.html')).not.toContain('a9<')
  })

  it('follows a move', async () => {
    const { blog, build, list, publish } = await openEleventy('move')
    await build()
    blog.put('a7', { slug: 'b7' })
    publish()
    await build()
    expect(list()).toContain('b7')
    expect(list()).not.toContain('a7')
  })
})
