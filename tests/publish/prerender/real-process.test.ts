import { beforeAll, describe, expect, it } from 'vitest'

import { articleOf } from '../../support/content-fixture.ts'
import { isAlive, listTree } from '../../support/processes.ts'
import { type App, requireApp } from '../support/app.ts'
import { openSmallBlog, publishFromNothing } from '../support/small-blog-fixture.ts'
import { listDifferences } from '../support/tree.ts'

let app: App

beforeAll(async () => {
  app = await requireApp()
})

/** Processes that were started by this one, each before those that it started. */
const listChildren = () => listTree(process.pid).filter((pid) => pid !== process.pid)

describe('a private Next', () => {
  it('hands over the compressed forms that the host answers from', async () => {
    const blog = await openSmallBlog(app)
    await blog.publish()
    const files = ['articles/one.html.br', 'articles/one.html.gz']
    expect([...blog.readTree().keys()]).toEqual(expect.arrayContaining(files))
  })

  it('that is killed, or hangs, is replaced, and every page is published', async () => {
    const others = new Set(listChildren())
    const listNext = () => listChildren().filter((pid) => !others.has(pid))
    const blog = await openSmallBlog(app, { limitMs: 2000 })
    await blog.publish()
    for (const [index, signal] of (['SIGKILL', 'SIGSTOP'] as const).entries()) {
      const [next = 0] = listNext()
      expect(next).toBeGreaterThan(0)
      process.kill(next, signal)
      blog.content.write('articles/one.md', articleOf(`Version ${index}`, 'tags: [web]'))
      const { failures } = await blog.publish()
      expect([...failures]).toEqual([])
      expect(isAlive(next)).toBe(false)
    }
    const full = await publishFromNothing(app, blog.content)
    expect(listDifferences(blog.readTree(), full)).toEqual([])
    await blog.close()
    await expect.poll(listNext).toEqual([])
  })
})
