// Zola: addresses, sections and calls as it reads them.
import { describe, expect, it } from 'vitest'

import { zola } from '@/lib/import/readers/zola/zola.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const SITE = 'base_url = "https://a.example/"\ntitle = "Sea"\n'
const TEXT = '+++\ntitle = "Tide"\ndate = 2019-05-01\n+++\nText.\n'

async function readPage(path: string, text = TEXT, config = '') {
  const items = await readItems(zola, { 'config.toml': SITE + config, [path]: text })
  return items.get(path)
}

describe('addresses of Zola', () => {
  it.each([
    ['content/blog/High Tide.md', '', '/blog/high-tide/'],
    ['content/blog/2019-05-01-tide.md', '', '/blog/tide/'],
    ['content/blog/tide/index.md', '', '/blog/tide/'],
    ['content/blog/tide.md', 'slug = "ebb"', '/blog/ebb/'],
    ['content/blog/tide.md', 'path = "2019/05/ebb"', '/2019/05/ebb/'],
    ['content/about.md', '', '/about/'],
    ['content/blog/tide.fr.md', '', '/fr/blog/tide/'],
  ])('%s %s', async (path, field, address) => {
    const text = `+++\ntitle = "Tide"\ndate = 2019-05-01\n${field}\naliases = ["old/tide"]\n+++\nText.\n`
    const item = await readPage(path, text, '[languages.fr]\n')
    expect(item?.addresses).toEqual([
      `https://a.example${address}`,
      'https://a.example/old/tide',
    ])
    expect(item?.guid).toBe(`https://a.example${address}`)
  })
})

describe('fields of Zola', () => {
  it.each([
    [
      'content/blog/a.md',
      'date = 2019-05-01T23:30:00',
      { published: '2019-05-01T23:30:00Z' },
    ],
    ['content/blog/2019-05-01-a.md', '', { published: '2019-05-01', status: 'public' }],
    ['content/blog/a.md', '', { status: 'draft' }],
    [
      'content/blog/a.md',
      'path = "2019/05/01/a"',
      { published: '2019-05-01', status: 'public' },
    ],
    ['content/blog/a.md', 'date = 2019-05-01\ndraft = true', { status: 'draft' }],
    [
      'content/blog/a.md',
      'authors = ["Ada"]\n[taxonomies]\ntags = ["sea"]',
      { authors: ['Ada'], topics: ['sea'] },
    ],
    [
      'content/a.md',
      'path = "2019/05/01/a"\nauthors = ["Ada Byron"]\n[taxonomies]\ntags = ["sea"]',
      { kind: 'article', authors: ['Ada Byron'], topics: ['sea'] },
    ],
    [
      'content/blog/a.md',
      'date = 2019-05-01\nupdated = 2019-06-01',
      { updated: '2019-06-01' },
    ],
  ])('%s: %s', async (path, field, found) => {
    expect(
      await readPage(path, `+++\ntitle = "A"\n${field}\n+++\nText.\n`),
    ).toMatchObject(found)
  })
})

describe('the content of Zola', () => {
  it('is told file by file', async () => {
    const records = await readAll(
      zola,
      openTexts({
        'config.toml': SITE,
        'content/_index.md': '+++\ntitle = "Home"\n+++\n',
        'content/blog/_index.md': '+++\ntitle = "Blog"\n+++\nAbout this blog.\n',
        'content/blog/a/index.md': TEXT,
        'content/blog/a/notes.md': 'Notes.\n',
        'README.md': '# Sea\n',
      }),
    )
    expect(listType(records, 'site')).toMatchObject([
      { title: 'Sea', trailingSlash: true },
    ])
    expect(listType(records, 'item').map(({ key, kind }) => [key, kind])).toEqual([
      ['content/blog/_index.md', 'page'],
      ['content/blog/a/index.md', 'article'],
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'part of a page',
      'file of the repository',
      'list page',
    ])
  })
})

describe('calls of Zola', () => {
  it.each([
    ['[a](@/blog/b.md#part)', '[a](import:content%2Fblog%2Fb.md#part)'],
    [
      '{{ youtube(id="abcdefghijk") }}',
      '[youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
    ['{{ figure(src="a.png", alt="Quay") }}', '![Quay](a.png)'],
    ['{% note() %}\nMind.\n{% end %}', ':::note\n\nMind.\n\n:::\n'],
    ['{% own(x=1) %}Words{% end %}', 'Words'],
    ['{{/* own() */}}', '`{{ own() }}`'],
    ['`{{ own() }}` and {{ plain }}', '`{{ own() }}` and {{ plain }}'],
  ])('%s', async (body, markdown) => {
    const items = await readItems(zola, {
      'config.toml': SITE,
      'content/blog/a.md': `+++\ntitle = "A"\n+++\n${body}`,
      'content/blog/b.md': TEXT,
    })
    expect(items.get('content/blog/a.md')?.body.text).toBe(markdown)
  })
})
