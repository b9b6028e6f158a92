// Docusaurus: a blog, documents and pages in MDX.
import type { Person } from '../../model/record.ts'
import { toAddress } from '../../folders/addresses.ts'
import type { Document } from '../../folders/document.ts'
import {
  type Blog,
  type Completion,
  type Engine,
  NOTHING,
  type Place,
} from '../../folders/engine.ts'
import { findText, toFields } from '../../folders/fields.ts'
import { findRoot, type Folder, folderOf, joinPath } from '../../folders/folder.ts'
import { listOldAddresses } from '../../folders/old-addresses.ts'
import { listPeople } from '../../folders/people.ts'
import { toReader } from '../../folders/read-blog.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { readDate } from '../../folders/zone.ts'
import { type DocusaurusConfig, readConfig } from './config.ts'
import { dayOf, isPartial, readPath, toPath } from './pages.ts'

const CONFIG = /(?<=^|\/)docusaurus\.config\.(?:js|ts|mjs|cjs|mts)$/

const ENGINE: Engine = {
  name: 'docusaurus',
  label: 'Docusaurus',
  findRoot: (source) => findRoot(source, CONFIG),
  recognise: async () => 0.95,
  open: openBlog,
}

export const docusaurus = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  const { url, title, tagline, language, trailingSlash, blogs } = config
  const [blog] = blogs
  return {
    facts: {
      ...(title !== undefined && { title }),
      ...(tagline !== undefined && { tagline }),
      ...(url !== undefined && { url }),
      ...(trailingSlash !== undefined && { trailingSlash }),
      ...(blog && { shape: `/${joinPath(blog.route, ':year/:month/:day/:slug')}` }),
      language,
      roots: [`${folder.root}static`],
      others: blogs.flatMap(({ route }) =>
        ['rss.xml', 'atom.xml', 'tags', 'archive'].map((name) =>
          toAddress(url, `/${route}/${name}`),
        ),
      ),
    },
    people: await readPeople(folder, config),
    syntax: { isMdx: true, hasSiteFolder: true },
    place: (path) => placeFile(config, path),
    complete: (path, document) => complete(config, path, document),
    findTarget: (target, from) => {
      const paths = [target, joinPath(folderOf(from), target)]
      return paths.find((path) => /\.mdx?$/.test(path) && folder.has(path))
    },
  }
}

async function readPeople(
  folder: Folder,
  { blogs }: DocusaurusConfig,
): Promise<Person[]> {
  const lists = await Promise.all(
    blogs.map(async ({ path }) =>
      listPeople(await folder.readData(`${path}/authors.yml`, `${path}/authors.yaml`)),
    ),
  )
  return lists.flat()
}

function placeFile(config: DocusaurusConfig, path: string): Place {
  const file = readPath(config, path)
  if (!file) {
    if (!/\.mdx?$/i.test(path)) return NOTHING
    const isOld = /^(?:versioned_docs|i18n)\//.test(path)
    const what = isOld ? 'older version' : 'file of the repository'
    return {
      as: 'left-out',
      what,
      reason: isOld ? 'Only the newest documents are read' : 'It is no text of the site',
    }
  }
  if (isPartial(path))
    return { as: 'left-out', what: 'template', reason: 'Docusaurus makes no page of it' }
  if (file.kind !== 'doc' && findNameSign(path) === 'repository')
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is for those who work on the site',
    }
  return { as: file.kind === 'blog' ? 'article' : 'page' }
}

function complete(
  config: DocusaurusConfig,
  path: string,
  document: Document,
): Completion {
  const file = readPath(config, path)
  if (!file) return { addresses: [] }
  const { raw, fields } = document
  const [slug, id] = [findText(raw, 'slug'), findText(raw, 'id')]
  const own = toPath(config, {
    file,
    ...(slug !== undefined && { slug }),
    ...(id !== undefined && { id }),
  })
  const address = toAddress(config.url, own)
  const old = listOldAddresses(raw).map((each) => toAddress(config.url, each))
  // Without a zone a time is one of UTC.
  const published = readDate(fields.publish_date, 'UTC') ?? dayOf(file)
  const updated = readDate(toFields(raw.last_update).date, 'UTC')
  const isPost = file.kind === 'blog'
  return {
    addresses: [address, ...old],
    slug: own.replace(/\/$/, '').replace(/^.*\//, '') || 'index',
    ...(isPost && published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(isPost && config.url !== undefined && { guid: address }),
    ...(file.language !== undefined && { language: file.language }),
  }
}
