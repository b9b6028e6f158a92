// Astro: collections of Markdown and MDX, and pages.
import type { ImportNote } from '../../model/item.ts'
import { toAddress } from '../../folders/addresses.ts'
import type { Document } from '../../folders/document.ts'
import {
  type Blog,
  type Completion,
  type Engine,
  NOTHING,
  type Place,
} from '../../folders/engine.ts'
import { findText } from '../../folders/fields.ts'
import { findRoot, type Folder, folderOf, joinPath } from '../../folders/folder.ts'
import { listOldAddresses } from '../../folders/old-addresses.ts'
import { toReader } from '../../folders/read-blog.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { readDate } from '../../folders/zone.ts'
import { type AstroConfig, type Collection, OF_ARTICLES, readConfig } from './config.ts'

const CONFIG = /(?<=^|\/)astro\.config\.(?:mjs|js|ts|mts|cjs)$/

const ENGINE: Engine = {
  name: 'astro',
  label: 'Astro',
  findRoot: (source) => findRoot(source, CONFIG),
  recognise: async () => 0.95,
  open: openBlog,
}

export const astro = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  const { url, title, description, hasSlash } = config
  return {
    facts: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { tagline: description }),
      ...(url !== undefined && { url }),
      trailingSlash: hasSlash,
      roots: [`${folder.root}public`],
      others: ['/rss.xml', '/tags/'].map((path) => toAddress(url, path)),
    },
    people: [],
    syntax: { isMdx: true },
    place: (path) => placeFile(config, path),
    complete: (path, document, kind) => complete(config, path, document, kind),
    findTarget: (target, from) => {
      const paths = [target, joinPath(folderOf(from), target)]
      return paths.find((path) => /\.mdx?$/.test(path) && folder.has(path))
    },
  }
}

function findCollection(
  { collections }: AstroConfig,
  path: string,
): Collection | undefined {
  const found = collections.filter(({ folder }) => path.startsWith(folder))
  return found.toSorted((a, b) => b.folder.length - a.folder.length)[0]
}

const TEXT = /\.(?:md|mdx|markdown)$/i

function placeFile(config: AstroConfig, path: string): Place {
  if (!TEXT.test(path)) return NOTHING
  const collection = findCollection(config, path)
  const own = collection ? path.slice(collection.folder.length) : path
  if (!collection && !path.startsWith('src/pages/'))
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is no text of the site',
    }
  // https://docs.astro.build/en/guides/routing/#excluding-pages
  if (/(?:^|\/)_/.test(own))
    return {
      as: 'left-out',
      what: 'template',
      reason: 'Astro makes no page of what begins with _',
    }
  if (findNameSign(own) === 'repository' || /^src\/pages\/(?:404|500)\.\w+$/.test(path))
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is no text for readers',
    }
  const isArticle =
    collection &&
    (OF_ARTICLES.test(collection.name) || OF_ARTICLES.test(collection.folder))
  return { as: isArticle ? 'article' : 'page' }
}

function complete(
  config: AstroConfig,
  path: string,
  document: Document,
  kind: 'article' | 'page',
): Completion {
  const { raw, fields, body } = document
  const collection = findCollection(config, path)
  const id = (
    collection ? path.slice(collection.folder.length) : path.slice('src/pages/'.length)
  ).replace(TEXT, '')
  const own = findText(raw, 'slug') ?? findText(raw, 'permalink') ?? toId(id)
  const route = collection ? (collection.route ?? `/${collection.name}/`) : '/'
  const whole = own.startsWith('/') ? joinPath(own) : joinPath(route, own)
  const address = toAddress(config.url, `/${whole}${config.hasSlash && whole ? '/' : ''}`)
  // Astro reads dates as JavaScript does: without a zone in UTC, as the machines of hosts.
  const published = readDate(fields.publish_date, 'UTC')
  const isGuessed = collection && collection.route === undefined
  if (!collection && body.trim() === '')
    return {
      addresses: [],
      leftOut: { what: 'list page', reason: 'It has no text of its own' },
    }
  return {
    addresses: [
      address,
      ...listOldAddresses(raw).map((old) => toAddress(config.url, old)),
    ],
    kind:
      kind === 'article' || (published !== undefined && !collection) ? 'article' : 'page',
    slug: whole.replace(/^.*\//, '') || 'index',
    ...(published !== undefined && { published }),
    ...(config.url !== undefined && { guid: address }),
    ...(isGuessed && { notes: [GUESSED] }),
  }
}

const GUESSED: ImportNote = {
  ...{ kind: 'guess', rule: 'address-guessed' },
  message: 'No page of the site says which address it had: it is guessed from the folder',
}

/** As the loader of files names its entries: in lower case, without what is no letter. */
function toId(path: string): string {
  const parts = path.split('/').map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .replace(/\s/g, '-'),
  )
  return parts.join('/').replace(/(?:^|\/)index$/, '')
}
