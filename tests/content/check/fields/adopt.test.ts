import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../../lib/content/check/index.ts'
import { isHeldBack } from '../../../../lib/model/diagnostic.ts'
import { articleWith, diagnosticsOf } from '../diagnostics-of.ts'

const LEAST = { title: 'Hello', publish_date: '2025-03-05' }

/** The fields of an article with a title, a date, and these lines. */
function fieldsOf(lines: string, path = 'articles/hello.md', least = LEAST) {
  const head = Object.entries(least).map(([name, value]) => `${name}: '${value}'\n`)
  const text = `---\n${head.join('')}${lines}\n---\nBody\n`
  const { diagnostics, fields } = checkFile(path, new TextEncoder().encode(text))
  expect(diagnostics.filter(isHeldBack)).toEqual([])
  return fields
}

describe('a field by the name that another engine gives it', () => {
  it.each([
    ['excerpt: Calm', { description: 'Calm' }],
    ['meta_description: Calm', { description: 'Calm' }],
    ['summary: Calm\nexcerpt: Storm', { description: 'Storm' }],
    ['lastmod: 2025-04-01', { updated_date: '2025-04-01' }],
    ['last_modified_at: 2025-04-01', { updated_date: '2025-04-01' }],
    ['cover: a.png', { heroImage: 'a.png' }],
    ['cover: { image: a.png, alt: A quay }', { heroImage: 'a.png', heroAlt: 'A quay' }],
    ['image:\n  path: a.png\n  thumbnail: b.png', { heroImage: 'a.png' }],
    ['images: [a.png, b.png]', { heroImage: 'a.png' }],
    ['thumbnail: true', {}],
    ['feature_image: https://a.example/x.png', { heroImage: 'https://a.example/x.png' }],
    ['keywords: sea, harbour', { tags: ['sea', 'harbour'] }],
    ['tag: sea', { tags: ['sea'] }],
    ['tags: [sea]\ncategories: [Sea, shore]', { tags: ['sea', 'shore'] }],
    ['layout: post\ntags: sea harbour', { tags: ['sea', 'harbour'] }],
    ['categories:\n  - [Diary, Games]', { tags: ['Diary', 'Games'] }],
    ['categories:\n  - Sea\n  - [Diary, Games]', { tags: ['Sea', 'Diary', 'Games'] }],
    ['tags:\n  - - Sea\n    - Shore', { tags: ['Sea', 'Shore'] }],
    ['tags:\n  - name: sea\n    slug: s', { tags: ['sea'] }],
    ['tags:\n  - slug: sea\n  - shore', { tags: ['sea', 'shore'] }],
    ['tags: "[a, b]"', { tags: ['a', 'b'] }],
    ['tags: \'["a", b]\'', { tags: ['a', 'b'] }],
    ['keywords: "[a]"', { tags: ['a'] }],
    ['tags: high water', { tags: ['high water'] }],
    ['taxonomies:\n  tags: [sea]\n  categories: [shore]', { tags: ['sea', 'shore'] }],
    ['tags: [2025, true]', { tags: ['2025', 'true'] }],
    ['tags:\n  - sea\n  -', { tags: ['sea'] }],
    ['permalink: /2014/05/hello/', { aliases: ['/2014/05/hello/'] }],
    ['url: blog/hello.html', { aliases: ['/blog/hello.html'] }],
    ['permalink: /:year/:title/', {}],
    ['redirect_from: [/a, /b]\nurl: /c', { aliases: ['/a', '/b', '/c'] }],
    ['slug: /2014/05/spring/', { slug: 'spring', aliases: ['/2014/05/spring/'] }],
    ['slug: /spring', { slug: 'spring' }],
    ['canonical: https://a.example/x', { canonical_url: 'https://a.example/x' }],
    ['canonical: /x', {}],
    ['guid: abc', { id: 'abc' }],
    ['Subtitle: More', { subtitle: 'More' }],
    ['hero-image: a.png', { heroImage: 'a.png' }],
    ['sutitle: More', { subtitle: 'More' }],
    ['layout: post\nweight: 3\ntype: post\nauthor_profile: true', {}],
    ['subtitle: 2025', { subtitle: '2025' }],
  ])('%j', (lines, expected) => {
    expect(fieldsOf(lines)).toEqual({ ...LEAST, ...expected })
  })

  it.each([
    ['author: Ada', { author: 'Ada' }],
    ['by: Ada', { author: 'Ada' }],
    ['author: [Ada, Mary]', { authors: ['Ada', 'Mary'] }],
    ['author: { name: Ada, url: https://a.example }', { author: 'Ada' }],
    [
      'authors:\n  - name: Ada\n    title: Analyst\n  - mary',
      { authors: ['Ada', 'mary'] },
    ],
    ['authors: Ada', { authors: ['Ada'] }],
    ['authors: { name: Ada }', { author: 'Ada' }],
    ['author: Ada\nauthors: [Mary]', { authors: ['Ada', 'Mary'] }],
    [
      'author: Ada Lovelace and Mary Somerville',
      { authors: ['Ada Lovelace', 'Mary Somerville'] },
    ],
    [
      'author: Ada Lovelace, Mary Somerville',
      { authors: ['Ada Lovelace', 'Mary Somerville'] },
    ],
    ['author: Simon and Garfunkel', { author: 'Simon and Garfunkel' }],
    ['author: Martin Luther King, Jr.', { author: 'Martin Luther King, Jr.' }],
    ['author: Lovelace, Ada', { author: 'Lovelace, Ada' }],
    ['author:', {}],
  ])('authors: %j', (lines, expected) => {
    expect(fieldsOf(lines)).toEqual({ ...LEAST, ...expected })
  })

  it.each([
    ['date: 2025-03-05', '2025-03-05'],
    ['pubDate: 2025-03-05', '2025-03-05'],
    ['published: 2025-03-05', '2025-03-05'],
    ['created: 2025-03-05', '2025-03-05'],
    ['date: 2025-03-05\npublishDate: 2031-01-01', '2031-01-01'],
    ['publish_date: 2025-03-05\npublishDate: 2031-01-01', '2031-01-01'],
    ['publish_date: 2025-03-05\ndate: 2031-01-01', '2031-01-01'],
    ['date: 2025-03-05\ncreated: 2024-01-01', '2025-03-05'],
  ])('dates: %j', (lines, expected) => {
    const fields = fieldsOf(`title: Hello\n${lines}`, undefined, {} as typeof LEAST)
    expect(fields.publish_date).toBe(expected)
  })
})

