// One small source of every kind, for tests that go through all of them.

/** What no record may ever hold: an address, an IP, a hash, a password, a reader's address. */
export const SECRETS = [
  'ann@private.example',
  '203.0.113.7',
  '$2y$10$abcdefghijklmnop',
  'correct-horse-battery',
  'reader@private.example',
]

export interface TinySource {
  /** What it is, for people. */
  readonly label: string
  /** The name of the reader for it. */
  readonly reader: string
  readonly kind: 'file' | 'archive' | 'folder'
  readonly files: Readonly<Record<string, string>>
}

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lanterns</title>
<link>https://old.example/</link><description>Notes</description>
<item><title>First</title><link>https://old.example/first</link><guid>https://old.example/?p=7</guid>
<pubDate>Wed, 01 May 2019 07:30:00 +0000</pubDate><content:encoded><![CDATA[<p>A whole text of the first note.</p>]]></content:encoded></item>
</channel></rss>`

const ATOM = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lanterns</title><id>urn:x:1</id><updated>2019-05-01T07:30:00Z</updated>
<entry><title>First</title><id>urn:x:2</id><link href="https://old.example/first"/><updated>2019-05-01T07:30:00Z</updated>
<author><name>Ann</name><email>ann@private.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>whole</b> text.</p></div></content></entry></feed>`

