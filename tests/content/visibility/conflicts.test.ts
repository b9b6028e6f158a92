import { describe, expect, it } from 'vitest'

import { listConflictDiagnostics } from '../../../lib/content/visibility/conflict-diagnostics.ts'
import { makeStore } from '../support/store-fixture.ts'

describe('two articles with one slug', () => {
  it('leave it to the first by path when both are new', () => {
    const store = makeStore()
    store.save('articles/b.md', { slug: 'x' })
    store.save('articles/a.md', { slug: 'x' })
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({
      'articles/a.md': 'public',
      'articles/b.md': 'conflict',
    })
    expect(store.conflicts()).toEqual([
      'articles/b.md:1:1 error: The slug `x` belongs to `articles/a.md` already: rename one of the files, or set `slug` in one (slug-taken)',
    ])
  })

  it('leave it to the one that is published, through every later edit of both', () => {
    const store = makeStore()
    store.save('articles/b.md', { slug: 'x' })
    store.publishSnapshot()
    const expected = { 'articles/a.md': 'conflict', 'articles/b.md': 'public' }
    for (const title of ['One', 'Two']) {
      store.save('articles/a.md', { slug: 'x', title })
      store.publishSnapshot()
      expect(store.visibilities()).toEqual(expected)
      store.save('articles/b.md', { slug: 'x', title })
      store.publishSnapshot()
      expect(store.visibilities()).toEqual(expected)
    }
    store.save('articles/a.md', { slug: 'x', title: 'Three' })
    store.save('articles/b.md', { slug: 'x', title: 'Three' })
    store.publishSnapshot()
    expect(store.visibilities()).toEqual(expected)
  })

  it.each([
    ['x', 'X'],
    ['caf\u00e9', 'cafe\u0301'],
    ['\u00fcbung', 'U\u0308BUNG'],
  ])('are found when it is written as %j and as %j', (one, other) => {
    const store = makeStore()
    store.save('articles/a.md', { slug: one })
    store.save('articles/b.md', { slug: other })
    store.publishSnapshot()
    expect(store.visibilities()['articles/b.md']).toBe('conflict')
  })

  it('are found when two folders have a file of one name', () => {
    const store = makeStore()
    store.save('articles/2024/hello.md')
    store.save('articles/hello/index.md')
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['public', 'conflict'])
  })

  it.each([
    ['goes', undefined],
    ['takes another', { slug: 'y' }],
  ])('let the second in when the first %s', (_, fields) => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x', tags: ['t'] })
    store.save('articles/b.md', { slug: 'x', tags: ['t'] })
    store.publishSnapshot()
    expect(store.lists('tag')).toEqual([['t', 't', 1, 1]])
    if (fields) store.save('articles/a.md', fields)
    else store.remove('articles/a.md')
    store.publishSnapshot()
    expect(store.visibilities()['articles/b.md']).toBe('public')
    expect(store.conflicts()).toEqual([])
  })

  it('let the second in as what it is by then', () => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x' })
    store.save('articles/b.md', { slug: 'x', publish_date: '2025-06-02' })
    store.save('articles/c.md', { slug: 'x', draft: true })
    store.publishSnapshot()
    store.remove('articles/a.md')
    expect(store.publishSnapshot().nextDue).toBe('2025-06-02T00:00:00.000Z')
    store.remove('articles/b.md')
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({ 'articles/c.md': 'hidden' })
  })

  it('never make the one that is put aside due', () => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x' })
    store.save('articles/b.md', { slug: 'x', publish_date: '2025-06-02' })
    expect(store.publishSnapshot().nextDue).toBeUndefined()
    expect(store.publishSnapshot(new Date('2025-06-03')).changed).toBe(false)
  })

  it('leave one of three', () => {
    const store = makeStore()
    for (const name of ['c', 'a', 'b']) store.save(`articles/${name}.md`, { slug: 'x' })
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual([
      'public',
      'conflict',
      'conflict',
    ])
    store.remove('articles/a.md')
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['public', 'conflict'])
  })
})

