import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { isHeldBack } from '../../../../lib/model/diagnostic.ts'
import { articleWith, diagnosticsOf } from '../diagnostics-of.ts'

function check(text: string, path = 'articles/hello.md') {
  const { diagnostics, fields, isPrivate } = checkFile(
    path,
    new TextEncoder().encode(text),
  )
  return {
    isPrivate,
    isDraft: fields.draft === true,
    isHeld: diagnostics.some(isHeldBack),
  }
}

/** Signs by which engines, writing tools and exports hide a document. */
const HIDING = [
  // Our own, as people write it
  ...[
    'draft: true',
    'Draft: yes',
    'draft : true',
    "draft: 'true'",
    'DRAFT: TRUE',
    'draft: 1',
  ],
  ...['private: [true]', 'hidden: [yes]', 'published: [false]', 'listed:\n  - false'],
  ...['draf: true', 'drafts: true', 'darft: true', 'isDraft: true', 'is_draft: on'],
  // Jekyll, Hexo, Gatsby
  ...[
    'published: false',
    'Published: no',
    'published: "false"',
    'published: 0',
    'published: off',
  ],
  ...[
    'publised: false',
    'layout: draft',
    'password: hello',
    'hidden: true',
    'published:',
  ],
  // Hugo
  ...[
    'headless: true',
    'build: { render: never }',
    'build:\n  render: false\n  list: never',
  ],
  ...[
    '_build: { list: local }',
    'cascade: { build: { render: never } }',
    'private: true',
  ],
  ...['cascade:\n  - draft: true', 'params: { draft: true }', 'hiddenInHomeList: true'],
  // Astro, Eleventy, Docusaurus
  ...['permalink: false', 'eleventyExcludeFromCollections: true', 'permalink: "false"'],
  ...['unlistedPost: true', 'excludeFromCollections: true', 'slug: false', 'url: false'],
  // Ghost, WordPress
  ...['status: draft', 'visibility: members', 'visibility: paid', 'visibility: private'],
  ...['visibility: [tiers]', 'status: pending', 'status: private', 'status: future'],
  ...['status: trash', 'status: auto-draft', 'status: inherit', 'post_status: draft'],
  ...[
    'wp:status: private',
    'post_password: s3cret',
    'post_type: revision',
    'type: draft',
  ],
  // Obsidian, Logseq, digital gardens
  ...[
    'publish: false',
    'dg-publish: false',
    'public: false',
    'publish: no',
    'public: "no"',
  ],
  // Zola, Pelican
  ...[
    'render: false',
    'extra: { draft: true }',
    'extra:\n  hidden: true',
    'Status: hidden',
  ],
  // Strapi, Contentful, Directus, Payload, Notion
  ...['publishedAt: null', '_status: draft', 'state: draft', 'workflow_state: in review'],
  ...['status: { id: 7, name: Draft }', 'archived: true', 'publication_state: Preview'],
  // Ghost, Sanity, Contentful, HubSpot, Kontent, Notion
  ...['email_only: true', '_id: drafts.x', '_id: versions.r1.x', 'in_trash: true'],
  ...['sys: {publishedAt: null}', 'currentState: DRAFT', 'workflow_step: draft'],
  ...['wp: {status: draft}', 'type: wp_block', 'my_workflow: draft'],
  // Eleventy, Hugo, DocPad, Lektor, Nikola
  ...['eleventyComputed: {permalink: false}', 'permalink: {build: false}'],
  ...['eleventyComputed:\n  eleventyExcludeFromCollections: true', 'outputs: []'],
  ...['_discoverable: no', 'write: false', 'tags: draft', 'tags: [sea, private]'],
  ...['tags:\n  - status/draft', 'build: false', 'display: hidden'],
  // Grav, Bludit, Tumblr, TiddlyWiki, Joplin, Hashnode, Joomla
  ...['access: {site.login: true}', 'type: scheduled', 'type: autosave'],
  ...['state: queued', 'draft.of: Tides', 'is_conflict: 1', 'ignorePost: true'],
  ...['access: registered', 'access_level: paid', 'saveAsDraft: true'],
  ...['restricted: true', 'gated: true', 'paywalled: true', 'newsletter_only: true'],
  // Letters that look the same, and words of other languages
  ...['<<: {draft: true}', 'ｄｒａｆｔ: true', 'draft：true', 'dra\u200bft: true'],
  ...['draft:true', '下書き: true', '状態: 下書き', 'estado: borrador', '公開: false'],
  // Search engines
  ...[
    'noindex: true',
    'robots: noindex, nofollow',
    'sitemap: false',
    'seo: { noindex: true }',
  ],
  // Others
  ...[
    'unpublished: true',
    'wip: true',
    'internal: true',
    'members_only: true',
    'embargo: true',
  ],
  ...[
    'visible: false',
    'enabled: false',
    'live: false',
    'listed: false',
    'expired: true',
  ],
  // Substack, Qiita, Grav, Statamic, LiveJournal, Craft, Joomla
  ...['audience: only_paid', 'audience: founding', 'audience: only_free'],
  ...['ignorePublish: true', 'routable: false', 'protect: logged_in', 'state: 0'],
  ...['security: private', 'enabledForSite: false', 'state: -2', 'security: usemask'],
  // Search engines, deeper
  ...[
    'head:\n  - - meta\n    - name: robots\n      content: noindex',
    'head:\n  - [meta, {content: "noindex, nofollow", name: robots}]',
    'meta:\n  - name: robots\n    content: noindex',
    'meta:\n  - { name: googlebot, content: "nofollow,noindex" }',
    'head: |\n  <meta name="robots" content="noindex">',
    'codeinjection_head: <meta content="noindex" name="robots">',
    'headers:\n  X-Robots-Tag: noindex',
    'headers: ["X-Robots-Tag: noindex"]',
    'my_head: { tags: [{ attrs: { name: robots, content: none } }] }',
  ],
  // Signs in mappings of other names
  ...['blog: { draft: true }', 'cms: { post: { published: false } }'],
  ...['sites:\n  - en:\n      private: true', 'astro: { isDraft: true }'],
  // All that is read as topics
  ...['keywords: [draft]', 'taxonomies:\n  tags: [draft]', 'topics: [private]'],
  ...['tags: [wip]', 'tags: [nopublish]', 'tags: [do-not-publish]', 'tags: [hidden]'],
  ...['keyword: draft', 'labels: [Not published]', 'taxonomy: { category: [Draft] }'],
  ...['tags: "[sea, draft]"', 'categories:\n  - [Sea, Draft]', 'tags: [{ name: draft }]'],
  ...['category: wip', 'categories: Draft', 'tags: sea draft', 'tags: "#sea #draft"'],
  ...['extra: { tags: [unpublished] }', 'topic: Do not publish', 'tags: [Entwurf]'],
]

