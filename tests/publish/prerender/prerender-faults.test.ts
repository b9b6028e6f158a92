import { describe, expect, it, onTestFinished } from 'vitest'

import { Scheduler } from '../../../lib/publish/scheduler.ts'
import { PrerenderError } from '../../../lib/publish/prerender/prerender-pool.ts'
import type { TestStore } from '../../content/support/store-fixture.ts'
import { makeFakeClock } from '../support/fake-clock.ts'
import { makeFaultyProcesses } from '../support/faults/faulty-processes.ts'
import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'
import { listDifferences } from '../support/tree.ts'

const LIMIT_MS = 400

function openFaultyBlog(store = makeLightStore()) {
  const processes = makeFaultyProcesses()
  const blog = openLightBlog(store, { ...processes, limitMs: LIMIT_MS })
  return { processes, blog, store }
}

async function publishFromNothing(edit: (store: TestStore) => void) {
  const store = makeLightStore()
  edit(store)
  const blog = openLightBlog(store)
  await blog.publish()
  return blog.readTree()
}

async function expectEqual(blog: LightBlog, edit: (store: TestStore) => void) {
  expect(listDifferences(blog.readTree(), await publishFromNothing(edit))).toEqual([])
}

const asIs = () => {}

describe.each(['dies', 'hangs', 'breaks off'] as const)(
  'a prerender process that %s',
  (fault) => {
    it('once is replaced, and every page is published', async () => {
      const { processes, blog } = openFaultyBlog()
      let isHealthy = false
      processes.fault = (path) => {
        const isHere = !isHealthy && path === '/articles/one'
        if (isHere) isHealthy = true
        return isHere ? fault : undefined
      }
      const { failures } = await blog.publish()
      expect([...failures]).toEqual([])
      await expectEqual(blog, asIs)
      await expect.poll(() => processes.running).toBe(1)
      expect(processes.starts).toBe(2)
    })

    it('at one page always keeps the old page, and publishes all others', async () => {
      const { processes, blog, store } = openFaultyBlog()
      await blog.publish()
      const before = blog.readText('articles/one.html')
      processes.fault = (path) => (path === '/articles/one' ? fault : undefined)
      edit(store)
      const { failures } = await blog.publish()
      // Its old address says what the page says.
      expect([...failures.keys()].toSorted()).toEqual([
        '/articles/first',
        '/articles/first/',
        '/articles/one',
      ])
      expect(failures.get('/articles/one')).toMatch(
        /^\/articles\/one was not rendered: .{5,}\.$/,
      )
      expect(blog.readText('articles/one.html')).toBe(before)
      expect(blog.readText('articles/two.html')).toContain('Twice')
      expect(blog.publisher.files.has('/articles/one')).toBe(true)

      processes.fault = () => undefined
      expect((await blog.publish()).failures.size).toBe(0)
      await expectEqual(blog, edit)
    })

    it('at many pages always publishes the others', async () => {
      const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `articles/bad-${name}`)
      const { processes, blog, store } = openFaultyBlog()
      for (const name of names) store.save(`${name}.md`)
      const isPage = (path: string) => /^\/articles\/bad-.$/.test(path)
      processes.fault = (path) => (isPage(path) ? fault : undefined)
      const { failures } = await blog.publish()
      expect([...failures.keys()].toSorted()).toEqual(names.map((name) => `/${name}`))
      expect(blog.readText('articles/two.html')).toContain('Two')
      expect(blog.readText('index.html')).toContain('bad-a')
    })
  },
)

it('a page that failed the last time comes after all others', async () => {
  const order: string[] = []
  const { processes, blog, store } = openFaultyBlog()
  await blog.publish()
  processes.fault = (path) => {
    order.push(path)
    return path === '/articles/one' ? 'hangs' : undefined
  }
  edit(store)
  await blog.publish()
  order.length = 0
  store.save('pages/about.md', { title: 'About us' })
  await blog.publish()
  const pages = order.filter((path) => !path.startsWith('/api/'))
  expect(pages.slice(0, 3)).toEqual(['/about', '/articles/one', '/articles/one'])
})

describe('a page that is answered with 500', () => {
  it('keeps what it has, and is reported with its status', async () => {
    const { processes, blog, store } = openFaultyBlog()
    await blog.publish()
    processes.fault = (path) => (path === '/articles/one' ? 'answers 500' : undefined)
    edit(store)
    const { failures } = await blog.publish()
    expect([...failures]).toEqual([
      ['/articles/one', expect.stringContaining('status 500')],
      [
        '/articles/first',
        expect.stringContaining('/articles/one was answered with status 500'),
      ],
      [
        '/articles/first/',
        expect.stringContaining('/articles/one was answered with status 500'),
      ],
    ])
    expect(blog.readText('articles/one.html')).toContain('"title": "One"')
    expect(blog.readText('articles/two.html')).toContain('Twice')
    expect(processes.starts).toBe(1)
  })

  it('is not there when it never was', async () => {
    const { processes, blog } = openFaultyBlog()
    processes.fault = (path) => (path === '/articles/one' ? 'answers 500' : undefined)
    await blog.publish()
    expect(blog.readText('articles/one.html')).toBeUndefined()
    expect(blog.publisher.files.has('/articles/one')).toBe(false)
  })
})

describe('a prerender process that answers nothing', () => {
  it.each(['dies', 'hangs'] as const)('because it %s: the site stays', async (fault) => {
    const { processes, blog, store } = openFaultyBlog()
    await blog.publish()
    const before = blog.readTree()
    processes.fault = () => fault
    edit(store)
    await expect(blog.publish()).rejects.toThrow(PrerenderError)
    expect(listDifferences(blog.readTree(), before)).toEqual([])
    processes.fault = () => undefined
    await blog.publish()
    await expectEqual(blog, edit)
  })

  it('because it does not start is tried again until it does', async () => {
    const { processes, blog } = openFaultyBlog()
    processes.startFault = new PrerenderError('It ended before it listened.')
    const clock = makeFakeClock('2025-06-01T00:00:00Z')
    const reported: string[] = []
    const scheduler = new Scheduler((signal) => blog.publisher.publish(signal), {
      clock,
      onOutcome: ({ failures }) => reported.push(`${failures.size} failures`),
      onError: (error, retryMs) => reported.push(`${error} ${retryMs}`),
    })
    onTestFinished(() => scheduler.close())
    const message = 'PrerenderError: It ended before it listened.'
    await expect.poll(() => reported).toEqual([`${message} 1000`])
    clock.advance(1000)
    await expect.poll(() => reported[1]).toBe(`${message} 2000`)
    processes.startFault = undefined
    clock.advance(2000)
    await expect.poll(() => reported[2]).toBe('0 failures')
    await expectEqual(blog, asIs)
  })
})

it('a prerender process that ended between two publishes is started again', async () => {
  const { processes, blog, store } = openFaultyBlog()
  await blog.publish()
  processes.fault = () => 'dies'
  await blog.publish().catch(() => {})
  processes.fault = () => undefined
  await expect.poll(() => processes.running).toBeLessThan(2)
  edit(store)
  await blog.publish()
  await expectEqual(blog, edit)
})

function edit(store: TestStore): void {
  store.save('articles/one.md', { title: 'Once', tags: ['web'], aliases: ['first'] })
  store.save('articles/two.md', { title: 'Twice', tags: ['web', 'rust'] })
}