describe('a swap of slugs', () => {
  it('ends well in one snapshot', () => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x' })
    store.save('articles/b.md', { slug: 'y' })
    store.publishSnapshot()
    store.save('articles/a.md', { slug: 'y' })
    store.save('articles/b.md', { slug: 'x' })
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['public', 'public'])
  })

  it('ends well in two, with one article put aside between them', () => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x' })
    store.save('articles/b.md', { slug: 'y' })
    store.publishSnapshot()
    store.save('articles/a.md', { slug: 'y' })
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['conflict', 'public'])
    store.save('articles/b.md', { slug: 'x' })
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['public', 'public'])
    expect(store.conflicts()).toEqual([])
  })

  it('ends well when a file is renamed and another takes its name', () => {
    const store = makeStore()
    store.save('articles/a.md', { id: '1' })
    store.publishSnapshot()
    store.remove('articles/a.md')
    store.save('articles/old/a.md', { id: '1', slug: 'a-2024' })
    store.save('articles/a.md', { id: '2' })
    store.publishSnapshot()
    expect(Object.values(store.visibilities())).toEqual(['public', 'public'])
  })
})

describe('two articles with one id', () => {
  it('leave it to the one that is published', () => {
    const store = makeStore()
    store.save('articles/b.md', { id: 'k7' })
    store.publishSnapshot()
    store.save('articles/a.md', { id: 'k7' })
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({
      'articles/a.md': 'conflict',
      'articles/b.md': 'public',
    })
    expect(store.conflicts()).toEqual([
      'articles/a.md:1:1 error: The id `k7` belongs to `articles/b.md` already: give this article an id of its own, or remove the line (id-taken)',
    ])
  })

  it('stay two when one of them had lost its slug to a third that is gone', () => {
    const store = makeStore()
    store.save('articles/a.md', { slug: 'x', id: '1' })
    store.save('articles/b.md', { slug: 'y', id: '2' })
    store.publishSnapshot()
    store.save('articles/c.md', { slug: 'x', id: '2' })
    store.publishSnapshot()
    store.remove('articles/a.md')
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({
      'articles/b.md': 'public',
      'articles/c.md': 'conflict',
    })
  })

  it('are reported where it is written', () => {
    const store = makeStore()
    const positions = { id: { line: 3, column: 5 } }
    store.save('articles/a.md', { id: 'k7' })
    store.save('articles/b.md', { id: 'k7' }, { positions })
    store.publishSnapshot()
    expect(store.conflicts()).toEqual([
      expect.stringMatching(/^articles\/b\.md:3:5 error: The id `k7`/),
    ])
  })
})

describe('two articles with one old address', () => {
  it('leave it to the first by path', () => {
    const store = makeStore()
    store.save('articles/a.md', { aliases: ['old'] })
    store.save('articles/b.md', { aliases: ['old'] })
    store.publishSnapshot()
    expect(store.conflicts()).toEqual([
      'articles/b.md:1:1 warning: The alias `/articles/old` is the address of `articles/a.md`: remove it here (alias-taken)',
    ])
  })
})

describe('posts of one name in several years', () => {
  it('get out by a slug with the year, which a fix writes into the later one', () => {
    const store = makeStore()
    const positions = { positions: { title: { line: 2, column: 8 } } }
    const save = (path: string, publish_date: string) =>
      store.save(`articles/${path}.md`, { publish_date }, positions)
    save('z/regatta', '2014-06-01')
    save('b/regatta', '2015-06-01')
    save('c/regatta', '2015-07-01')
    save('a/regatta', '2016-06-01')
    store.save('articles/regatta-2016.md')
    store.publishSnapshot()
    expect(store.visibilities()['articles/z/regatta.md']).toBe('public')
    const fixes = listConflictDiagnostics(store.db).map(({ file, fix }) => [
      file,
      fix?.text,
    ])
    expect(fixes).toEqual([
      ['articles/a/regatta.md', '\nslug: regatta-2016-06'],
      ['articles/b/regatta.md', '\nslug: regatta-2015'],
      ['articles/c/regatta.md', '\nslug: regatta-2015-07'],
    ])
    expect(store.conflicts()[1]).toContain('write `slug: regatta-2015` here')
  })

  it('write nothing over a slug that stands there', () => {
    const store = makeStore()
    const positions = { positions: { slug: { line: 2, column: 7 } } }
    store.save('articles/a.md', { slug: 'x' }, positions)
    store.save('articles/b.md', { slug: 'x' }, positions)
    store.publishSnapshot()
    expect(listConflictDiagnostics(store.db).map(({ fix }) => fix)).toEqual([undefined])
  })
})
