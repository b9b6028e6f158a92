import { describe, expect, it } from 'vitest'

import { makeStore } from '../support/store-fixture.ts'

describe('visibility', () => {
  it.each([
    [{}, 'public'],
    [{ unlisted: true }, 'unlisted'],
    [{ draft: true }, 'hidden'],
    [{ draft: true, unlisted: true }, 'hidden'],
    [{ publish_date: '2025-06-01' }, 'public'],
    [{ publish_date: '2025-06-02' }, 'hidden'],
    [{ publish_date: '2025-06-02', unlisted: true }, 'hidden'],
    [{ publish_date: '2025-06-01T12:00:00Z' }, 'public'],
    [{ publish_date: '2025-06-01T12:00:00.001Z' }, 'hidden'],
    [{ publish_date: '2025-06-01T14:00+02:00' }, 'public'],
    [{ expiry_date: '2025-06-01' }, 'hidden'],
    [{ expiry_date: '2025-06-02' }, 'public'],
    [{ expiry_date: '2025-06-01T12:00:00Z' }, 'hidden'],
    [{ expiry_date: '2025-06-01T12:00:00.001Z' }, 'public'],
    [{ expiry_date: '2025-06-01T12:00:00Z', unlisted: true }, 'hidden'],
    [{ expiry_date: '2030-01-01', draft: true }, 'hidden'],
    [{ expiry_date: '2030-01-01', publish_date: '2025-06-02' }, 'hidden'],
  ])('of %j is %s', (fields, visibility) => {
    const store = makeStore()
    store.save('articles/a.md', fields)
    store.publishSnapshot(new Date('2025-06-01T12:00:00Z'))
    expect(store.visibilities()).toEqual({ 'articles/a.md': visibility })
  })

  it('follows a scheduled article to its instant, and a clock that is set back', () => {
    const store = makeStore()
    store.save('articles/a.md', { publish_date: '2025-06-01T12:00:00Z', tags: ['x'] })
    store.save('articles/b.md', { publish_date: '2025-06-01T12:00:00Z', unlisted: true })
    const at = (time: string) => {
      const { changed } = store.publishSnapshot(new Date(`2025-06-01T${time}Z`))
      const [[, , shown] = []] = store.lists('tag')
      return [changed, ...Object.values(store.visibilities()), shown]
    }
    expect(at('11:59:59.999')).toEqual([true, 'hidden', 'hidden', 0])
    expect(at('11:59:59.999')).toEqual([false, 'hidden', 'hidden', 0])
    expect(at('12:00:00.000')).toEqual([true, 'public', 'unlisted', 1])
    expect(at('12:00:00.001')).toEqual([false, 'public', 'unlisted', 1])
    expect(at('11:00:00.000')).toEqual([true, 'hidden', 'hidden', 0])
  })

  it('follows an article and a page to their end, and a clock that is set back', () => {
    const store = makeStore()
    store.save('articles/a.md', { expiry_date: '2025-06-01T12:00', tags: ['x'] })
    store.save('pages/b.md', { title: 'B', expiry_date: '2025-06-01T13:00:00Z' })
    const at = (time: string) => {
      const { changed, nextDue } = store.publishSnapshot(new Date(`2025-06-01T${time}Z`))
      const pages = store.db.listTexts('select visibility from page')
      return [changed, ...Object.values(store.visibilities()), ...pages, nextDue]
    }
    const [noon, one] = ['2025-06-01T12:00:00.000Z', '2025-06-01T13:00:00.000Z']
    expect(at('11:59:59.999')).toEqual([true, 'public', 'public', noon])
    expect(at('12:00:00.000')).toEqual([true, 'hidden', 'public', one])
    expect(at('12:00:00.001')).toEqual([false, 'hidden', 'public', one])
    expect(at('13:00:00.000')).toEqual([true, 'hidden', 'hidden', undefined])
    expect(at('14:00:00.000')).toEqual([false, 'hidden', 'hidden', undefined])
    expect(at('11:00:00.000')).toEqual([true, 'public', 'public', noon])
  })

  it('follows a page to its beginning, and a clock that is set back', () => {
    const store = makeStore()
    store.save('pages/b.md', { title: 'B', publish_date: '2025-06-01T12:00:00Z' })
    const at = (time: string) => {
      const { nextDue } = store.publishSnapshot(new Date(`2025-06-01T${time}Z`))
      return [...store.db.listTexts('select visibility from page'), nextDue]
    }
    expect(at('11:59:59.999')).toEqual(['hidden', '2025-06-01T12:00:00.000Z'])
    expect(at('12:00:00.000')).toEqual(['public', undefined])
    expect(at('11:00:00.000')).toEqual(['hidden', '2025-06-01T12:00:00.000Z'])
  })

  it('names the next instant that something is due, and none when nothing is', () => {
    const store = makeStore()
    store.save('articles/a.md', { publish_date: '2025-07-01' })
    store.save('articles/b.md', { publish_date: '2025-06-15T10:00:00Z', unlisted: true })
    store.save('articles/c.md', { publish_date: '2025-06-10', draft: true })
    store.save('articles/d.md')
    const dueAfter = (day: string) => store.publishSnapshot(new Date(day)).nextDue
    expect(dueAfter('2025-06-01')).toBe('2025-06-15T10:00:00.000Z')
    expect(dueAfter('2025-06-15T10:00:00Z')).toBe('2025-07-01T00:00:00.000Z')
    expect(dueAfter('2025-07-01')).toBeUndefined()
  })
})

