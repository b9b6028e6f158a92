import { beforeEach, expect, it, vi } from 'vitest'

import { parseFeedSubject } from '@/app/_lib/params'
import { renderContract } from '@/lib/api/render/contract'
import { renderDocument } from '@/lib/api/render/document'
import { type ApiPage, type ContractPage, isContractPage } from '@/lib/model/api'
import { findApiPage } from '@/lib/content/queries/api/page'
import { findArchivePage, readArchivePage } from '@/lib/content/queries/pages/archive'
import { findArticlePage } from '@/lib/content/queries/pages/article'
import {
  findFeedPage,
  readFeedsPage,
  readSubscribePage,
} from '@/lib/content/queries/pages/feeds'
import { findOgImageSource } from '@/lib/content/queries/pages/social-preview'
import {
  findAuthorPage,
  readAuthorsPage,
  findSeriesPage,
  findTagPage,
  readTagsPage,
} from '@/lib/content/queries/pages/lists'
import { readHomePage } from '@/lib/content/queries/pages/home'
import { findRedirect } from '@/lib/content/queries/pages/redirect'
import { findLlmsPart, findTwin, readLlmsPage } from '@/lib/content/queries/pages/twin'
import { findStandalonePage } from '@/lib/content/queries/pages/standalone'
import type { Query, Reader } from '@/lib/content/queries/reader'
import { recordEdition } from '@/lib/publish/editions/record'
import { parseMarkdownPath } from '@/lib/site/api/markdown-url'
import { parseApiPath } from '@/lib/site/api/address'
import { listApiPaths } from '@/lib/site/api/fixed-paths'
import { listFeedPaths, parseFeedPath } from '@/lib/site/feed-url'
import { toOgImageModel } from '@/lib/og-image/model/og-image-model'
import { type PublishedFile, BuildManifest } from '@/lib/publish/output/build-manifest'
import { PublishQueue } from '@/lib/content/invalidation/publish-queue'
import { withDependencyTracking } from '@/lib/content/invalidation/cache-tags'
import { isAppPath, rewritePath } from '@/lib/site/rewrites'
import { parseOgImagePath } from '@/lib/site/og-image-url'
import { parseSlug, type Slug, toSlugOrHash } from '@/lib/site/slug'
import { findSitemapPart, readSitemap } from '@/lib/content/queries/pages/sitemap'
import { toPlaceholder } from '@/lib/model/placeholders/placeholder'
import type { Fields } from '../content/support/documents.ts'
import { slugOf } from '../content/support/slug.ts'
import { makeRandom, type Random } from '../content/support/random.ts'
import {
  dumpSnapshot,
  makeStore,
  type TestStore,
} from '../content/support/store-fixture.ts'
import { readRuns } from './support/runs.ts'

// Pages of few articles, so that a small blog has many of them.
vi.mock('@/lib/site/paging', async (original) => ({
  ...(await original<object>()),
  pageSizeOf: (name: string) => (name === 'all' ? 13 : 2),
  FEED_SIZE: 3,
  MARK_EVERY: 2,
  SITEMAP_SIZE: 4,
  LLMS_SIZE: 3,
  countLlmsParts: (total: number) => Math.ceil(total / 3),
  RELATED_WINDOW: 2,
  LONG_SERIES: 3,
  CHANGES_SIZE: 3,
}))

const { runs, seed: firstSeed } = readRuns(3)
const SEEDS = Array.from({ length: runs }, (_, index) => firstSeed + index)
const EDITS = 60

let store: TestStore
/** What was saved last at each path. */
const files = new Map<string, Fields>()

beforeEach(() => {
  store = makeStore()
  files.clear()
})

