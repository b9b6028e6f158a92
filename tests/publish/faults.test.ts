import { describe, expect, it, onTestFinished } from 'vitest'

import { toServedSite } from '../../lib/cli/process/to-served-site.ts'
import type { Database } from '../../lib/content/store/database.ts'
import { Scheduler } from '../../lib/publish/scheduler.ts'
import { SiteServer } from '../../lib/serve/server.ts'
import type { TestStore } from '../content/support/store-fixture.ts'
import { canMount, mountSmallDisk } from '../support/small-disk.ts'
import { makeFakeClock } from './support/fake-clock.ts'
import {
  type FaultyOutput,
  makeFaultyOutput,
  systemError,
} from './support/faults/faulty-output.ts'
import {
  makeLightStore,
  openLightBlog,
  saveArticles,
} from './support/light/publisher-fixture.ts'
import { listDifferences } from './support/tree.ts'
import { isWhole } from './support/whole-files.ts'

const SECOND = 1000

/** Pages of the same length as before, and one article less. */
function edit(store: TestStore): void {
  store.save('articles/one.md', { title: 'Onf', tags: ['web'] })
  store.remove('articles/two.md')
}

async function publishEditedFromNothing(): Promise<Map<string, Buffer>> {
  const store = makeLightStore()
  edit(store)
  const blog = openLightBlog(store)
  await blog.publish()
  return blog.readTree()
}

describe('a disk on which nothing can be written', () => {
  it('keeps the old site whole, and the next try completes the new one', async () => {
    const faulty = makeFaultyOutput()
    const blog = openLightBlog(makeLightStore(), faulty)
    await blog.publish()
    const before = blog.readTree()
    edit(blog.store)
    for (const code of ['ENOSPC', 'EACCES', 'EIO', 'EROFS']) {
      faulty.fault = () => systemError(code)
      await expect(blog.publish()).rejects.toThrow(code)
      expect(listDifferences(blog.readTree(), before)).toEqual([])
    }
    faulty.fault = () => undefined
    await blog.publish()
    const full = await publishEditedFromNothing()
    expect(listDifferences(blog.readTree(), full)).toEqual([])
  })

  it('is tried again, by itself, until it can be', async () => {
    const faulty = makeFaultyOutput()
    const blog = openLightBlog(makeLightStore(), faulty)
    const clock = makeFakeClock('2025-06-01T00:00:00Z')
    const reported: string[] = []
    faulty.fault = () => systemError('ENOSPC')
    const scheduler = new Scheduler((signal) => blog.publisher.publish(signal), {
      clock,
      onOutcome: ({ replaced }) => reported.push(`${replaced > 0}`),
      onError: (error, retryMs) => reported.push(`${error} ${retryMs}`),
    })
    onTestFinished(() => scheduler.close())
    await expect.poll(() => reported).toEqual([expect.stringMatching(/ENOSPC.* 1000$/)])
    clock.advance(SECOND)
    await expect.poll(() => reported[1]).toMatch(/ENOSPC.* 2000$/)
    faulty.fault = () => undefined
    clock.advance(2 * SECOND)
    await expect.poll(() => reported[2]).toBe('true')
    expect(clock.nextMs).toBeUndefined()
    expect(blog.readText('articles/one.html')).toContain('One')
  })
})

describe.skipIf(!canMount())('a real disk that is full', () => {
  it('is reported, and completed when there is room', async () => {
    const disk = mountSmallDisk('96k')
    const blog = openLightBlog(makeLightStore(), { outDir: disk.dir })
    await expect(blog.publish()).rejects.toThrow('ENOSPC')
    for (const [file, bytes] of blog.readTree()) {
      expect(isWhole(file, bytes), file).toBe(true)
    }
    disk.remount('size=8m')
    await blog.publish()
    const full = openLightBlog()
    await full.publish()
    expect(listDifferences(blog.readTree(), full.readTree())).toEqual([])
  })

  it('or can only be read, keeps the old site whole', async () => {
    const disk = mountSmallDisk('8m')
    const blog = openLightBlog(makeLightStore(), { outDir: disk.dir })
    await blog.publish()
    const before = blog.readTree()
    disk.remount('ro')
    edit(blog.store)
    await expect(blog.publish()).rejects.toThrow('EROFS')
    expect(listDifferences(blog.readTree(), before)).toEqual([])
    disk.remount('rw')
    await blog.publish()
    const full = await publishEditedFromNothing()
    expect(listDifferences(blog.readTree(), full)).toEqual([])
  })
})

