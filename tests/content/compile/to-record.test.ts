import { describe, expect, it } from 'vitest'

import { toRecord } from '../../../lib/content/compile/record/to-record.ts'

const BODY = { excerpt: 'A beginning', minutes: 0 }
const FIELDS = { title: 'A', description: 'B', author: 'Ann', publish_date: '2025-03-05' }

function articleOf(fields: Readonly<Record<string, unknown>>, path = 'articles/a.md') {
  return toRecord('article', path, { ...FIELDS, ...fields }, BODY)
}

describe('the record of an article', () => {
  it.each([
    [{}, { slug: 'a', authors: ['Ann'], tags: [], draft: false, readMinutes: 1 }],
    [{ author: undefined, authors: [' Ann ', '', 'Bob'] }, { authors: ['Ann', 'Bob'] }],
    [{ author: undefined, authors: new Set(['Ann']) }, { authors: ['Ann'] }],
    [{}, { publishDate: { kind: 'day', day: '2025-03-05' } }],
    [{ read_time: '8 mins' }, { readTime: '8 mins', readMinutes: 8 }],
    [{ title: 'A\u0001 title ' }, { title: 'A title' }],
    [{ heroImage: './p.svg' }, { heroImage: { kind: 'file', path: 'articles/p.svg' } }],
    [{ heroImage: '/media/p.svg' }, { heroImage: { kind: 'file', path: 'media/p.svg' } }],
    [
      { heroImage: 'https://cdn.example/p.png' },
      { heroImage: { kind: 'remote', url: 'https://cdn.example/p.png' } },
    ],
    [{ subtitle: ' ' }, { subtitle: undefined }],
  ])('of %j has %j', (fields, record) => {
    expect(articleOf(fields)).toMatchObject(record)
  })

  it('can not be made without a slug or a date, which the check refuses', () => {
    expect(() => articleOf({}, 'articles/index.md')).toThrow(TypeError)
    expect(() => articleOf({ publish_date: '2025-02-30' })).toThrow(TypeError)
  })
})

it('keeps links as they are written, and leaves out what is not a link', () => {
  const links = [{ label: 'Home', href: '/' }, { label: 'No address' }, 'text']
  const record = toRecord('author', 'authors/ann.md', { name: 'Ann', links }, BODY)
  expect(record).toMatchObject({ slug: 'ann', links: [{ label: 'Home', href: '/' }] })
})
