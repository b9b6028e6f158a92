import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { parseFeedSubject } from '../../../../app/_lib/params.ts'
import { renderDocument } from '../../../../lib/api/render/document.ts'
import { findApiPage } from '../../../../lib/content/queries/api/page.ts'
import { readArchivePage } from '../../../../lib/content/queries/pages/archive.ts'
import { findArticlePage } from '../../../../lib/content/queries/pages/article.ts'
import { findFeedPage } from '../../../../lib/content/queries/pages/feeds.ts'
import { findMedia } from '../../../../lib/content/queries/media.ts'
import {
  findAuthorPage,
  readAuthorsPage,
  findSeriesPage,
  findTagPage,
  readTagsPage,
} from '../../../../lib/content/queries/pages/lists.ts'
import { readHomePage } from '../../../../lib/content/queries/pages/home.ts'
import { findOgImageSource } from '../../../../lib/content/queries/pages/social-preview.ts'
import { findRedirect } from '../../../../lib/content/queries/pages/redirect.ts'
import { findLlmsPart, findTwin } from '../../../../lib/content/queries/pages/twin.ts'
import { findStandalonePage } from '../../../../lib/content/queries/pages/standalone.ts'
import type { Query, Reader } from '../../../../lib/content/queries/reader.ts'
import type { ItemFacts } from '../../../../lib/model/api.ts'
import { isContractPage } from '../../../../lib/model/api.ts'
import { renderLlmsPart } from '../../../../lib/portable/llms-part.ts'
import { renderTwin } from '../../../../lib/portable/twin.ts'
import {
  MARKDOWN_TYPE,
  parseMarkdownPath,
} from '../../../../lib/site/api/markdown-url.ts'
import { API_TYPE, parseApiPath } from '../../../../lib/site/api/address.ts'
import { FEED_FORMATS, parseFeedPath } from '../../../../lib/site/feed-url.ts'
import { renderFeed } from '../../../../lib/feeds/render.ts'
import { toOgImageModel } from '../../../../lib/og-image/model/og-image-model.ts'
import { finish } from '../../../../lib/publish/prerender/finish.ts'
import { formatRendered } from '../../../../lib/publish/prerender/worker-protocol.ts'
import type { PrerenderProcess } from '../../../../lib/publish/prerender/prerender-pool.ts'
import { withDependencyTracking } from '../../../../lib/content/invalidation/cache-tags.ts'
import { parseOgImagePath } from '../../../../lib/site/og-image-url.ts'
import { parseSlug } from '../../../../lib/site/slug.ts'
import { encodePath } from '../../../../lib/site/url.ts'

interface Answer {
  readonly item?: ItemFacts | undefined
  readonly status: number
  readonly type: string
  readonly location?: string
  readonly body: string | Uint8Array
}

/**
 * Stands in for the private Next where nothing depends on what pages look like: a page is
 * the model that its query gives, as text. `files` are those of the app, by address.
 */
export async function startStubNext(
  query: Query,
  files: ReadonlyMap<string, string>,
): Promise<PrerenderProcess> {
  const server = createServer((request, response) => {
    const tags = new Set<string>()
    const answer = withDependencyTracking(tags, () => answerTo(query, files, request))
    response.end(formatRendered(toRendered(request, answer, tags)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ended = new Promise<void>((resolve) => server.once('close', resolve))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  const { port } = server.address() as AddressInfo
  return { port, ended, stop }
}

function toRendered(
  { url = '/', headers }: IncomingMessage,
  { body, ...answer }: Answer,
  tags: ReadonlySet<string>,
) {
  const settings = {
    basePath: '',
    keepsReact: () => false,
    known: headers['if-none-match'],
    accepted: headers['accept-encoding'],
  }
  return finish(url, { ...answer, body: Buffer.from(body), tags: [...tags] }, settings)
}

function answerTo(
  query: Query,
  files: ReadonlyMap<string, string>,
  { url = '/' }: IncomingMessage,
): Answer {
  const file = files.get(url)
  if (file !== undefined) return { status: 200, type: 'text/css', body: file }
  return query((reader) => answerFrom(reader, decodeURIComponent(url)))
}

const HTML = 'text/html; charset=utf-8'

function answerFrom(reader: Reader, path: string): Answer {
  if (path === '/_not-found') return toPage(404, reader.site)
  const media = path.startsWith('/media/') && findMedia(reader, path.slice(7))
  if (media) return { status: 200, type: media.type, body: media.bytes }
  const api = findDocument(reader, path)
  if (api) return api
  const feed = findFeed(reader, path)
  if (feed) return feed
  const image = findImage(reader, path)
  if (image) return image
  const markdown = findMarkdown(reader, encodePath(path))
  if (markdown) return markdown
  const model = findModel(reader, path)
  if (model !== undefined) return toPage(200, model)
  const location = findRedirect(reader, path)
  if (location === undefined) return toPage(404, {})
  return { status: 308, type: HTML, location, body: '.' }
}

function findMarkdown(reader: Reader, path: string): Answer | undefined {
  const name = parseMarkdownPath(path)
  const slug = name === undefined ? undefined : parseSlug(name)
  const twin = slug && findTwin(reader, slug)
  if (twin) return { status: 200, type: MARKDOWN_TYPE, body: renderTwin(twin) }
  const number = /^\/llms\/(\d+)\.txt$/.exec(path)?.[1]
  const part = number === undefined ? undefined : findLlmsPart(reader, Number(number))
  return part && { status: 200, type: 'text/plain', body: renderLlmsPart(part) }
}

function findDocument(reader: Reader, path: string): Answer | undefined {
  const address = parseApiPath(encodePath(path))
  const page = address && findApiPage(reader, address)
  if (!page || isContractPage(page)) return undefined
  const { text, item } = renderDocument(page)
  return { status: 200, type: API_TYPE, body: text, item }
}

function findFeed(reader: Reader, path: string): Answer | undefined {
  const address = parseFeedPath(path)
  const subject = address && parseFeedSubject(address.front)
  const page = subject && findFeedPage(reader, subject, address.number)
  if (!page) return undefined
  const { type } = FEED_FORMATS[address.format]
  return { status: 200, type, body: renderFeed(address.format, page) }
}

/** What would be drawn: drawing takes its time, and has tests of its own. */
function findImage(reader: Reader, path: string): Answer | undefined {
  const subject = parseOgImagePath(path)
  const model = subject && findOgImageSource(reader, subject)
  return (
    model && {
      status: 200,
      type: 'image/png',
      body: JSON.stringify(toOgImageModel(model)),
    }
  )
}

function toPage(status: number, model: unknown): Answer {
  const text = JSON.stringify(model, null, 1).replaceAll('<', '&lt;')
  const body = `<!DOCTYPE html><html><head><title>${status}</title></head><body><pre>${text}</pre></body></html>`
  return { status, type: HTML, body }
}

function findModel(reader: Reader, path: string): unknown {
  const [folder = '', name] = path.split('/').slice(1)
  const slug = parseSlug(name ?? '')
  switch (folder) {
    case '':
      return readHomePage(reader)
    case 'archive':
      return readArchivePage(reader)
    case 'articles':
      return slug && findArticlePage(reader, slug)
    case 'tags':
      return slug ? findTagPage(reader, slug) : readTagsPage(reader)
    case 'authors':
      return slug ? findAuthorPage(reader, slug) : readAuthorsPage(reader)
    case 'series':
      return slug && findSeriesPage(reader, slug)
    default: {
      const page = parseSlug(folder)
      return page && findStandalonePage(reader, page)
    }
  }
}
