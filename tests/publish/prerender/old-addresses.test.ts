import { expect, it } from 'vitest'

import { makeLightStore, openLightBlog } from '../support/light/publisher-fixture.ts'
import { listDifferences } from '../support/tree.ts'

const MOVED = /http-equiv="refresh"/

it('a page keeps its file from an old address with an ending, as long as it is there', async () => {
  const store = makeLightStore()
  const aliases = ['/articles/two.html', '/tags.html', '/2019/x.html']
  store.save('articles/one.md', { title: 'One', aliases })
  const blog = openLightBlog(store)
  await blog.publish()
  expect(blog.readText('articles/two.html')).toContain('"title": "Two"')
  expect(blog.readText('tags.html')).not.toMatch(MOVED)
  expect(blog.readText('2019/x.html')).toMatch(MOVED)
  expect(blog.readText('_redirects')).toBe('/2019/x.html /articles/one 301\n')
  const before = blog.readTree()

  store.save('articles/two.md', { title: 'Two', draft: true })
  await blog.publish()
  expect(blog.readText('articles/two.html')).toMatch(MOVED)
  expect(blog.readText('_redirects')).toContain('/articles/two.html /articles/one 301')

  store.save('articles/two.md', { title: 'Two', tags: ['web', 'rust'] })
  await blog.publish()
  expect(listDifferences(blog.readTree(), before)).toEqual([])
})

it('an old address follows its article, and goes with it', async () => {
  const store = makeLightStore()
  const blog = openLightBlog(store)
  await blog.publish()
  expect(blog.readText('articles/first.html')).toContain('/articles/one"')
  store.save('articles/one.md', { title: 'One', slug: 'uno', aliases: ['first', 'one'] })
  await blog.publish()
  for (const name of ['first', 'one']) {
    expect(blog.readText(`articles/${name}.html`)).toContain('/articles/uno"')
    expect(blog.publisher.findTarget(`/articles/${name}`)).toBe('/articles/uno')
  }
  store.remove('articles/one.md')
  await blog.publish()
  const files = [...blog.readTree().keys()]
  expect(files.filter((file) => /articles\/(?:one|uno|first)/.test(file))).toEqual([])
  expect(blog.readText('_redirects')).toBe('')
})
