import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exportContent } from '@/lib/export-content/export-content.ts'
import { EXPORT_KINDS, type ExportKind } from '@/lib/export-content/kinds/kinds.ts'
import { openSource } from '@/lib/import/input/open-source.ts'
import { imprint } from '@/lib/import/readers/imprint/imprint.ts'
import { listType, readAll } from '../import/readers/open-texts.ts'

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64')
const TEXTS: Readonly<Record<string, string>> = {
  'site.yaml':
    "title: 'The Gazette'\ndescription: 'News of the harbour.'\nurl: 'https://gazette.example'\ntime_zone: Europe/Berlin\n",
  'articles/tides.md':
    "---\ntitle: 'Tides & times'\npublish_date: 2019-03-05\nid: 'https://old.example/?p=7'\nauthor: ada\ntags: [Sea]\naliases: [/2019/tides.html]\nheroImage: /media/dot.png\nheroAlt: 'A dot'\n---\n\nThe *sea* ]]> & [more](./lamps.md#b).\n\n![A dot](/media/dot.png)\n",
  'articles/lamps.md':
    "---\r\ntitle: 'Lamps'\r\npublish_date: 2019-03-06\r\n---\r\n\r\n## B\r\n\r\nLow.\r\n",
  'articles/secret.md':
    "---\ntitle: 'Secret plans'\npublish_date: 2019-03-07\ndraft: true\n---\n\nNot yet.\n",
  'pages/about.md': "---\ntitle: 'About'\n---\n\nWho we are.\n",
  'authors/ada.md': "---\nname: 'Ada Example'\nbio: 'Counts.'\n---\n",
  'tags/sea.md': "---\ntitle: 'Sea'\n---\n\nSalt.\n",
}

let folder = ''
const content = () => join(folder, 'content')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-content-'))
  for (const [path, text] of Object.entries({
    ...TEXTS,
    'articles/_notes.md': 'Hidden',
    'articles/.cache': 'Hidden',
    'drafts/idea.md': 'Hidden',
  })) {
    mkdirSync(dirname(join(content(), path)), { recursive: true })
    writeFileSync(join(content(), path), text)
  }
  mkdirSync(join(content(), 'media'))
  writeFileSync(join(content(), 'media/dot.png'), PIXEL)
  symlinkSync('/etc/hostname', join(content(), 'media/link.txt'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function write(kind: ExportKind, hasDrafts = true, name = kind as string) {
  const file = join(folder, `${name}.${EXPORT_KINDS[kind].ending}`)
  const job = { contentDir: content(), siteUrl: undefined, kind, file, hasDrafts }
  return { file, ...(await exportContent({ ...job, now: new Date('2026-01-01') })) }
}

async function readBack(file: string) {
  const source = await openSource(file)
  try {
    const isOwn = await imprint.recognise(source)
    const found = listType(await readAll(imprint, source), 'content-file')
    const entries = found.map(async ({ path, from }) => {
      if ('text' in from) return [path, from.text] as const
      const bytes = await source.files.find((each) => each.path === from.file)?.bytes()
      return [path, Buffer.from(bytes ?? []).toString('latin1')] as const
    })
    return { isOwn, found, texts: Object.fromEntries(await Promise.all(entries)) }
  } finally {
    await source.close()
  }
}

describe('a blog that goes away and comes back', () => {
  it.each(['wxr', 'ghost', 'json-feed'] as const)(
    'has the same texts by %s',
    async (kind) => {
      const { isOwn, texts } = await readBack((await write(kind)).file)
      expect([isOwn, texts]).toEqual([1, TEXTS])
    },
  )

  it('has the same bytes by a zip, pictures too', async () => {
    const { isOwn, texts, found } = await readBack((await write('markdown-zip')).file)
    expect(isOwn).toBeGreaterThan(0.9)
    expect(texts).toEqual({ ...TEXTS, 'media/dot.png': PIXEL.toString('latin1') })
    const drafts = found.filter(({ isDraft }) => isDraft).map(({ title }) => title)
    expect(drafts).toEqual(['Secret plans'])
  })

  it('has the same bytes each time', async () => {
    const [first, second] = [
      await write('markdown-zip'),
      await write('markdown-zip', true, 'b'),
    ]
    expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(true)
  })
})

describe('an export', () => {
  it('leaves links, hidden files and private names out, and names them', async () => {
    const { leftOut } = await write('markdown-zip')
    expect(leftOut).toEqual([
      'articles/.cache',
      'articles/_notes.md',
      'drafts',
      'media/link.txt',
    ])
  })

  it.each(['wxr', 'ghost', 'json-feed', 'markdown-zip'] as const)(
    'holds no word of a draft by %s where that is asked for',
    async (kind) => {
      const { file } = await write(kind, false, `public-${kind}`)
      expect(readFileSync(file, 'latin1')).not.toMatch(/secret/i)
    },
  )

  it('is WXR with guids, times of the site, full addresses and old names', async () => {
    const text = readFileSync((await write('wxr')).file, 'utf8')
    expect(text).toContain('<guid isPermaLink="false">https://old.example/?p=7</guid>')
    expect(text).toContain('<wp:post_date>2019-03-05 00:00:00</wp:post_date>')
    expect(text).toContain('<wp:post_date_gmt>2019-03-04 23:00:00</wp:post_date_gmt>')
    expect(text).toContain('href="https://gazette.example/articles/lamps#b"')
    expect(text).toMatch(
      /<wp:attachment_url>https:\/\/gazette\.example\/media\/\w+-dot\.png</,
    )
    expect(text).toContain('<![CDATA[/2019/tides.html]]>')
    expect(text.match(/<wp:status>\w+/g)?.toSorted()).toEqual([
      ...['<wp:status>draft', '<wp:status>inherit', '<wp:status>publish'],
      ...['<wp:status>publish', '<wp:status>publish'],
    ])
    expect(text).not.toMatch(/author_email|user_pass/)
  })

  it('is JSON of Ghost with drafts as drafts, and mail addresses that lead nowhere', async () => {
    const { db } = JSON.parse(readFileSync((await write('ghost')).file, 'utf8'))
    const { posts, users } = db[0].data
    const states = posts.map((post: { slug: string; status: string }) => [
      post.slug,
      post.status,
    ])
    expect(Object.fromEntries(states)).toEqual({
      ...{ tides: 'published', lamps: 'published', secret: 'draft', about: 'published' },
    })
    expect(users[0].email).toBe('ada@example.invalid')
    expect(posts[0].uuid).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    )
  })

  it('is a JSON Feed of what is public', async () => {
    const feed = JSON.parse(readFileSync((await write('json-feed')).file, 'utf8'))
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      'Lamps',
      'Tides & times',
    ])
    expect(feed.items[1].authors).toEqual([{ name: 'Ada Example' }])
  })
})