/** Signs whose value could mean either. */
const UNKNOWN = [
  ...['status: someday', 'visibility: aunt', 'published: perhaps', 'draft: perhaps'],
  ...['publish: monday', 'private: family', 'post_status: foo', 'expires: soon'],
  ...['access: { a: true }', 'access: 2', 'starttime: 2031-01-01', 'stop: 1893456000'],
  ...['embargo: 2031-01-01', 'draft: { a: b }', 'show_hidden_draft: true'],
]

const SHOWING = [
  'hide: [toc, navigation]',
  'hide: footer',
  'searchHidden: true',
  ...[
    'draft: false',
    "draft: 'false'",
    'draft: no',
    'draft: 0',
    'draft: FALSE',
    'draft:',
  ],
  ...[
    'published: true',
    'published: yes',
    'publish: true',
    'public: 1',
    'status: publish',
  ],
  ...['status: published', 'Status: Published', 'visibility: public', 'hidden: false'],
  ...[
    'private: no',
    'wp:status: publish',
    'dg-publish: true',
    'sitemap: true',
    'unlisted: false',
  ],
  ...['build: { render: always, list: always }', 'robots: index, follow', 'render: true'],
  ...['type: link', 'category: personal', 'cover: { hidden: true }', 'released: true'],
  ...['access: public', 'tags: [drafting, privateer]', '_id: 4f2a', 'tier: free'],
  ...['starttime: 19:00', 'build: { list: always }', 'outputs: [html, rss]'],
  ...['permalink: /drafts/', 'wp: {status: publish}', 'sys: {publishedAt: 2020-01-01}'],
  ...['noindex: false', 'password:', "password: ''", 'expires: never'],
  ...['layout: post', 'publisher: Pergamon', 'publication: The Tide', 'toc_hidden: true'],
  ...['audience: everyone', 'audience: developers', 'security: public', 'state: 1'],
  ...['protect: false', 'routable: true', 'keywords: [drafting, hidden gems]'],
  ...['tags: [noindex, robots]', 'topics: [private beach]', 'tags: hidden gems'],
  ...['meta: [{ name: description, content: robots and noindex }]', 'robot: none'],
  ...['head: [[meta, { name: robots, content: "index, follow" }]]'],
  ...['heroText: robots, noindex and none', 'math: { enable: false }'],
  ...[
    'sidebar: { hidden: true }',
    'search: { exclude: true }',
    'book: { published: 2004 }',
  ],
  ...['state: California', 'level: 3', 'slug: no', 'published: 2014-05-01'],
]