describe('the snapshot number', () => {
  it('rises with a change and rests without one', () => {
    const store = makeStore()
    expect(store.publishSnapshot()).toEqual({ number: 0, changed: false })
    store.save('articles/a.md')
    expect(store.publishSnapshot()).toEqual({ number: 1, changed: true })
    expect(store.publishSnapshot()).toEqual({ number: 1, changed: false })
    store.remove('articles/a.md')
    expect(store.publishSnapshot()).toEqual({ number: 2, changed: true })
    store.remove('articles/a.md')
    expect(store.publishSnapshot()).toEqual({ number: 2, changed: false })
  })
})

describe('time zone', () => {
  const publishDates = (store: ReturnType<typeof makeStore>) =>
    store.db
      .all<{ publish_at: string }>('select publish_at from article order by path')
      .map(({ publish_at }) => publish_at)

  it('begins a day at midnight there, and leaves instants alone', () => {
    const store = makeStore()
    store.save('site.yaml', { time_zone: 'Asia/Kathmandu' })
    store.save('articles/a.md', { publish_date: '2025-03-05' })
    store.save('articles/b.md', { publish_date: '2025-03-05T00:00Z' })
    store.publishSnapshot()
    expect(publishDates(store)).toEqual([
      '2025-03-04T18:15:00.000Z',
      '2025-03-05T00:00:00.000Z',
    ])
  })

  it('publishes at midnight there', () => {
    const store = makeStore()
    store.save('site.yaml', { time_zone: 'America/New_York' })
    store.save('articles/a.md', { publish_date: '2025-06-02' })
    expect(store.publishSnapshot(new Date('2025-06-02T03:59:59.999Z')).nextDue).toBe(
      '2025-06-02T04:00:00.000Z',
    )
    store.publishSnapshot(new Date('2025-06-02T04:00:00Z'))
    expect(store.visibilities()).toEqual({ 'articles/a.md': 'public' })
  })

  it('dates every article anew when it changes, and files it under its month there', () => {
    const store = makeStore()
    store.save('articles/a.md', { publish_date: '2025-05-01' })
    store.save('articles/b.md', { publish_date: '2025-04-30T23:00Z' })
    store.publishSnapshot()
    expect(store.lists('month').map(([month]) => month)).toEqual(['2025-04', '2025-05'])
    store.save('site.yaml', { time_zone: 'Europe/Berlin' })
    store.publishSnapshot()
    expect(publishDates(store)[0]).toBe('2025-04-30T22:00:00.000Z')
    expect(store.lists('month')).toEqual([['2025-05', '', 2, 2]])
    store.remove('site.yaml')
    store.publishSnapshot()
    expect(publishDates(store)[0]).toBe('2025-05-01T00:00:00.000Z')
    expect(store.lists('month').map(([month]) => month)).toEqual(['2025-04', '2025-05'])
  })

  it('leaves articles alone when something else in site.yaml changes', () => {
    const store = makeStore()
    store.save('site.yaml', { time_zone: 'Europe/Berlin', title: 'One' })
    store.save('articles/a.md')
    store.publishSnapshot()
    store.db.run("update article set visibility = 'as it was'")
    store.save('site.yaml', { time_zone: 'Europe/Berlin', title: 'Two' })
    store.publishSnapshot()
    expect(store.visibilities()).toEqual({ 'articles/a.md': 'as it was' })
  })
})

describe('lists', () => {
  it('count public articles, and good ones, but no unlisted ones', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['Rust'] })
    store.save('articles/b.md', { tags: ['Rust', 'Go'], draft: true })
    store.save('articles/c.md', { tags: ['Rust', 'C'], unlisted: true })
    store.save('articles/d.md', { tags: ['Rust'], publish_date: '2099-01-01' })
    store.publishSnapshot()
    expect(store.lists('tag')).toEqual([
      ['go', 'Go', 0, 1],
      ['rust', 'Rust', 1, 3],
    ])
  })

  it.each([
    [['rust', 'Rust', 'RUST'], 'RUST'],
    [['rust', 'Rust'], 'Rust'],
    [['Web Dev', 'web-dev'], 'Web Dev'],
    [['cafe\u0301', 'café'], 'cafe\u0301'],
  ])('show of %j the spelling %j, in whatever order they come', (labels, shown) => {
    for (const order of [labels, labels.toReversed()]) {
      const store = makeStore()
      for (const [i, label] of order.entries()) {
        store.save(`articles/${i}.md`, { tags: [label], series: label })
        store.publishSnapshot()
      }
      expect(store.lists('tag').map(([, label]) => label)).toEqual([shown])
      expect(store.lists('series').map(([, label]) => label)).toEqual([shown])
    }
  })

  it('never show a spelling that only a hidden article has', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['rust'] })
    store.save('articles/b.md', { tags: ['RUST'], draft: true })
    store.save('articles/c.md', { tags: ['RUsT'], unlisted: true })
    store.publishSnapshot()
    expect(store.lists('tag')).toEqual([['rust', 'rust', 1, 2]])
  })

  it('hold an article once, however often it names a tag', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['Rust', 'rust', 'RUST'] })
    store.publishSnapshot()
    expect(store.lists('tag')).toEqual([['rust', 'Rust', 1, 1]])
  })

  it('end with their last article', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['x'], series: 'y' })
    store.publishSnapshot()
    store.save('articles/a.md')
    store.publishSnapshot()
    expect([...store.lists('tag'), ...store.lists('series')]).toEqual([])
    store.remove('articles/a.md')
    store.publishSnapshot()
    expect(store.db.all('select * from list')).toEqual([])
  })

  it('give names of signs alone an address', () => {
    const store = makeStore()
    store.save('articles/a.md', { tags: ['🦀', 'C++', 'C#', 'C'] })
    store.publishSnapshot()
    expect(store.lists('tag').map(([slug]) => slug)).toEqual([
      'c',
      'c-sharp',
      'cpp',
      'x081301e6',
    ])
  })
})
