// Eleventy: permalinks, data of folders, and what its templates are.
import { describe, expect, it } from 'vitest'

import { eleventy } from '@/lib/import/readers/eleventy/eleventy.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const CONFIG =
  "export const config = { dir: { input: 'content', includes: '../_includes' } }"
const DATA = "export default { title: 'Sea', url: 'https://a.example/', language: 'en' }"
const TEXT = '---\ntitle: Tide\n---\nText.\n'

describe('addresses of Eleventy', () => {
  it.each([
    ['content/blog/tide.md', '', '/blog/tide/'],
    ['content/blog/2019-05-01-tide.md', '', '/blog/tide/'],
    ['content/blog/2019-05-01-tide/index.md', '', '/blog/tide/'],
    ['content/about.md', '', '/about/'],
    ['content/index.md', '', '/'],
    ['content/blog/tide.md', 'permalink: /ebb/index.html', '/ebb/'],
    ['content/blog/tide.md', 'permalink: /ebb.html', '/ebb.html'],
    ['content/blog/tide.md', 'permalink: "/x/{{ title | slugify }}/"', '/x/tide/'],
    [
      'content/blog/tide.md',
      'permalink: "/{{ page.date | date: \'%Y/%m\' }}/{{ page.fileSlug }}/"',
      '/2019/05/tide/',
    ],
  ])('%s %s', async (path, field, address) => {
    const items = await readItems(eleventy, {
      'eleventy.config.js': CONFIG,
      '_data/metadata.js': DATA,
      [path]: `---\ntitle: Tide\ndate: 2019-05-01\n${field}\n---\nText.\n`,
    })
    expect(items.get(path)?.addresses).toEqual([`https://a.example${address}`])
    expect(items.get(path)?.notes).toEqual([])
  })

  it('are guessed with a note where a template makes them', async () => {
    const path = 'content/blog/tide.md'
    const items = await readItems(eleventy, {
      'eleventy.config.js': CONFIG,
      [path]:
        '---\ntitle: Tide\ndate: 2019-05-01\npermalink: "/{{ own | x }}/"\n---\nText.\n',
    })
    expect(items.get(path)).toMatchObject({
      addresses: ['/blog/tide/'],
      notes: [{ rule: 'address-guessed' }],
    })
  })
})

describe('the folder of Eleventy', () => {
  it('is told file by file', async () => {
    const records = await readAll(
      eleventy,
      openTexts({
        'eleventy.config.js': CONFIG,
        '_data/metadata.js': DATA,
        '_includes/post.njk': '',
        'content/about.md': TEXT,
        'content/blog/a.md':
          '---\ntitle: A\ndate: 2019-05-01\ntags: [sea, posts]\n---\nText {{ "/b/" | url }}.\n',
        'content/blog/b.md':
          '---\ntitle: B\ndate: 2019-05-01\npermalink: false\n---\nText.\n',
        'content/blog/blog.11tydata.js':
          "export default { tags: ['posts'], layout: 'post.njk' }",
        'content/index.njk': '',
        'README.md': '# Sea\n',
      }),
    )
    expect(listType(records, 'site')).toMatchObject([
      { title: 'Sea', url: 'https://a.example' },
    ])
    expect(listType(records, 'item')).toMatchObject([
      { key: 'content/about.md', kind: 'page', status: 'public' },
      {
        key: 'content/blog/a.md',
        kind: 'article',
        topics: ['sea'],
        body: { text: 'Text /b/.\n' },
      },
      { key: 'content/blog/b.md', status: 'draft' },
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'file of the repository',
      'template',
    ])
  })
})