const WXR = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Lanterns</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>correct-horse-battery</wp:author_login><wp:author_email>ann@private.example</wp:author_email><wp:author_display_name>Ann</wp:author_display_name></wp:author>
<item><title>First</title><link>https://old.example/2019/05/first/</link><guid isPermaLink="false">https://old.example/?p=7</guid>
<dc:creator>Ann</dc:creator><content:encoded><![CDATA[<p>Text of the first post.</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2019-05-01 09:30:00</wp:post_date><wp:post_date_gmt>2019-05-01 07:30:00</wp:post_date_gmt>
<wp:post_name>first</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>correct-horse-battery</wp:post_password>
<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Bob</wp:comment_author><wp:comment_author_email>reader@private.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.7</wp:comment_author_IP><wp:comment_content>Nice.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
</item></channel></rss>`

const GHOST = JSON.stringify({
  db: [
    {
      meta: { exported_on: 1556697600000, version: '5.1.0' },
      data: {
        posts: [
          {
            ...{
              id: 'p1',
              title: 'First',
              slug: 'first',
              html: '<p>Text of the first.</p>',
            },
            ...{ status: 'published', visibility: 'public', type: 'post' },
            published_at: '2019-05-01T07:30:00.000Z',
          },
        ],
        users: [
          {
            ...{ id: 'u1', name: 'Ann', slug: 'ann', email: 'ann@private.example' },
            password: '$2y$10$abcdefghijklmnop',
          },
        ],
        posts_authors: [{ id: 'a1', post_id: 'p1', author_id: 'u1', sort_order: 0 }],
        members: [
          { id: 'm1', email: 'reader@private.example', last_seen_ip: '203.0.113.7' },
        ],
        tags: [],
        posts_tags: [],
        settings: [{ id: 's1', key: 'title', value: 'Lanterns' }],
      },
    },
  ],
})

const MEDIUM_POST = `<!DOCTYPE html><html><head><title>First</title></head><body><article class="h-entry">
<header><h1 class="p-name">First</h1></header>
<section data-field="body" class="e-content"><section class="section"><div class="section-content"><div class="section-inner">
<h3 class="graf graf--h3 graf--leading graf--title">First</h3><p class="graf graf--p">Text of the first story.</p></div></div></section></section>
<footer><p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann</a> on <a href="https://medium.com/p/abcdef123456"><time class="dt-published" datetime="2019-05-01T07:30:00.000Z">May 1, 2019</time></a>.</p>
<p><a href="https://medium.com/@ann/first-abcdef123456" class="p-canonical">Canonical link</a></p></footer></article></body></html>`

const BLOGGER = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-11.archive</id><title type='text'>Lanterns</title>
<generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>
<entry><id>tag:blogger.com,1999:blog-11.post-22</id><published>2019-05-01T09:30:00.000+02:00</published><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>
<title type='text'>First</title><content type='html'>&lt;p&gt;Text of the first.&lt;/p&gt;</content><link rel='alternate' type='text/html' href='http://old.blogspot.example/2019/05/first.html'/>
<author><name>Ann</name><email>ann@private.example</email></author></entry></feed>`

const TAKEOUT = `<?xml version='1.0' encoding='utf-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-11</id><title>Lanterns</title>
<entry><id>tag:blogger.com,1999:blog-11.post-22</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
<author><name>Ann</name><uri/><blogger:type>BLOGGER</blogger:type></author><title>First</title><content type='html'>&lt;p&gt;Text.&lt;/p&gt;</content>
<blogger:created>2019-05-01T07:30:00Z</blogger:created><published>2019-05-01T07:30:00Z</published><blogger:filename>/2019/05/first.html</blogger:filename></entry></feed>`

const DEVTO = JSON.stringify([
  {
    ...{ id: 7, title: 'First', slug: 'first-1abc', path: '/ann/first-1abc' },
    ...{ body_markdown: '# One\n\nText of the first.', published: true },
    ...{ published_at: '2019-05-01T07:30:00Z', cached_tag_list: 'web, notes' },
    ...{ published_from_feed: false, email: 'ann@private.example' },
  },
])

const HASHNODE = JSON.stringify({
  posts: [
    {
      ...{ _id: '5f1a', cuid: 'ck1', slug: 'first', title: 'First', type: 'story' },
      ...{ contentMarkdown: 'Text of the first.', isActive: true, hasPolls: false },
      ...{ dateAdded: '2019-05-01T07:30:00.000Z', tags: [], brief: 'Text' },
      author: { name: 'Ann', email: 'ann@private.example' },
    },
  ],
})

const FRONT = '---\ntitle: First\ndate: 2019-05-01\n---\n\nText of the *first* post.\n'

export const TINY_SOURCES: readonly TinySource[] = [
  { label: 'a WXR', reader: 'wordpress', kind: 'file', files: { 'export.xml': WXR } },
  {
    label: 'an export of Ghost',
    reader: 'ghost',
    kind: 'file',
    files: { 'blog.json': GHOST },
  },
  {
    ...{ label: 'an archive of Medium', reader: 'medium', kind: 'archive' },
    files: {
      'posts/2019-05-01_First-abcdef123456.html': MEDIUM_POST,
      'profile/profile.html':
        '<h1 class="p-name">Ann</h1><li>Email: ann@private.example</li>',
      'ips/ips-0001.html': '<li>203.0.113.7</li>',
    },
  },
  {
    ...{ label: 'an archive of Substack', reader: 'substack', kind: 'archive' },
    files: {
      'posts.csv':
        'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n7.first,2019-05-01T07:30:00.000Z,true,,,newsletter,everyone,First,Sub,\n',
      'posts/7.first.html': '<p>Text of the first letter.</p>',
      'email_list.lanterns.csv': 'email,created_at\nreader@private.example,2019-05-01\n',
    },
  },
  {
    ...{ label: 'an archive of dev.to', reader: 'devto', kind: 'archive' },
    files: { 'articles.json': DEVTO, 'comments.json': '[]' },
  },
  {
    label: 'an export of Hashnode',
    reader: 'hashnode',
    kind: 'file',
    files: { 'posts.json': HASHNODE },
  },
  {
    label: 'a classic Blogger',
    reader: 'blogger',
    kind: 'file',
    files: { 'blog.xml': BLOGGER },
  },
  {
    ...{ label: 'a Takeout of Blogger', reader: 'blogger', kind: 'archive' },
    files: { 'Takeout/Blogger/Blogs/Lanterns/feed.atom': TAKEOUT },
  },
  {
    ...{ label: 'Jekyll', reader: 'jekyll', kind: 'folder' },
    files: {
      '_config.yml': 'title: Lanterns\nemail: ann@private.example\n',
      '_posts/2019-05-01-first.md': FRONT,
      Gemfile: 'gem "jekyll"\n',
    },
  },
  {
    ...{ label: 'Hugo', reader: 'hugo', kind: 'folder' },
    files: {
      'hugo.toml': 'title = "Lanterns"\n',
      'content/posts/first.md': FRONT,
      'archetypes/default.md': '---\n---\n',
    },
  },
  {
    ...{ label: 'Zola', reader: 'zola', kind: 'folder' },
    files: {
      'config.toml': 'base_url = "https://old.example"\ntitle = "Lanterns"\n',
      'content/blog/_index.md': '+++\ntitle = "Blog"\n+++\n',
      'content/blog/first.md': '+++\ntitle = "First"\ndate = 2019-05-01\n+++\n\nText.\n',
      'templates/base.html': '{% block content %}{% endblock %}',
    },
  },
  {
    ...{ label: 'Eleventy', reader: 'eleventy', kind: 'folder' },
    files: {
      '.eleventy.js': 'module.exports = function () {}\n',
      'package.json': '{"devDependencies":{"@11ty/eleventy":"3.0.0"}}',
      'posts/first.md': FRONT,
    },
  },
  {
    ...{ label: 'Astro', reader: 'astro', kind: 'folder' },
    files: {
      'astro.config.mjs': 'export default {}\n',
      'package.json': '{"dependencies":{"astro":"5.0.0"}}',
      'src/content/blog/first.md':
        '---\ntitle: First\npubDate: 2019-05-01\n---\n\nText.\n',
    },
  },
  {
    ...{ label: 'Docusaurus', reader: 'docusaurus', kind: 'folder' },
    files: {
      'docusaurus.config.js': 'module.exports = {}\n',
      'package.json': '{"dependencies":{"@docusaurus/core":"3.0.0"}}',
      'blog/2019-05-01-first.md': '---\ntitle: First\n---\n\nText.\n',
    },
  },
  {
    ...{ label: 'Gatsby', reader: 'gatsby', kind: 'folder' },
    files: {
      'gatsby-config.js': 'module.exports = {}\n',
      'package.json': '{"dependencies":{"gatsby":"5.0.0"}}',
      'content/blog/first/index.md': FRONT,
    },
  },
  {
    ...{ label: 'Obsidian', reader: 'obsidian', kind: 'folder' },
    files: {
      '.obsidian/app.json': '{}',
      'First.md': 'Text with [[Second]].\n',
      'Second.md': 'More.\n',
    },
  },
  {
    label: 'Markdown',
    reader: 'markdown',
    kind: 'folder',
    files: { 'first.md': FRONT, 'second.md': FRONT },
  },
  {
    ...{ label: 'a content folder of Imprint', reader: 'imprint', kind: 'archive' },
    files: {
      'site.yaml': 'title: Lanterns\nurl: https://old.example\n',
      'articles/first.md': FRONT,
    },
  },
  {
    ...{ label: 'a feed of Imprint', reader: 'imprint', kind: 'file' },
    files: {
      'blog.json': JSON.stringify({
        _imprint: { files: [{ path: 'articles/first.md', text: FRONT }] },
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Lanterns', items: [] },
      }),
    },
  },
  { label: 'RSS', reader: 'feed', kind: 'file', files: { 'feed.xml': RSS } },
  { label: 'Atom', reader: 'feed', kind: 'file', files: { 'atom.xml': ATOM } },
  {
    ...{ label: 'JSON Feed', reader: 'feed', kind: 'file' },
    files: {
      'feed.json': JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Lanterns' },
        items: [
          { id: '7', url: 'https://old.example/first', content_html: '<p>Text.</p>' },
        ],
      }),
    },
  },
  {
    ...{ label: 'plain text', reader: 'text', kind: 'file' },
    files: {
      'note.txt':
        'A quiet evening\n\nThe first paragraph says what it is.\n\n• one\n• two\n',
    },
  },
]