describe('a sign', () => {
  it.each(HIDING)('%j hides an article, or holds it back', (line) => {
    const found = check(articleWith(line))
    expect(found.isPrivate).toBe(true)
    expect(found.isDraft || found.isHeld).toBe(true)
  })

  it.each(HIDING)(
    '%j hides a page, and keeps files of topics and authors away',
    (line) => {
      const page = check(`---\ntitle: A page\n${line}\n---\nBody\n`, 'pages/hello.md')
      expect(page.isPrivate && (page.isDraft || page.isHeld)).toBe(true)
      const tag = check(`---\n${line}\n---\nBody\n`, 'tags/hello.md')
      expect(tag).toMatchObject({ isPrivate: true, isHeld: true })
      const author = check(`---\nname: Ada\n${line}\n---\nBody\n`, 'authors/hello.md')
      expect(author).toMatchObject({ isPrivate: true, isHeld: true })
    },
  )

  it.each(UNKNOWN)('%j holds an article back', (line) => {
    expect(check(articleWith(line))).toMatchObject({ isPrivate: true, isHeld: true })
  })

  it.each(SHOWING)('%j hides nothing', (line) => {
    expect(check(articleWith(line))).toEqual({
      isPrivate: false,
      isDraft: false,
      isHeld: false,
    })
  })

  it.each([
    ['draft: false', 'published: false'],
    ['published: true', 'status: private'],
    ['published: true', 'draft: true'],
    ['status: publish', 'visibility: someone'],
    ['draft: true', 'draft: false'],
  ])('%j beside %j: the strictest counts', (...lines) => {
    expect(check(articleWith(...lines)).isPrivate).toBe(true)
  })

  it.each([
    ['YAML that is broken below', articleWith('published: false', 'subtitle: [a')],
    ['YAML that is broken above', articleWith('subtitle: [a', 'published: false')],
    ['front matter in TOML', '+++\ntitle = "A"\ndraft = true\n+++\nBody\n'],
    ['front matter in JSON', '{\n  "title": "A",\n  "draft": true\n}\nBody\n'],
    ['front matter without an end', '---\ntitle: A\ndraft: true\n\nBody\n'],
    ['front matter below a line', '\n---\ntitle: A\ndraft: true\n---\nBody\n'],
    ['fields without lines around', 'Title: A\nStatus: draft\n\nBody\n'],
    ['properties', '- title:: A\n- public:: false\n'],
  ])('counts in %s', (_, text) => {
    expect(check(text)).toMatchObject({ isPrivate: true, isHeld: true })
  })
})

it.each([
  ...[
    'expirydate: 2024-12-31',
    'expiryDate: 2024-12-31T10:00:00Z',
    'expires: 2024-12-31',
  ],
  ...[
    'unpublish_date: 2024-12-31',
    'expiration: 31 December 2024',
    'Publish-End: 2024/12/31',
  ],
])('%j is an expiry', (line) => {
  const text = articleWith(line)
  const { fields, diagnostics } = checkFile(
    'articles/a.md',
    new TextEncoder().encode(text),
  )
  expect(diagnostics.filter(isHeldBack)).toEqual([])
  expect(String(fields.expiry_date)).toMatch(/^2024-12-31/)
})

