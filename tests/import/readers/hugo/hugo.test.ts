// Hugo: addresses, bundles, languages and shortcodes as it reads them.
import { describe, expect, it } from 'vitest'

import { hugo } from '@/lib/import/readers/hugo/hugo.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const TEXT = '+++\ntitle = "High Tide"\ndate = 2019-05-01T09:30:00+02:00\n+++\nText.\n'
const SITE = 'baseURL = "https://a.example/"\n'

async function readPage(config: string, path: string, text = TEXT) {
  const items = await readItems(hugo, { 'hugo.toml': SITE + config, [path]: text })
  return items.get(path)
}

describe('addresses of Hugo', () => {
  it.each([
    ['', 'posts/My Tide.md', '', '/posts/my-tide/'],
    ['', 'posts/2019/tide.md', '', '/posts/2019/tide/'],
    ['', 'posts/tide/index.md', '', '/posts/tide/'],
    ['', 'posts/tide.md', 'slug: ebb', '/posts/ebb/'],
    ['', 'posts/tide.md', 'url: /old/ebb.html', '/old/ebb.html'],
    ['', 'about.md', '', '/about/'],
    ['uglyURLs = true', 'posts/tide.md', '', '/posts/tide.html'],
    ['disablePathToLower = true', 'posts/Tide.md', '', '/posts/Tide/'],
    [
      '[permalinks]\nposts = "/:year/:month/:slug/"',
      'posts/tide.md',
      '',
      '/2019/05/high-tide/',
    ],
    [
      '[permalinks.page]\nposts = "/:section/:yearday/:contentbasename"',
      'posts/tide.md',
      '',
      '/posts/121/tide/',
    ],
    [
      '[permalinks]\nposts = "/:sections[1:]/:title"',
      'posts/sea/tide.md',
      '',
      '/sea/high-tide/',
    ],
  ])('%s: %s %s', async (config, name, field, path) => {
    const text = `---\ntitle: High Tide\ndate: 2019-05-01\n${field}\n---\nText.\n`
    const item = await readPage(config, `content/${name}`, text)
    expect(item?.addresses).toEqual([`https://a.example${path}`])
    expect(item?.guid).toBe(`https://a.example${path}`)
  })

  it('has the folder of a language, and of the site', async () => {
    const items = await readItems(hugo, {
      'config/_default/hugo.yaml':
        'baseURL: https://a.example/blog/\nlanguages:\n  en: {}\n  fr: {}\n',
      'content/posts/tide.fr.md': TEXT,
      'content/posts/tide.md': TEXT,
    })
    expect(
      [...items.values()].map(({ addresses, language }) => [addresses[0], language]),
    ).toEqual([
      ['https://a.example/blog/fr/posts/tide/', 'fr'],
      ['https://a.example/blog/posts/tide/', undefined],
    ])
  })

  it('reads aliases from the root or from the folder of the page', async () => {
    const text =
      '---\ntitle: A\ndate: 2019-05-01\naliases: [/x/, y, ../z.html]\n---\nText.\n'
    const item = await readPage('', 'content/posts/tide.md', text)
    expect(item?.addresses.slice(1)).toEqual([
      'https://a.example/x/',
      'https://a.example/posts/y',
      'https://a.example/z.html',
    ])
  })
})

describe('dates of Hugo', () => {
  it.each([
    ['', 'date: 2019-05-01 23:30:00', '2019-05-01T23:30:00Z'],
    [
      'timeZone = "Europe/Berlin"',
      'date: 2019-05-01 23:30:00',
      '2019-05-01T23:30:00+02:00',
    ],
    ['', 'date: 2019-05-01', '2019-05-01'],
    ['', 'date: 2019-05-01\npublishDate: 2030-01-01', '2030-01-01'],
  ])('%s %s', async (config, field, published) => {
    const item = await readPage(
      config,
      'content/posts/a.md',
      `---\n${field}\n---\nText.\n`,
    )
    expect(item?.published).toBe(published)
  })

  it('has an end', async () => {
    const text =
      '---\ndate: 2019-05-01\nexpiryDate: 2020-01-01\nlastmod: 2019-06-01\n---\nText.\n'
    const item = await readPage('', 'content/posts/a.md', text)
    expect(item).toMatchObject({ expires: '2020-01-01', updated: '2019-06-01' })
  })
})