describe('a disk that fails half-way, at any file', () => {
  it('is completed by the next try', async () => {
    const full = await publishEditedFromNothing()
    const faulty = makeFaultyOutput()
    const blog = openLightBlog(makeLightStore(), faulty)
    await blog.publish()
    for (let count = 0, isDone = false; !isDone; count += 1) {
      edit(blog.store)
      failAfterCount(faulty, count)
      isDone = await blog.publish().then(isTrue, isFalse)
      faulty.fault = () => undefined
      await blog.publish()
      expect(listDifferences(blog.readTree(), full), `${count} files`).toEqual([])
      saveArticles(blog.store)
      await blog.publish()
    }
  })

  it.each([
    ['undone meanwhile', false],
    ['undone before the next start', true],
  ])(
    'leaves bytes that are not trusted: what is %s is undone',
    async (_, isRestarted) => {
      const faulty = makeFaultyOutput()
      const store = makeLightStore()
      let blog = openLightBlog(store, faulty)
      await blog.publish()
      const before = blog.readTree()
      for (let count = 0, isDone = false; !isDone; count += 1) {
        edit(store)
        failAfterCount(faulty, count)
        isDone = await blog.publish().then(isTrue, isFalse)
        faulty.fault = () => undefined
        saveArticles(store)
        if (isRestarted) await blog.close()
        if (isRestarted) blog = openLightBlog(store, faulty)
        await blog.publish()
        expect(listDifferences(blog.readTree(), before), `${count} files`).toEqual([])
      }
    },
  )

  it('leaves nothing in the memory of the server', async () => {
    const faulty = makeFaultyOutput()
    const blog = openLightBlog(makeLightStore(), faulty)
    await blog.publish()
    const site = toServedSite(blog.publisher, blog.outDir)
    const server = await SiteServer.open(site, { host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    const url = `${server.origin}/articles/two`
    for (let i = 0; i < 2; i += 1) expect((await fetch(url)).status).toBe(200)
    failAfter(faulty, 'remove articles/two.html')
    edit(blog.store)
    await expect(blog.publish()).rejects.toThrow('ENOSPC')
    faulty.fault = () => undefined
    await blog.publish()
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('a store that can not be written', () => {
  it.each(['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_IOERR'])('%s', async (code) => {
    let isBroken = false
    const wrapDatabase = (db: Database): Database => {
      const run = db.run.bind(db)
      return Object.assign(db, {
        run(...[sql, ...params]: Parameters<Database['run']>) {
          if (isBroken && /into published_file/.test(sql)) throw systemError(code)
          return run(sql, ...params)
        },
      })
    }
    const store = makeLightStore()
    const blog = openLightBlog(store, { wrapDatabase })
    await blog.publish()
    const before = blog.readTree()
    isBroken = true
    edit(store)
    await expect(blog.publish()).rejects.toThrow(code)
    isBroken = false
    saveArticles(store)
    await blog.publish()
    expect(listDifferences(blog.readTree(), before)).toEqual([])
  })
})

const isTrue = () => true
const isFalse = () => false

/** All that comes after something was done fails. */
function failAfter(faulty: FaultyOutput, what: string): void {
  let isFull = false
  faulty.fault = (operation, file) => {
    const error = isFull ? systemError('ENOSPC') : undefined
    if (`${operation} ${file}` === what) isFull = true
    return error
  }
}

function failAfterCount(faulty: FaultyOutput, count: number): void {
  let left = count
  faulty.fault = () => {
    left -= 1
    return left < 0 ? systemError('ENOSPC') : undefined
  }
}