it.each([
  [
    'permalink: /:year/:title/',
    'warning: `permalink: /:year/:title/` is a pattern, and not read: write the old address into `aliases` (alias-pattern)',
  ],
  [
    'permalink: pretty',
    'warning: `permalink: pretty` is a pattern, and not read: write the old address into `aliases` (alias-pattern)',
  ],
  [
    'redirect_to: https://b.example/x',
    'warning: `redirect_to: https://b.example/x` redirects in other engines, and here the text is published: use `redirects` of site.yaml instead of this file (redirect-document)',
  ],
  [
    'author: { name: Ada, url: https://a.example }',
    'note: Of the parts of `author` the name is read: links and pictures stand in `authors/` (author-form)',
  ],
])('%j is said to be read in part', (line, message) => {
  expect(diagnosticsOf(articleWith(line)).map((each) => each.slice(4))).toEqual([message])
})

describe('a file without some fields', () => {
  it.each([
    [
      'articles/2014-05-01-tide.md',
      'title: A',
      { publish_date: '2014-05-01', slug: 'tide' },
    ],
    [
      'articles/2014-05-01-tide/index.md',
      'title: A',
      { publish_date: '2014-05-01', slug: 'tide' },
    ],
    ['articles/2014/05/01/tide.md', 'title: A', { publish_date: '2014-05-01' }],
    ['articles/2014-05-01.md', 'title: A', { publish_date: '2014-05-01' }],
    [
      'articles/2014-05-01-A b.md',
      'title: A',
      { publish_date: '2014-05-01', slug: 'a-b' },
    ],
    [
      'articles/2014-05-01-tide.md',
      'title: A\ndate: 2014-05-02',
      { publish_date: '2014-05-02', slug: 'tide' },
    ],
    [
      'articles/2014-05-01-tide.md',
      "title: A\npublish_date: '2014-05-02'",
      { publish_date: '2014-05-02' },
    ],
    [
      'articles/2014-05-01-tide.md',
      'title: A\nslug: ebb',
      { publish_date: '2014-05-01', slug: 'ebb' },
    ],
  ])('takes them from its name: %s with %j', (path, lines, expected) => {
    expect(fieldsOf(lines, path, {} as typeof LEAST)).toEqual({ title: 'A', ...expected })
  })

  it.each([
    ['# Spring tide\n\nText\n', 'Spring tide', '\n\nText\n'],
    ['\n\n## Spring `tide` ##\nText\n', 'Spring tide', '\n\n\nText\n'],
    ['Spring tide\n===========\n\nText\n', 'Spring tide', '\n\n\nText\n'],
    ['Spring tide\n---\nText\n', 'Spring tide', '\n\nText\n'],
    ['# The *spring* [tide](/x) {#id}\nText\n', 'The spring tide', '\nText\n'],
    [
      '<!-- toc -->\n# C* and snake_case\nText\n',
      'C* and snake_case',
      '<!-- toc -->\n\nText\n',
    ],
    [
      '![A quay](a.png)\n\n# Spring\n\nText\n',
      'Spring',
      '![A quay](a.png)\n\n\n\nText\n',
    ],
    ['# `a * b`, \\*c\\*\nText\n', 'a * b, *c*', '\nText\n'],
  ])('takes the title from a heading of %j', (body, title, rest) => {
    const text = `---\npublish_date: 2025-03-05\n---\n${body}`
    const checked = checkFile('articles/a.md', new TextEncoder().encode(text))
    expect(checked.diagnostics).toEqual([])
    expect(checked.fields.title).toBe(title)
    expect(checked.staged.split('\n---\n')[1]).toBe(rest)
  })

  it.each([
    'Text\n\n## Later\n',
    '```\n# code\n```\n',
    '    # code\n',
    '> # quoted\n',
    '- a\n---\n',
  ])('finds no title in %j', (body) => {
    const text = `---\npublish_date: 2025-03-05\n---\n${body}`
    const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['field-missing'])
  })
})

