import { expect, it } from 'vitest'

import {
  PublishQueue,
  priorityOf,
} from '../../../lib/content/invalidation/publish-queue.ts'
import { makeStore } from '../../content/support/store-fixture.ts'
import { openLightBlog } from '../support/light/publisher-fixture.ts'

const IMAGES = [
  'og/authors/ada-lovelace.png',
  'og/one.png',
  'og/tags/rust.png',
  'og/tags/web.png',
  'og/two.png',
]

function listImages(blog: ReturnType<typeof openLightBlog>): string[] {
  return [...blog.readTree().keys()].filter((file) => file.startsWith('og')).toSorted()
}

it('publishes an image for every page that is shared', async () => {
  const blog = openLightBlog()
  await blog.publish()
  expect(listImages(blog)).toEqual(IMAGES)
  expect(blog.publisher.files.get('/og/one.png')?.type).toBe('image/png')
  expect(blog.readText('og/one.png')).toContain('"title":"One"')
})

it('takes an image away with its article, and has one for an unlisted one', async () => {
  const blog = openLightBlog()
  await blog.publish()
  blog.store.save('articles/one.md', { title: 'One', tags: ['web'], draft: true })
  blog.store.save('articles/two.md', { title: 'Two', unlisted: true })
  await blog.publish()
  expect(listImages(blog)).toEqual(['og/two.png'])
})

it('draws again when a title changes', async () => {
  const blog = openLightBlog()
  await blog.publish()
  blog.store.save('articles/two.md', { title: 'Deux', tags: ['web', 'rust'] })
  await blog.publish()
  expect(blog.readText('og/two.png')).toContain('"title":"Deux"')
})

it('comes after all pages and feeds', () => {
  const order = ['/articles/one', '/tags/rust', '/feed.xml', '/feed/1.xml', '/og/one.png']
  expect(order.toSorted((a, b) => priorityOf(a) - priorityOf(b))).toEqual(order)
  expect(priorityOf('/og/tags/rust.png')).toBe(priorityOf('/og.png'))
})

it('comes after all pages when everything is rendered again', () => {
  const { db } = makeStore()
  const queue = new PublishQueue(db)
  queue.add(['/feed.xml', '/og/one.png', '/articles/one', '/tags/rust'], 'repair')
  const order = ['/articles/one', '/tags/rust', '/feed.xml', '/og/one.png']
  expect(
    order.map((_, index) => queue.listNext(1, new Set(order.slice(0, index)))[0]),
  ).toEqual(order)
})
