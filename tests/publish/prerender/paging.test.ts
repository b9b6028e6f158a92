import { beforeAll, expect, it } from 'vitest'

import { articleOf, type ContentFolder } from '../../support/content-fixture.ts'
import { type App, requireApp } from '../support/app.ts'
import {
  openSmallBlog,
  publishFromNothing,
  type SmallBlog,
} from '../support/small-blog-fixture.ts'
import { listDifferences } from '../support/tree.ts'

let app: App

beforeAll(async () => {
  app = await requireApp()
})

const pathOf = (index: number) => `articles/a${index}.md`

/** One a day, the oldest with the lowest number; every other one has the tag. */
function textOf(index: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
  const tags = index % 2 === 0 ? ['tags: [web]'] : []
  return articleOf(`Nr ${index}`, ...tags).replace('2025-03-05', day)
}

function write(content: ContentFolder, from: number, to: number): void {
  for (let i = from; i < to; i += 1) content.write(pathOf(i), textOf(i))
}

const listNumbered = (blog: SmallBlog) =>
  [...blog.readTree().keys()].filter((file) => /\/\d+\.html$/.test(file)).toSorted()

// Pages of the archive hold 50 articles, those of a tag 20, and the newest are on the front
// page: invalidation.test.ts has every case, with smaller pages.
it('numbered pages come and go as in a publish from nothing', async () => {
  const first = Array.from({ length: 78 }, (_, i) => [pathOf(i), textOf(i)])
  const blog = await openSmallBlog(app, {}, Object.fromEntries(first))
  await blog.publish()
  expect(listNumbered(blog)).toEqual([
    'authors/ada-byron/1.html',
    'authors/ada-byron/2.html',
  ])
  const { content } = blog

  write(content, 78, 104)
  await blog.publish()
  expect(listNumbered(blog)).toEqual([
    ...['archive/1.html', 'authors/ada-byron/1.html', 'authors/ada-byron/2.html'],
    ...['authors/ada-byron/3.html', 'authors/ada-byron/4.html', 'tags/web/1.html'],
  ])
  // All that is newer than the third article moves by one place.
  content.removeFile(pathOf(2))
  content.write(pathOf(50), textOf(51).replace('Nr 51', 'Nr 50'))
  await blog.publish()
  const large = await publishFromNothing(app, content)
  expect(listDifferences(blog.readTree(), large)).toEqual([])

  for (let i = 60; i < 104; i += 1) content.removeFile(pathOf(i))
  await blog.publish()
  expect(listNumbered(blog)).toEqual(['authors/ada-byron/1.html'])
  const small = await publishFromNothing(app, content)
  expect(listDifferences(blog.readTree(), small)).toEqual([])
})