describe('who may see a text of Hugo', () => {
  it.each([
    ['draft = true', 'draft'],
    ['[build]\nrender = "never"', 'draft'],
    ['[params]\nprivate = true', 'draft'],
    ['tags = ["a"]', 'public'],
  ])('%s', async (field, status) => {
    const text = `+++\ndate = 2019-05-01\n${field}\n+++\nText.\n`
    const item = await readPage('', 'content/posts/a.md', text)
    expect(item?.status).toBe(status)
  })

  it('hides what a section hides below it', async () => {
    const items = await readItems(hugo, {
      'hugo.toml': SITE,
      'content/old/_index.md': '---\ntitle: Old\ncascade: { draft: true }\n---\n',
      'content/old/a.md': TEXT,
    })
    expect(items.get('content/old/a.md')?.status).toBe('draft')
  })
})

describe('the content of Hugo', () => {
  const texts = {
    'hugo.toml': `${SITE}title = "Sea"\nlanguageCode = "en-GB"\n[[menu.main]]\nname = "About"\nurl = "/about/"\n`,
    'archetypes/default.md': '---\n---\n',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/posts/_index.md': '---\ntitle: Posts\n---\n',
    'content/posts/b/index.md': TEXT,
    'content/posts/b/part.md': 'A part.\n',
    'content/posts/c.org': '* C',
    'content/tags/sea/_index.md': '---\ntitle: Sea\ndescription: Salt water\n---\n',
    'data/authors/ada.toml': 'name = "Ada"\nemail = "ada@a.example"\n',
    'static/a.png': '',
  }

  it('is told file by file', async () => {
    const records = await readAll(hugo, openTexts(texts))
    expect(JSON.stringify(records)).not.toContain('ada@')
    expect(listType(records, 'site')).toMatchObject([
      {
        title: 'Sea',
        language: 'en-GB',
        menu: [{ label: 'About', href: '/about/' }],
        shape: '/posts/:slug',
      },
    ])
    expect(listType(records, 'person')).toMatchObject([{ key: 'ada', name: 'Ada' }])
    expect(listType(records, 'topic')).toMatchObject([
      { name: 'Sea', description: 'Salt water' },
    ])
    expect(listType(records, 'item').map(({ key }) => key)).toEqual([
      'content/posts/b/index.md',
    ])
    expect(listType(records, 'left-out').map(({ key }) => key)).toEqual([
      'content/posts/b/part.md',
      'content/posts/c.org',
      'template',
      'list page',
    ])
  })

  it('is recognised, and that of Zola is not', async () => {
    expect(await hugo.recognise(openTexts(texts))).toBeGreaterThan(0.9)
    const zola = {
      'config.toml': 'base_url = "https://a.example"\n',
      'content/a.md': TEXT,
    }
    expect(await hugo.recognise(openTexts(zola))).toBe(0)
  })
})

describe('shortcodes of Hugo', () => {
  it.each([
    ['[a]({{< ref "b.md#part" >}})', '[a](import:content%2Fposts%2Fb.md#part)'],
    ['[a]({{% relref "/posts/b" %}})', '[a](import:content%2Fposts%2Fb.md)'],
    ['{{< figure src="a.png" alt="Quay" >}}', '![Quay](a.png)'],
    [
      '{{< youtube abcdefghijk >}}',
      '[youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
    [
      '{{< highlight go "hl_lines=2" >}}\nx := "{{< y >}}"\n{{< /highlight >}}',
      '```go {2}\nx := "{{< y >}}"\n```',
    ],
    ['{{% notice tip %}}\nMind.\n{{% /notice %}}', ':::tip\n\nMind.\n\n:::\n'],
    ['{{< own >}}Words{{< /own >}}', 'Words'],
    ['{{</* ref "x" */>}}', '`{{< ref "x" >}}`'],
    ['`{{</* ref "x" */>}}` and `{{< own >}}`', '`{{< ref "x" >}}` and `{{< own >}}`'],
    ['Braces {{ .Title }} stay.', 'Braces {{ .Title }} stay.'],
    ['Before.\n\n<!--more-->\n\nAfter.', 'Before.\n\n\n\nAfter.'],
  ])('%s', async (body, markdown) => {
    const items = await readItems(hugo, {
      'hugo.toml': SITE,
      'content/posts/a.md': `---\ntitle: A\ndate: 2019-05-01\n---\n${body}`,
      'content/posts/b.md': TEXT,
    })
    expect(items.get('content/posts/a.md')?.body.text).toBe(markdown)
  })
})
