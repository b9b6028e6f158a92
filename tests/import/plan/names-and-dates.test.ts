import { describe, expect, it } from 'vitest'

import { toAddressKey } from '@/lib/import/plan/address-key.ts'
import { ArticleIds } from '@/lib/import/plan/article-ids.ts'
import { takeName, toFileName, toWantedSlug } from '@/lib/import/plan/names.ts'
import { OldAddressClaims } from '@/lib/import/plan/old-addresses.ts'
import { fromEpoch, toSourceDate } from '@/lib/import/values/source-date.ts'

describe('dates of sources', () => {
  it.each([
    ['2019-05-01 09:30:15', '2019-05-01T09:30:15'],
    ['2021-08-23 10:00:00 +0200', '2021-08-23T10:00:00+02:00'],
    ['2019-10-17T05:37Z', '2019-10-17T05:37:00Z'],
    ['2019-5-1', '2019-05-01'],
    ['Wed, 01 May 2019 07:30:00 +0000', '2019-05-01T07:30:00+00:00'],
    ['1 May 19 7:30 EST', '2019-05-01T07:30:00-05:00'],
    ['2015-08-15T10:58:00.000Z', '2015-08-15T10:58:00Z'],
    ['0000-00-00 00:00:00', undefined],
    ['-0001-11-30T00:00:00+00:00', undefined],
    ['2019-02-30', undefined],
    ['soon', undefined],
  ])('reads %s', (written, date) => {
    expect(toSourceDate(written)).toBe(date)
  })

  it('takes a time without a zone for one of the zone that the source means', () => {
    expect(toSourceDate('2015-08-15 10:58:00', 'Z')).toBe('2015-08-15T10:58:00Z')
    expect(fromEpoch(1_439_636_280)).toBe('2015-08-15T10:58:00Z')
    expect(fromEpoch(1_439_636_280_000)).toBe('2015-08-15T10:58:00Z')
  })
})

describe('names of imported files', () => {
  const item = { kind: 'article', key: '7', title: 'Low tide' } as const

  it.each([
    ['hello-world', 'hello-world'],
    ['%e6%97%a5%e6%9c%ac', '日本'],
    ['100%-sure', '100-sure'],
    ['Hello World', 'hello-world'],
    ['../../etc/passwd', 'passwd'],
    ['', 'low-tide'],
    ['index', 'low-tide'],
    ['index.md', 'index-md'],
    ['Notes.MD', 'notes'],
  ])('makes a slug of %s', (slug, wanted) => {
    expect(toWantedSlug({ ...item, slug })).toBe(wanted)
  })

  it('gives each name once, whatever its case', () => {
    const taken = new Set<string>()
    const names = ['a', 'A', 'a', 'b'].map((name) =>
      takeName(name, taken, new Set(['b'])),
    )
    expect(names).toEqual(['a', 'A-2', 'a-3', 'b-2'])
  })

  it.each(['my-copy', 'wip-tools', 'drafts', 'hello.fr', '2019-05-01-hello', 'private'])(
    'names no file %s: the name would say more than the slug',
    (slug) => {
      expect(toFileName(slug)).not.toBe(slug)
    },
  )
})

describe('old addresses', () => {
  it.each([
    ['http://www.Old.example/a/', 'https://old.example/a/index.html'],
    ['https://old.example/caf%C3%A9', 'https://old.example/café/'],
    ['https://old.example/a?utm_source=x', 'https://old.example/a'],
    ['https://old.example/?b=2&p=7', 'https://old.example/?p=7&b=2'],
  ])('takes %s for %s', (one, other) => {
    expect(toAddressKey(one)).toEqual(toAddressKey(other))
  })

  it('makes aliases of paths, and rules for the host of what has a query', () => {
    const claims = new OldAddressClaims({ isOwn: () => true, basePath: '/blog' })
    const addresses = [
      'https://old.example/blog/2019/a.html',
      '/?p=7',
      '/',
      '/articles/a',
    ]
    expect(claims.claim('article', '/articles/a', addresses)).toEqual({
      aliases: ['/2019/a.html'],
      redirects: [{ from: '/?p=7', to: '/articles/a' }],
    })
    // The first has it.
    expect(claims.claim('page', '/b', ['/2019/a.html']).aliases).toEqual([])
  })

  it('makes an id of its own where the guid is missing, taken or no id', () => {
    const ids = new ArticleIds({ reader: 'x', siteUrl: 'https://old.example' })
    expect(ids.take({ key: '1', guid: 'g' })).toEqual({ id: 'g', isOwn: true })
    const others = [{ key: '2', guid: 'g' }, { key: '3', guid: 'a b' }, { key: '4' }]
    const made = others.map((item) => ids.take(item).id)
    expect(new Set(made).size).toBe(3)
    expect(made.every((id) => /^[2-9a-z]{12}$/.test(id))).toBe(true)
  })
})