it.each([
  ['publish_date: 2020-01-01', 'embargo_until: 2031-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'publish_after: 2031-05-01T09:00:00Z', /^2031/],
  ['publish_date: 2020-01-01', 'publish_from: 1 May 2031', /^2031/],
  ['publish_date: 2020-01-01', 'scheduled_at: 2031-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'Scheduled-For: 20310501', /^2031/],
  ['publish_date: 2020-01-01', 'go_live: 2031-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'available_from: 2031-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'visible_from: 2031/05/01', /^2031/],
  ['publish_date: 2020-01-01', 'valid_from: 2031-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'publish_up: 2031-05-01 09:00:00', /^2031/],
  ['publish_date: 2020-01-01', 'date: 2031-05-01', /^2031/],
  ['publish_date: 2031-01-01', 'date: 2020-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'created: 2031-05-01', /^2020/],
  ['date: 2031-01-01', 'publish_up: 2020-05-01', /^2031/],
  ['publish_date: 2020-01-01', 'publish_up: 1893456000', /^2030/],
  ['date: 2020-01-01', 'scheduled: 2099-01-01', /^2099/],
])('%j beside %j: readers see it from the later on', (...[first, second, day]) => {
  const { fields } = checkFile(
    'articles/a.md',
    new TextEncoder().encode(
      articleWith('publish_date:', first, second).replace('\npublish_date:\n', '\n'),
    ),
  )
  expect(String(fields.publish_date)).toMatch(day)
})

it.each([
  ['publish_date: 2020-01-01', 'embargo_until: soon'],
  ['publish_date: 2020-01-01', 'scheduled_at: 03/04/2031'],
  ['publish_date: 2020-01-01', 'embargo_until: { year: 2031 }'],
  ['publish_date: 2020-01-01', 'date: 03/04/2031'],
  ['created: 2020-01-01', "publish_date: ''"],
  ['publish_date:', 'created: 2020-01-01'],
])('%j beside %j holds an article back', (...lines) => {
  const text = `---\ntitle: A\n${lines.join('\n')}\n---\nBody\n`
  expect(check(text).isHeld).toBe(true)
})

it.each([
  ['hide_after: 2021-01-01', { expiry_date: '2021-01-01' }],
  ['hidden-from: 2021-01-01', { expiry_date: '2021-01-01' }],
  ['dg-hide: true', { unlisted: true }],
])('%j is read', (line, read) => {
  const bytes = new TextEncoder().encode(articleWith(line))
  expect(checkFile('articles/a.md', bytes).fields).toMatchObject(read)
})

it('of two ends the first counts', () => {
  const text = articleWith('expires: 2031-01-01', 'publish_down: 2024-01-01')
  const { fields } = checkFile('articles/a.md', new TextEncoder().encode(text))
  expect(fields.expiry_date).toBe('2024-01-01')
})

it('of two beginnings the message names the later', () => {
  expect(diagnosticsOf(articleWith('date: 2031-01-01'))).toContainEqual(
    expect.stringContaining(
      '`publish_date` is ignored: `date` is later, and readers see this from then on (field-unknown)',
    ),
  )
})

it.each(['pages/2099-01-01-x.md', 'pages/x.md'])('a page may begin later: %s', (path) => {
  const date = path.includes('2099') ? '' : 'date: 2099-01-01\n'
  const text = `---\ntitle: A\n${date}---\nBody\n`
  const { fields } = checkFile(path, new TextEncoder().encode(text))
  expect(fields.publish_date).toBe('2099-01-01')
  expect(fields.slug).toBeUndefined()
})

it('an expiry that can not be read holds an article back', () => {
  expect(check(articleWith('expires: 2024-13-01')).isHeld).toBe(true)
  expect(check(articleWith('expires: 03/04/2024')).isHeld).toBe(true)
})

describe('the message', () => {
  it.each([
    [
      'published: false',
      '6:1 warning: `published: false` hides the document in other engines, and it is a draft here: write `draft: true` (private-sign)',
    ],
    [
      'status: someday',
      '6:1 error: `status: someday` may say who can see this: write `draft: true`, or take it out to publish (private-sign-unknown)',
    ],
  ])('about %j', (line, diagnostic) => {
    expect(diagnosticsOf(articleWith(line))).toEqual([diagnostic])
  })

  it('about a file that can only be there or not', () => {
    expect(diagnosticsOf('---\npublished: false\n---\n', 'tags/x.md')).toEqual([
      '2:1 warning: `published: false` hides this file, and it is not read: take it out to use the file, or delete both (private-file)',
    ])
  })

  it('is not given for a draft, or for what shows', () => {
    expect(diagnosticsOf(articleWith('draft: true', 'published: false'))).toEqual([])
    expect(diagnosticsOf(articleWith('published: true', 'status: publish'))).toEqual([])
  })
})
