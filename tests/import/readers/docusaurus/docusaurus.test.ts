// Docusaurus: addresses, authors and MDX as it reads them.
import { describe, expect, it } from 'vitest'

import { docusaurus } from '@/lib/import/readers/docusaurus/docusaurus.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const CONFIG = `// url: 'https://no.example'
export default {
  title: 'Sea', tagline: 'It\\'s salt', url: 'https://a.example', baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/guide' }, blog: { showReadingTime: true } }]],
  plugins: [['@docusaurus/plugin-content-blog', { id: 'news', path: './news', routeBasePath: 'news' }]],
}`
const TEXT = '---\ntitle: Tide\n---\nText.\n'

describe('addresses of Docusaurus', () => {
  it.each([
    ['blog/2019-05-01-tide.md', '', '/blog/2019/05/01/tide', '2019-05-01'],
    ['blog/2019/05/01/tide.mdx', '', '/blog/2019/05/01/tide', '2019-05-01'],
    ['blog/2019-05-01-tide/index.md', '', '/blog/2019/05/01/tide', '2019-05-01'],
    ['blog/tide.md', 'date: 2019-05-01', '/blog/tide', '2019-05-01'],
    ['blog/2019-05-01-tide.md', 'slug: ebb', '/blog/ebb', '2019-05-01'],
    ['news/2019-05-01-tide.md', 'slug: /ebb', '/news/ebb', '2019-05-01'],
    ['docs/02-sea/01-tide.md', '', '/guide/sea/tide', undefined],
    ['docs/sea/index.md', '', '/guide/sea', undefined],
    ['docs/sea/tide.md', 'id: ebb', '/guide/sea/ebb', undefined],
    ['src/pages/about.md', '', '/about', undefined],
    [
      'i18n/fr/docusaurus-plugin-content-blog/2019-05-01-tide.md',
      '',
      '/fr/blog/2019/05/01/tide',
      '2019-05-01',
    ],
  ])('%s %s', async (path, field, address, published) => {
    const items = await readItems(docusaurus, {
      'docusaurus.config.js': CONFIG,
      'blog/2000-01-01-a.md': TEXT,
      'docs/a.md': TEXT,
      'news/2000-01-01-a.md': TEXT,
      [path]: `---\ntitle: Tide\n${field}\n---\nText.\n`,
    })
    const item = items.get(path)
    expect(item?.addresses).toEqual([`https://a.example${address}`])
    expect(item?.published).toBe(published)
    expect(item?.status).toBe('public')
    expect(item?.guid).toBe(published && `https://a.example${address}`)
  })
})

describe('the folder of Docusaurus', () => {
  it('is told file by file', async () => {
    const records = await readAll(
      docusaurus,
      openTexts({
        'docusaurus.config.js': CONFIG,
        'blog/2019-05-01-a.md':
          '---\nauthors: [ada, { name: Ben, email: b@b.example }]\ntags: [sea]\nunlisted: true\n---\nText.\n',
        'blog/_part.mdx': 'Part.\n',
        'blog/authors.yml':
          'ada:\n  name: Ada\n  email: ada@a.example\n  socials: { github: ada }\n',
        'versioned_docs/version-1/a.md': TEXT,
        'README.md': '# Sea\n',
      }),
    )
    expect(JSON.stringify(records)).not.toMatch(/@[ab]\.example/)
    expect(listType(records, 'site')).toMatchObject([
      { title: 'Sea', tagline: "It's salt", url: 'https://a.example' },
    ])
    expect(listType(records, 'person')).toMatchObject([{ key: 'ada', name: 'Ada' }])
    expect(listType(records, 'item')).toMatchObject([
      { authors: ['ada', 'Ben'], topics: ['sea'], status: 'unlisted' },
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'file of the repository',
      'template',
      'older version',
    ])
  })
})

describe('MDX', () => {
  it.each([
    ["import Tabs from '@theme/Tabs'\n\nText.", 'Text.'],
    ['<Own title="Mind">\n\nWords\n\n</Own>', '**Mind**\n\n\nWords\n\n'],
    ['![Quay](@site/static/a.png)', '![Quay](import-file:static%2Fa.png)'],
    ['Before.\n\n<!-- truncate -->\n\nAfter {{ x }}.', 'Before.\n\n\n\nAfter {{ x }}.'],
    ['```js\nimport a from "a"\n```', '```js\nimport a from "a"\n```'],
  ])('%s', async (body, markdown) => {
    const items = await readItems(docusaurus, {
      'docusaurus.config.js': CONFIG,
      'blog/2019-05-01-a.md': `---\ntitle: A\n---\n${body}`,
      'static/a.png': '',
    })
    expect(items.get('blog/2019-05-01-a.md')?.body.text.trim()).toBe(markdown.trim())
  })
})
