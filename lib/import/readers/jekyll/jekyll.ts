// Jekyll, Octopress, and Hexo where it is laid out alike.
import type { SiteFacts } from '../../model/record.ts'
import { toAddress } from '../../folders/addresses.ts'
import type { Blog, Engine } from '../../folders/engine.ts'
import { findText, listFields, toFields } from '../../folders/fields.ts'
import { findRoot, type Folder } from '../../folders/folder.ts'
import { listPeople } from '../../folders/people.ts'
import { toReader } from '../../folders/read-blog.ts'
import { complete, type JekyllSite } from './complete.ts'
import { type JekyllConfig, readConfig } from './config.ts'
import { placeFile, readPath } from './place.ts'
import { findPost } from './find-post.ts'
import { readVariable } from './variables.ts'

const CONFIG = /(?<=^|\/)_config\.(?:ya?ml|toml)$/
const POSTS = /(?<=^|\/)(?:source\/)?_posts\/.+\.(?:md|markdown|html)$/

const ENGINE: Engine = {
  name: 'jekyll',
  label: 'Jekyll or Octopress',
  findRoot: (source) => findRoot(source, CONFIG) ?? findRoot(source, POSTS),
  recognise: async (source) => {
    const hasConfig = findRoot(source, CONFIG) !== undefined
    const hasPosts = findRoot(source, POSTS) !== undefined
    if (hasConfig && hasPosts) return 0.95
    const isJekyll = source.files.some(({ path }) =>
      /(?:^|\/)(?:_layouts\/|_includes\/|Gemfile$)/.test(path),
    )
    return hasPosts ? 0.8 : hasConfig && isJekyll ? 0.85 : 0.2
  },
  open: openBlog,
}

export const jekyll = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  const isHexo = folder.paths.some((path) => path.startsWith('scaffolds/'))
  const site: JekyllSite = {
    config,
    clock: isHexo ? (config.timeZone ?? 'UTC') : 'UTC',
    guid: await readGuidForm(folder, config),
  }
  const authors = await folder.readData(
    ...['yml', 'yaml', 'json'].map((ending) => `${config.source}_data/authors.${ending}`),
  )
  return {
    facts: await toFacts(folder, config),
    people: listPeople(authors ?? config.fields.authors),
    syntax: { templates: 'liquid', readVariable: readVariable(config) },
    place: (path) => placeFile(config, path),
    complete: (path, document) => complete(site, path, document),
    findTarget: findPost(
      folder.paths.filter((path) => isText(config, path)),
      config,
    ),
  }
}

function isText(config: JekyllConfig, path: string): boolean {
  return (
    readPath(config, path) !== undefined && /\.(?:md|markdown|mkd|html?)$/i.test(path)
  )
}

async function toFacts(folder: Folder, config: JekyllConfig): Promise<Blog['facts']> {
  const { fields, url, timeZone, permalink, source } = config
  const title = findText(fields, 'title')
  const tagline = findText(fields, 'tagline', 'subtitle', 'description')
  const language = findText(fields, 'lang', 'language', 'locale')?.replace('_', '-')
  const menu = await readMenu(folder, config)
  return {
    ...(title !== undefined && { title }),
    ...(tagline !== undefined && { tagline }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(menu.length > 0 && { menu }),
    ...toShape(permalink),
    roots: [(folder.root + source).replace(/\/$/, '')],
    others: ['/feed.xml', '/atom.xml'].map((path) => toAddress(url, path)),
  }
}

const SHAPES: Readonly<Record<string, Pick<SiteFacts, 'shape' | 'trailingSlash'>>> = {
  date: { shape: '/:year/:month/:day/:slug.html' },
  pretty: { shape: '/:year/:month/:day/:slug', trailingSlash: true },
  none: { shape: '/:slug.html' },
}

// Categories have no place in a shape: where posts have them, aliases keep their addresses.
function toShape(permalink: string): Pick<SiteFacts, 'shape' | 'trailingSlash'> {
  const known = SHAPES[permalink]
  if (known) return known
  const pattern = `/${permalink.replace(/^\/|:categories\/|\/$/g, '')}`
    .replace(/:(?:title|name|basename)\b/, ':slug')
    .replace(':output_ext', '.html')
  const isShape = /^(?:\/(?:[\w-]+|:year|:month|:day))*\/:slug(?:\.html)?$/.test(pattern)
  if (!isShape) return {}
  return { shape: pattern, ...(permalink.endsWith('/') && { trailingSlash: true }) }
}

async function readMenu(folder: Folder, { source, fields }: JekyllConfig) {
  const data = await folder.readData(
    ...['navigation', 'menu', 'nav'].flatMap((name) => [
      `${source}_data/${name}.yml`,
      `${source}_data/${name}.yaml`,
    ]),
  )
  const { main, header, top } = toFields(data)
  const items = listFields(
    Array.isArray(data) ? data : (main ?? header ?? top ?? fields.navigation),
  )
  return items.flatMap((item) => {
    const label = findText(item, 'title', 'name', 'label', 'text')
    const href = findText(item, 'url', 'link', 'href')
    return label !== undefined && href !== undefined ? [{ label, href }] : []
  })
}

/** A feed of the site's own: some send the address, most the id of the post. */
async function readGuidForm(
  folder: Folder,
  { source }: JekyllConfig,
): Promise<'id' | 'url'> {
  for (const name of ['feed.xml', 'atom.xml', 'rss.xml', 'feed.atom', 'feed/index.xml']) {
    const text = await folder.read(source + name)
    const guid = /<(?:guid|id)\b[^>]*>([^<]*\bpost\.[^<]*)</.exec(text ?? '')?.[1]
    if (guid !== undefined) return /post\.id\b/.test(guid) ? 'id' : 'url'
  }
  return 'id'
}