it.each([
  ['date: 2025-03-05', 'publish_date: 2025-03-05'],
  ['excerpt: Calm', 'description: Calm'],
  ['categories: [a]', 'tags: [a]'],
  ['tags: a, b', 'tags: [a, b]'],
  ['subtitle: 2025', 'subtitle: "2025"'],
  ['sutitle: More', 'subtitle: More'],
  ['published: false', 'draft: true'],
  ['permalink: false', 'draft: true'],
  ['password: hello', 'draft: true\npassword: hello'],
  ['draft: false\nhidden: true', 'draft: true\nhidden: true'],
])('%j is fixed', (lines, expected) => {
  const date = lines.startsWith('date') ? '' : 'publish_date: 2025-03-05\n'
  const text = `---\ntitle: A\n${date}${lines}\n---\nBody\n`
  const fix = (source: string) =>
    applyFixes(
      source,
      checkFile('articles/a.md', new TextEncoder().encode(source)).diagnostics,
    )
  const fixed = fix(text)
  expect(fixed).toBe(`---\ntitle: A\n${date}${expected}\n---\nBody\n`)
  expect(fix(fixed)).toBe(fixed)
})

it.each([
  ['articles/tide.md', true],
  ['articles/2025-03-05-tide.md', false],
  ['articles/2025/03/05/tide.md', false],
])('renames `date` in %s only where the address stays', (path, isFixed) => {
  const bytes = new TextEncoder().encode(
    '---\ntitle: Tide\ndate: 2025-03-05\n---\n\nText.\n',
  )
  const { diagnostics } = checkFile(path, bytes)
  const found = diagnostics.find(({ rule }) => rule === 'field-synonym')
  expect(found?.fix !== undefined).toBe(isFixed)
})
