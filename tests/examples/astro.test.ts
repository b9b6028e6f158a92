import { describe, expect, it, onTestFinished } from 'vitest'

import { imprintLoader } from '../../examples/astro/src/imprint-loader.ts'
import { openBlogServer } from './support/blog-server.ts'
import { FakeAstro } from './support/fake-astro.ts'

const ARTICLES = 120

async function openAstro() {
  const server = await openBlogServer(ARTICLES)
  onTestFinished(server.close)
  const astro = new FakeAstro()
  const build = async () => {
    await imprintLoader(server.url).load(astro.beginBuild())
    return server.takeRequests()
  }
  return { ...server, astro, build }
}

describe('the loader for Astro', () => {
  it('reads everything first: the text beside the fields', async () => {
    const { astro, blog, build } = await openAstro()
    expect((await build()).length).toBeLessThanOrEqual(ARTICLES + 4)
    expect(astro.entries).toHaveLength(ARTICLES)
    expect(astro.entries[0]).toMatchObject({
      digest: blog.hashes[`article/${astro.entries[0]?.id}`],
      data: { type: 'article', slug: astro.entries[0]?.id },
      rendered: { html: '' },
    })
    expect(astro.entries[0]?.data).not.toHaveProperty('body')
  })

  it('asks once when nothing is new', async () => {
    const { astro, build } = await openAstro()
    await build()
    expect(await build()).toEqual(['index.json'])
    expect(astro.written).toEqual([])
  })

  it('asks three times after an edit and a deletion', async () => {
    const { astro, blog, build, publish } = await openAstro()
    await build()
    blog.put('a7', { text: 'new' })
    blog.remove('a9')
    publish()
    expect(await build()).toEqual([
      ...['index.json', 'changes/newest.json', 'articles/a7.json'],
    ])
    expect(astro.written).toEqual(['a7'])
    const ids = astro.entries.map(({ id }) => id)
    expect(ids).not.toContain('a9')
    expect(ids).toHaveLength(ARTICLES - 1)
  })

  it('compares in a new epoch, and reads what differs', async () => {
    const { astro, blog, build, publish } = await openAstro()
    await build()
    blog.beginEpoch()
    blog.put('a7', { slug: 'b7' })
    publish()
    expect((await build()).filter((url) => url.startsWith('articles/'))).toEqual([
      'articles/b7.json',
    ])
    expect(astro.written).toEqual(['a7'])
    expect(await build()).toEqual(['index.json'])
  })

  it('reads the same again after a build that failed', async () => {
    const { astro, build, url, takeRequests } = await openAstro()
    const context = astro.beginBuild()
    const parseData = () => Promise.reject(new Error('refused'))
    const failed = imprintLoader(url).load({ ...context, parseData })
    await expect(failed).rejects.toThrow('refused')
    takeRequests()
    expect((await build()).length).toBeGreaterThan(ARTICLES)
    expect(astro.entries).toHaveLength(ARTICLES)
  })
})