// A stand-in for the publisher: a page is what its query gives. Whatever the edits were, what
// was rendered again because the queue said so is what everything rendered now would be.
// Both ask the same table which addresses there are; so that is compared with the queries.
// In the end all rows of a snapshot, hidden articles included, are those of a store from nothing.
it.each(SEEDS)('incremental equals full, seed %i', async (seed) => {
  const random = makeRandom(seed)
  const pages = new Map<string, string>()
  const query = store.openReader()
  let now = Date.parse('2025-06-01T00:00:00Z')
  for (let step = 0; step < EDITS; step += 1) {
    for (let edits = 1 + random.below(3); edits > 0; edits -= 1) edit(random)
    now += random.below(3) * 12 * 3_600_000
    await store.refreshMedia()
    store.publishSnapshot(new Date(now))
    publish(query, pages)
    const stale = listDifferences(pages, renderAll(query))
    expect(stale, `seed ${seed}, step ${step}`).toEqual([])
    if (step % 10 > 0) continue
    expect(listMisnamed(query, pages), `seed ${seed}, step ${step}`).toEqual([])
  }
  fixConflicts()
  store.publishSnapshot(new Date(now))
  const full = makeStore()
  for (const [path, fields] of files) full.save(path, fields)
  full.publishSnapshot(new Date(now))
  expect(store.conflicts()).toEqual(full.conflicts())
  expect(dumpSnapshot(store.db)).toEqual(dumpSnapshot(full.db))
})

/** Removes articles that claim a slug or an id which another has: who keeps it is history. */
function fixConflicts(): void {
  const taken = new Set<string>()
  for (const path of [...files.keys()].filter(isArticle).toSorted()) {
    const { slug, id } = files.get(path) ?? {}
    const name = path.slice('articles/'.length, -'.md'.length)
    const claims = [`slug ${slug ?? name}`, `id ${id ?? `path:${name}`}`]
    if (claims.some((claim) => taken.has(claim))) remove(path)
    else for (const claim of claims) taken.add(claim)
  }
}

function isArticle(path: string): boolean {
  return path.startsWith('articles/')
}

function remove(path: string): void {
  files.delete(path)
  store.remove(path)
}

const STATIC = [
  ...[
    '/',
    '/archive',
    '/tags',
    '/authors',
    '/feeds.opml',
    '/subscribe',
    '/missing',
    '/og.png',
    '/sitemap.xml',
    '/llms.txt',
  ],
  ...listFeedPaths(''),
  ...listApiPaths(),
]

function publish(query: Query, pages: Map<string, string>): void {
  const manifest = new BuildManifest(store.db)
  const queue = new PublishQueue(store.db)
  if (pages.size === 0) queue.add(STATIC, 'repair')
  // What an edition tells of is there before it is recorded.
  while (queue.hasItems(new Set())) {
    const items = queue.list().filter(isItem)
    publishSome(query, pages, manifest, items)
  }
  const now = () => new Date(ENTRY.lastModified)
  const read = () => undefined
  recordEdition({ db: store.db, queue, files: manifest.files, read, now })
  publishSome(query, pages, manifest, queue.list())
}

function renderPage(page: ApiPage | ContractPage) {
  return isContractPage(page) ? renderContract(page) : renderDocument(page)
}

function isItem(address: string): boolean {
  const parsed = parseApiPath(address)
  return parsed === undefined || parsed.kind === 'item'
}

function publishSome(
  query: Query,
  pages: Map<string, string>,
  manifest: BuildManifest,
  addresses: readonly string[],
): void {
  for (const address of addresses) {
    const tags = new Set<string>()
    const isWanted = STATIC.includes(address) || manifest.isWanted(address)
    const page = isWanted
      ? withDependencyTracking(tags, () => render(query, address))
      : undefined
    if (page === undefined) {
      pages.delete(address)
      manifest.save([{ address, tags: [] }])
    } else {
      pages.set(address, page)
      const file = { ...ENTRY, item: readItem(query, address) }
      manifest.save([{ address, file, tags: [...tags] }])
    }
  }
}

function readItem(query: Query, address: string) {
  const parsed = parseApiPath(address)
  const page = parsed && query((reader) => findApiPage(reader, parsed))
  return page && renderPage(page).item
}

