import { describe, expect, it } from 'vitest'

import { makeStore } from '../support/store-fixture.ts'

describe('author references', () => {
  it.each([
    ['ann', 'ann'],
    ['ANN', 'ann'],
    ['Ann Lee', 'ann'],
    ['ann  lee', 'ann'],
    ['Bob', 'bob'],
    ['Ann', 'ann'],
    ['Lee Ann', 'lee-ann'],
    ['🦀', 'x081301e6'],
  ])('%j means %s where authors/ann.md is Ann Lee', (author, slug) => {
    const store = makeStore()
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', { author })
    store.publishSnapshot()
    expect(store.lists('author').map(([name]) => name)).toEqual([slug])
  })

  it('mean the author whose file has the id, before one of that name', () => {
    const store = makeStore()
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('authors/zoe.md', { name: 'ann' })
    store.save('articles/a.md', { author: 'ann' })
    store.publishSnapshot()
    expect(store.lists('author').map(([name]) => name)).toEqual(['ann'])
  })

  it('mean the first file by path of two with one name', () => {
    const store = makeStore()
    store.save('authors/zoe.md', { name: 'Ann Lee' })
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', { author: 'Ann Lee' })
    store.publishSnapshot()
    expect(store.lists('author').map(([name]) => name)).toEqual(['ann'])
  })

  it('move when an author gets a file, another name, another slug, or loses the file', () => {
    const store = makeStore()
    const slugs = () => {
      store.publishSnapshot()
      return store.lists('author').map(([slug]) => slug)
    }
    store.save('articles/a.md', { author: 'Ann Lee' })
    expect(slugs()).toEqual(['ann-lee'])
    store.save('authors/ann.md', { name: 'Ann Lee' })
    expect(slugs()).toEqual(['ann'])
    store.save('authors/ann.md', { name: 'Ann Lee', slug: 'al' })
    expect(slugs()).toEqual(['al'])
    store.save('authors/ann.md', { name: 'Ann Smith', slug: 'al' })
    expect(slugs()).toEqual(['ann-lee'])
    store.save('authors/ann.md', { name: 'ann lee' })
    store.remove('authors/ann.md')
    expect(slugs()).toEqual(['ann-lee'])
  })

  it('come apart again when two of one article meant one author', () => {
    const store = makeStore()
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', { authors: ['ann', 'Ann Lee'] })
    store.publishSnapshot()
    expect(store.lists('author').map(([slug]) => slug)).toEqual(['ann'])
    store.remove('authors/ann.md')
    store.publishSnapshot()
    expect(store.lists('author').map(([slug]) => slug)).toEqual(['ann', 'ann-lee'])
  })

  it('leave articles alone when nothing but a biography changes', () => {
    const store = makeStore()
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', { author: 'ann' })
    store.publishSnapshot()
    store.db.run("update article set visibility = 'as it was'")
    store.save('authors/ann.md', { name: 'Ann Lee', bio: 'New' })
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({ 'articles/a.md': 'as it was' })
  })
})

describe('slugs', () => {
  it.each([
    ['articles/hello.md', {}, 'hello'],
    ['articles/2025/03/hello.md', {}, 'hello'],
    ['articles/hello/index.md', {}, 'hello'],
    ['articles/Hello-World.md', {}, 'hello-world'],
    ['articles/u\u0308bung.md', {}, 'übung'],
    ['articles/hello.md', { slug: 'Other' }, 'other'],
    ['articles/hello/index.md', { slug: 'other' }, 'other'],
  ])('of %s with %j is %s', (path, fields, slug) => {
    const store = makeStore()
    store.save(path, fields)
    store.publishSnapshot()
    expect(store.db.all('select slug from article')).toEqual([{ slug }])
  })
})

describe('ids', () => {
  it.each([
    ['articles/hello.md', {}, 'path:hello'],
    ['articles/2025/hello/index.md', {}, 'path:2025/hello/index'],
    ['articles/hello .md', { slug: 'hello' }, 'path:hello'],
    ['articles/hello.md', { id: 'k7x2' }, 'k7x2'],
  ])('of %s with %j is %s', (path, fields, id) => {
    const store = makeStore()
    store.save(path, fields)
    store.publishSnapshot()
    expect(store.db.all('select id from article')).toEqual([{ id }])
  })
})

describe('aliases', () => {
  it.each([
    ['articles/a.md', 'old', '/articles/old'],
    ['articles/a.md', 'Old-Post', '/articles/old-post'],
    ['articles/a.md', 'u\u0308bung', '/articles/%C3%BCbung'],
    ['articles/a.md', '%C3%BCbung', '/articles/%C3%BCbung'],
    ['articles/a.md', '/2019/old/', '/2019/old'],
    ['articles/a.md', '/2019/Old.html', '/2019/Old.html'],
    ['articles/a.md', '/caf%C3%A9/A', '/caf%C3%A9/A'],
    ['pages/a.md', 'old', '/old'],
    ['pages/a.md', '/2019/old', '/2019/old'],
  ])('of %s: %j is the address %s', (path, alias, address) => {
    const store = makeStore()
    store.save(path, { title: 'A', aliases: [alias] })
    store.publishSnapshot()
    expect(store.db.all('select * from alias')).toEqual([
      { path: address, owner: path, target: '' },
    ])
  })

  it('go with their document', () => {
    const store = makeStore()
    store.save('articles/a.md', { aliases: ['old', 'older'] })
    store.publishSnapshot()
    store.save('articles/a.md', { aliases: ['older'] })
    store.publishSnapshot()
    expect(store.db.all('select path from alias')).toEqual([{ path: '/articles/older' }])
    store.remove('articles/a.md')
    store.publishSnapshot()
    expect(store.db.all('select path from alias')).toEqual([])
  })
})

describe('pages', () => {
  it('are public or hidden', () => {
    const store = makeStore()
    store.save('pages/about.md', { title: 'About' })
    store.save('pages/imprint.md', { title: 'Imprint', draft: true, slug: 'Legal' })
    store.publishSnapshot()
    expect(store.db.all('select slug, visibility from page order by slug')).toEqual([
      { slug: 'about', visibility: 'public' },
      { slug: 'legal', visibility: 'hidden' },
    ])
  })
})

describe('names of different meaning on one page', () => {
  it('are both named, once', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['5 €'] })
    store.save('articles/b.md', { tags: ['5 $', 'Rust'], author: 'Bob' })
    store.save('articles/c.md', { tags: ['5 $', 'rust'], author: 'BOB' })
    store.publishSnapshot()
    expect(store.conflicts()).toEqual([
      'articles/a.md:1:1 warning: `5 €` and `5 $` share the page `/tags/5`: write one of them in other letters, or both alike (names-merged)',
    ])
  })

  it('are nothing where an author has an id and a name', () => {
    const store = makeStore()
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', { author: 'ann' })
    store.save('articles/b.md', { author: 'Ann Lee' })
    store.publishSnapshot()
    expect(store.conflicts()).toEqual([])
  })
})
