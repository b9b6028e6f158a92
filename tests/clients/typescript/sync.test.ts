import { describe, expect, it } from 'vitest'

import { ImprintClient, type State } from '../../../clients/typescript/client.ts'
import { listFaultsAt } from '../../support/contract.ts'
import { FakeBlog } from './support/fake-blog.ts'
import { FakeHost } from './support/fake-host.ts'
import { SITE } from './support/files.ts'

const ARTICLES = 120

function openBlog() {
  const blog = new FakeBlog()
  for (let day = 0; day < ARTICLES; day += 1) blog.put(`a${day}`, { day })
  const host = new FakeHost(blog)
  const client = new ImprintClient(SITE, host.fetch)
  const sync = async (state?: State) => {
    host.requests = []
    return { ...(await client.sync(state)), requests: host.requests }
  }
  return { blog, host, client, sync }
}

function hashesOf({ items }: State): Record<string, string> {
  return Object.fromEntries(Object.entries(items).map(([key, { hash }]) => [key, hash]))
}

describe('sync', () => {
  it('is tested with documents that are valid', () => {
    const files = [...openBlog().blog.render()]
    const path = (url: string) => new URL(url).pathname.replace('/blog', '')
    expect(files.flatMap(([url, file]) => listFaultsAt(path(url), file))).toEqual([])
  })

  it('reads everything first, and asks for an article once', async () => {
    const { blog, sync } = openBlog()
    const { state, put, deleted, requests } = await sync()
    expect(put).toHaveLength(ARTICLES)
    expect(deleted).toEqual([])
    expect(hashesOf(state)).toEqual(blog.hashes)
    expect(requests).toHaveLength(ARTICLES + 4)
  })

  it('asks once when nothing is new', async () => {
    const { sync } = openBlog()
    const { state } = await sync()
    expect(await sync(state)).toEqual({
      ...{ state, put: [], deleted: [] },
      requests: ['index.json'],
    })
  })

  it('asks three times after an edit and a deletion', async () => {
    const { blog, host, sync } = openBlog()
    const first = await sync()
    blog.put('a7', { text: 'new' })
    blog.remove('a9')
    host.publish()
    const { state, put, deleted, requests } = await sync(first.state)
    expect(put.map(({ id }) => id)).toEqual(['a7'])
    expect(deleted).toEqual([{ type: 'article', id: 'a9', slug: 'a9' }])
    expect(requests).toEqual(['index.json', 'changes/newest.json', 'articles/a7.json'])
    expect(hashesOf(state)).toEqual(blog.hashes)
  })

  it('follows a move, and another article at the old address', async () => {
    const { blog, host, sync } = openBlog()
    const { state } = await sync()
    blog.put('a7', { slug: 'b7' })
    blog.put('a8', { slug: 'a7' })
    host.publish()
    const { put, deleted } = await sync(state)
    expect(put.map(({ id, slug }) => [id, slug])).toEqual([
      ['a7', 'b7'],
      ['a8', 'a7'],
    ])
    expect(deleted).toEqual([])
  })

  it('compares hashes in a new epoch, and with a log that is shorter than its own', async () => {
    const { blog, host, sync } = openBlog()
    const { state } = await sync()
    blog.beginEpoch()
    blog.put('a7', { text: 'new' })
    blog.remove('a9')
    host.publish()
    const lists = ['newest', '2', '1'].map((page) => `lists/all/${page}.json`)
    for (const before of [state, { ...state, epoch: 'e2', seq: 1000 }]) {
      const { put, deleted, requests } = await sync(before)
      expect(put.map(({ id }) => id)).toEqual(['a7'])
      expect(deleted).toEqual([{ type: 'article', id: 'a9', slug: 'a9' }])
      expect(requests).toEqual(['index.json', ...lists, 'articles/a7.json'])
    }
  })

  it('reads as many pages of changes as it missed', async () => {
    const { blog, host, sync } = openBlog()
    const { state } = await sync()
    for (let count = 0; count < 300; count += 1) blog.put('a7', { text: `${count}` })
    host.publish()
    const { requests } = await sync(state)
    expect(requests).toEqual([
      ...['index.json', 'changes/newest.json', 'changes/e1/2.json'],
      ...['changes/e1/1.json', 'articles/a7.json'],
    ])
  })

  it('asks for six articles at once, and for none after an error', async () => {
    const { host } = openBlog()
    let open = 0
    let most = 0
    const client = new ImprintClient(SITE, async (url, init) => {
      open += 1
      most = Math.max(most, open)
      await Promise.resolve()
      const answer = await host.fetch(url, init)
      open -= 1
      return host.requests.length > 50 ? new Response(null, { status: 500 }) : answer
    })
    await expect(client.sync()).rejects.toMatchObject({ name: 'HttpError', status: 500 })
    expect(most).toBe(6)
    expect(host.requests.length).toBeLessThan(60)
  })

  it('ends with the signal', async () => {
    const stop = new AbortController()
    const client = new ImprintClient(SITE, async (_, init) => {
      stop.abort()
      init?.signal?.throwIfAborted()
      return Response.json({})
    })
    await expect(client.sync(undefined, stop)).rejects.toThrow(/abort/)
  })
})

describe('find', () => {
  it('ends where the runtime has a copy of the answer, as Next has', async () => {
    const client = new ImprintClient(SITE, async () => {
      const answer = new Response('Nothing here', { status: 404 })
      answer.clone()
      return answer
    })
    expect(await client.find('articles/no-such.json')).toBeUndefined()
  })
})