const ENTRY: PublishedFile = {
  file: 'x',
  type: 'text/html',
  hash: '',
  lengths: { identity: 0 },
  lastModified: '2025-06-01T12:00:00.000Z',
  build: '',
}

function listAddresses(): string[] {
  const rows = store.db.all<{ path: string }>('select distinct path from address')
  return rows.map(({ path }) => path)
}

function renderAll(query: Query): Map<string, string> {
  return new Map(
    [...STATIC, ...listAddresses()].flatMap((address) => {
      const page = render(query, address)
      return page === undefined ? [] : [[address, page]]
    }),
  )
}

/** Addresses in the store without a page, and pages without an address in the store. */
function listMisnamed(query: Query, pages: ReadonlyMap<string, string>): string[] {
  const known = new Set(listAddresses())
  const pictures = [...pages.values()].flatMap((page) => page.match(PICTURE_PATH) ?? [])
  return [...new Set([...CANDIDATES, ...known, ...pictures])].filter(
    (address) => known.has(address) !== (render(query, address) !== undefined),
  )
}

const PICTURE_PATH = /\/media\/[^"\\]+/g

/** Addresses whose pages differ, each with the place where they begin to. */
function listDifferences(
  pages: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): string[] {
  const addresses = new Set([...pages.keys(), ...fresh.keys()])
  return [...addresses].flatMap((address) => {
    const [old = 'none', now = 'none'] = [pages.get(address), fresh.get(address)]
    if (old === now) return []
    let at = 0
    while (old[at] === now[at]) at += 1
    const excerpt = (text: string) => text.slice(Math.max(0, at - 100), at + 60)
    return [`${address}: ${excerpt(old)} | ${excerpt(now)}`]
  })
}

function render(query: Query, address: string): string | undefined {
  const model = query((reader) => findModel(reader, address))
  return model === undefined ? undefined : JSON.stringify(model)
}

function findModel(reader: Reader, address: string): unknown {
  const feed = parseFeedPath(address)
  const subject = feed && parseFeedSubject(feed.front)
  if (feed) return subject && findFeedPage(reader, subject, feed.number)
  const api = parseApiPath(address)
  if (api) {
    const page = findApiPage(reader, api)
    return page && renderPage(page).text
  }
  const image = parseOgImagePath(address)
  if (image) {
    const model = findOgImageSource(reader, image)
    return model && toOgImageModel(model)
  }
  const twin = parseMarkdownPath(address)
  if (twin !== undefined) return findTwin(reader, slugOf(twin))
  if (address === '/llms.txt') return readLlmsPage(reader)
  const [, text] = /^\/llms\/(\d+)\.txt$/.exec(address) ?? []
  if (text) return findLlmsPart(reader, Number(text))
  // The page or the redirect without the slash is asked for.
  const bare = address.replace(/(?<=.)\/$/, '')
  const path = decodeURIComponent(bare)
  if (path === '/sitemap.xml') return readSitemap(reader)
  const [, part] = /^\/sitemap\/(\w+)\.xml$/.exec(path) ?? []
  if (part) return findSitemapPart(reader, part === 'pages' ? part : Number(part))
  const inApp = decodeURIComponent(rewritePath(bare) ?? bare)
  const [folder = '', name = '', page] = inApp.split('/').slice(1)
  const slug = parseSlug(name)
  const number = page === undefined ? page : Number(page)
  const found = isAppPath(bare) ? undefined : findRoute(reader, folder, slug, number)
  return (
    found ?? findRedirect(reader, path) ?? (STATIC.includes(address) ? null : undefined)
  )
}

function findRoute(
  reader: Reader,
  folder: string,
  slug: Slug | undefined,
  page: number | undefined,
): unknown {
  if (slug === undefined) return findFront(reader, folder)
  switch (folder) {
    case 'articles':
      return findArticlePage(reader, slug)
    case 'archive':
      return findArchivePage(reader, Number(slug))
    case 'tags':
      return findTagPage(reader, slug, page)
    case 'authors':
      return findAuthorPage(reader, slug, page)
    case 'series':
      return findSeriesPage(reader, slug)
    default:
      return folder === 'media' ? slug : undefined
  }
}

function findFront(reader: Reader, folder: string): unknown {
  switch (folder) {
    case '':
      return readHomePage(reader)
    case 'feeds.opml':
      return readFeedsPage(reader)
    case 'subscribe':
      return readSubscribePage(reader)
    case 'archive':
      return readArchivePage(reader)
    case 'tags':
      return readTagsPage(reader)
    case 'authors':
      return readAuthorsPage(reader)
    default: {
      const slug = parseSlug(folder)
      return slug && findStandalonePage(reader, slug)
    }
  }
}

function edit(random: Random): void {
  if (random.oneIn(12)) editPicture(random)
  const [path, fields] = random.pick(MAKERS)(random)
  if (random.oneIn(6)) {
    remove(path)
    return
  }
  files.set(path, fields)
  const body = makeBody(random)
  const hero = fields.heroImage
  const references = typeof hero === 'string' ? [toPictureReference(hero)] : []
  store.save(path, fields, {
    ...body,
    references: [...body.references, ...references],
  })
}

function editPicture(random: Random): void {
  const path = `media/${random.pick(PICTURES)}.svg`
  const size = 10 + random.below(3)
  store.folder.write(
    path,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="9"/>`,
  )
  if (random.oneIn(4)) store.folder.remove(path)
}

const PICTURES = ['one', 'two'] as const
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
const MORE = ['', '1', '.fr'] as const
const AUTHOR_REFERENCES = ['ann', 'Ann', 'Ann Lee', 'ann lee', 'Bob', 'bob'] as const
const TAGS = ['Rust', 'rust', 'RUST', 'Web Dev', 'web-dev', '🦀'] as const
const DATES = [
  ...['2024-01-02', '2024-11-30', '2025-01-15', '2025-05-31', '2025-06-01'],
  ...['2025-06-10', '2025-07-01T03:00Z'],
] as const

/** Whatever an edit may give a page, a list or an old address. */
const CANDIDATES = [
  ...NAMES.flatMap((name) => [...MORE.map((more) => name + more), `old-${name}`]).flatMap(
    (slug) => [`/articles/${slug}`, `/articles/${slug}.md`, `/og/${slug}.png`],
  ),
  ...TAGS.map(toSlugOrHash).flatMap((slug) => [
    ...[`/series/${slug}`, `/og/series/${slug}.png`, `/og/tags/${slug}.png`],
    ...['', '/1', '/2', '/3'].map((page) => `/tags/${slug}${page}`),
    ...[`/tags/${slug}`, `/series/${slug}`].flatMap(listAllFeedPaths),
  ]),
  ...['ann', 'al', 'ann-lee', 'bob', 'zoe'].flatMap((slug) => [
    ...['', '/1', '/2', '/3'].map((page) => `/authors/${slug}${page}`),
    `/og/authors/${slug}.png`,
  ]),
  ...['/about', '/now', '/then', '/archive/1', '/archive/2'],
  ...[1, 2, 3, 4].flatMap((number) => [
    `/llms/${number}.txt`,
    ...listFeedPaths('', number),
  ]),
]

function listAllFeedPaths(front: string): string[] {
  return [undefined, 1, 2, 3].flatMap((number) => listFeedPaths(front, number))
}

const MAKERS = [
  ...[makeArticle, makeArticle, makeArticle, makeArticle, makeArticle, makeArticle],
  ...[makeAuthor, makePage, makeTag, makeSite],
] as const

const LINKS = [
  ...['a.md', '../articles/b.md', '../pages/about.md', '../authors/ann.md'],
  ...[
    '../tags/rust.md',
    '/articles/a',
    '/articles/old-b',
    '/about',
    '/now',
    '/tags/rust',
  ],
  ...['/tags/rust/2', '/tags/web-dev', '/authors/ann', '/authors/al', '/series/rust'],
  ...['/archive/1', '/tags', '/nowhere'],
] as const

/** A body with links of every kind, and a picture. */
function makeBody(random: Random) {
  const links = [random.pick(LINKS), random.pick(LINKS)]
  const picture = random.oneIn(3) ? `../media/${random.pick(PICTURES)}.svg` : undefined
  const anchors = links.map((link) => `<a href="${toPlaceholder('link', link)}">x</a>`)
  const image = picture && `<img src="${toPlaceholder('image', picture)}">`
  return {
    html: `<p>${anchors.join('')}${image ?? ''}${random.below(3)}</p>`,
    references: picture ? [toPictureReference(picture)] : [],
  }
}

function toPictureReference(picture: string) {
  const target = picture.slice('../'.length)
  const place = { fragment: '', line: 1, column: 1 }
  return { use: 'image', kind: 'file', target, ...place } as const
}

function makeArticle(random: Random): [string, Fields] {
  const name = random.pick(NAMES) + random.pick(MORE)
  const slug = random.oneIn(4) && { slug: random.pick(NAMES) }
  const id = random.oneIn(6) && { id: random.pick(NAMES) }
  const draft = random.oneIn(6) && { draft: true }
  const unlisted = random.oneIn(6) && { unlisted: true }
  const series = random.oneIn(3) && { series: random.pick(TAGS) }
  const aliases = random.oneIn(3) && { aliases: [`old-${random.pick(NAMES)}`] }
  const authors = random.oneIn(2)
    ? { author: random.pick(AUTHOR_REFERENCES) }
    : { authors: [random.pick(AUTHOR_REFERENCES), random.pick(AUTHOR_REFERENCES)] }
  const fields = {
    title: `Title ${random.below(4)}`,
    publish_date: random.pick(DATES),
    tags: [random.pick(TAGS), random.pick(TAGS)],
    ...(random.oneIn(4) && { heroImage: `../media/${random.pick(PICTURES)}.svg` }),
    ...authors,
    ...slug,
    ...id,
    ...draft,
    ...unlisted,
    ...series,
    ...aliases,
    ...(random.oneIn(3) && { language: random.pick(['de', 'fr']) }),
    ...(random.oneIn(3) && { translation_of: random.pick(NAMES) }),
  }
  return [`articles/${name}.md`, fields]
}

function makeAuthor(random: Random): [string, Fields] {
  const slug = random.oneIn(3) && { slug: random.pick(['ann', 'al', 'zoe']) }
  const fields = { name: random.pick(['Ann Lee', 'ann', 'Bob']), ...slug }
  return [`authors/${random.pick(['ann', 'bob', 'zoe'])}.md`, fields]
}

function makePage(random: Random): [string, Fields] {
  const draft = random.oneIn(3) && { draft: true }
  const aliases = random.oneIn(3) && { aliases: ['/then', `/articles/old-b`] }
  const fields = { title: `A page ${random.below(3)}`, ...draft, ...aliases }
  return [`pages/${random.pick(['about', 'now'])}.md`, fields]
}

function makeTag(random: Random): [string, Fields] {
  const title = random.oneIn(2) && { title: random.pick(['Rust!', 'The web']) }
  return [`tags/${random.pick(['rust', 'web-dev'])}.md`, { ...title }]
}

function makeSite(random: Random): [string, Fields] {
  const zones = ['UTC', 'Asia/Kathmandu', 'America/New_York'] as const
  const archives = random.pick(['all', 'site'] as const)
  const featured = random.pick(NAMES)
  const start_here = [random.pick(NAMES), random.pick(NAMES)]
  const time_zone = random.pick(zones)
  return ['site.yaml', { time_zone, feeds: { archives }, featured, start_here }]
}
