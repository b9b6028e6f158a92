// Gatsby: Markdown in folders that its configuration names.
import { parseSiteUrl, toAddress, toFolderPath } from '../../folders/addresses.ts'
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
import { findProperty } from '../../folders/script-config.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { readDate } from '../../folders/zone.ts'

interface GatsbyConfig {
  readonly url?: string
  /** With slashes at their ends, the longest first. */
  readonly folders: readonly string[]
  /** What `gatsby-node.js` puts before the path of a file. */
  readonly prefix: string
}

const CONFIG = /(?<=^|\/)gatsby-config\.(?:js|ts|mjs|cjs)$/

const ENGINE: Engine = {
  name: 'gatsby',
  label: 'Gatsby',
  findRoot: (source) => findRoot(source, CONFIG),
  recognise: async () => 0.95,
  open: openBlog,
}

export const gatsby = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const program = await readProgram(folder, 'gatsby-config')
  const node = await readProgram(folder, 'gatsby-node')
  const url = parseSiteUrl(
    findProperty(program, 'siteUrl') ?? findProperty(program, 'url'),
    findProperty(program, 'pathPrefix'),
  )
  const title = findProperty(program, 'title')
  const tagline = findProperty(program, 'description')
  const config: GatsbyConfig = {
    ...(url !== undefined && { url }),
    folders: listFolders(program, folder),
    prefix: /`\/?([\w-]+)\/?\$\{/.exec(node)?.[1] ?? '',
  }
  return {
    facts: {
      ...(title !== undefined && { title }),
      ...(tagline !== undefined && { tagline }),
      ...(url !== undefined && { url }),
      trailingSlash: true,
      roots: [`${folder.root}static`],
      others: [toAddress(url, '/rss.xml')],
    },
    people: [],
    syntax: { isMdx: true },
    place: (path) => placeFile(config, path),
    complete: (path, document) => complete(config, path, document),
    findTarget: (target, from) => {
      const paths = [target, joinPath(folderOf(from), target)]
      return paths.find((path) => /\.mdx?$/.test(path) && folder.has(path))
    },
  }
}

async function readProgram(folder: Folder, name: string): Promise<string> {
  const path = folder.paths.find((each) => each.startsWith(`${name}.`))
  return (path && (await folder.read(path))) ?? ''
}

/** Those of `gatsby-source-filesystem`; without one, folders of the usual names. */
function listFolders(program: string, { paths }: Folder): string[] {
  const written = program.matchAll(
    /path:\s*(?:[\w.]+\(\s*__dirname\s*,\s*)?["'`](?:\$\{__dirname\}\/?|\.?\/)?([^"'`$]+)["'`]/g,
  )
  const named = [...written].map(([, path = '']) => `${joinPath(path)}/`)
  const all = [
    ...named,
    'content/blog/',
    'content/posts/',
    'content/',
    'src/pages/',
    'blog/',
    'posts/',
  ]
  const found = all.filter((each) =>
    paths.some((path) => path.startsWith(each) && TEXT.test(path)),
  )
  return [...new Set(found)].toSorted((a, b) => b.length - a.length)
}

const TEXT = /\.(?:md|mdx|markdown)$/i

function placeFile({ folders }: GatsbyConfig, path: string): Place {
  if (!TEXT.test(path)) return NOTHING
  const folder = folders.find((each) => path.startsWith(each))
  if (folder === undefined || findNameSign(path.slice(folder.length)) === 'repository')
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is no text of the site',
    }
  return { as: /blog|post|article|news|note|writing/i.test(path) ? 'article' : 'page' }
}

function complete(config: GatsbyConfig, path: string, document: Document): Completion {
  const { raw, fields } = document
  const folder = config.folders.find((each) => path.startsWith(each)) ?? ''
  const own = path
    .slice(folder.length)
    .replace(TEXT, '')
    .replace(/(?:^|\/)index$/, '')
  const given = findText(raw, 'path', 'slug', 'permalink')
  const isWhole = given?.startsWith('/') || raw.path !== undefined
  const prefix = folder === 'src/pages/' || isWhole ? '' : config.prefix
  const whole = toFolderPath(prefix, given ?? own)
  const address = toAddress(config.url, whole)
  const published = readDate(fields.publish_date, 'UTC')
  const isArticle =
    published !== undefined || /blog|post|article|news|note|writing/i.test(path)
  return {
    addresses: [
      address,
      ...listOldAddresses(raw).map((old) => toAddress(config.url, old)),
    ],
    kind: isArticle ? 'article' : 'page',
    slug: whole.replace(/\/$/, '').replace(/^.*\//, '') || 'index',
    ...(published !== undefined && { published }),
    ...(config.url !== undefined && { guid: address }),
  }
}
