// Zola: TOML at the top of pages, sections, shortcodes as calls.
import type { Source } from '../../model/source.ts'
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
import { toReader } from '../../folders/read-blog.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { dayInPath, readDate } from '../../folders/zone.ts'
import { readConfig, type ZolaConfig } from './config.ts'
import { readPath, toPath } from './pages.ts'

const CONFIG = /(?<=^|\/)(?:zola|config)\.toml$/

const ENGINE: Engine = {
  name: 'zola',
  label: 'Zola',
  findRoot: (source) =>
    findRoot(source, /(?<=^|\/)zola\.toml$/) ?? findRoot(source, CONFIG),
  recognise: async (source) => {
    const hasContent = source.files.some(({ path }) =>
      /(?:^|\/)content\/.*\.md$/.test(path),
    )
    if (!hasContent) return 0
    if (findRoot(source, /(?<=^|\/)zola\.toml$/) !== undefined) return 0.95
    return (await saysBaseUrl(source)) ? 0.95 : 0
  },
  open: openBlog,
}

export const zola = toReader(ENGINE)

async function saysBaseUrl(source: Source): Promise<boolean> {
  const root = findRoot(source, CONFIG)
  const file = source.files.find(({ path }) => path === `${root}config.toml`)
  const head = file ? new TextDecoder().decode(await file.head()) : ''
  return /^\s*base_url\s*=/m.test(head)
}

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  return {
    facts: toFacts(folder, config),
    people: [],
    syntax: { templates: 'zola' },
    place: (path) => placeFile(config, folder, path),
    complete: (path, document) => complete(config, path, document),
    // `@/blog/a.md` counts from the content.
    findTarget: (target, from) => {
      const name = target.replace(/^@?\//, '')
      const paths = [`content/${name}`, joinPath(folderOf(from), target)]
      return paths.find((path) => path.endsWith('.md') && folder.has(path))
    },
  }
}

function toFacts(folder: Folder, { fields, url, language }: ZolaConfig): Blog['facts'] {
  const title = findText(fields, 'title')
  const tagline = findText(fields, 'description')
  return {
    ...(title !== undefined && { title }),
    ...(tagline !== undefined && { tagline }),
    ...(url !== undefined && { url }),
    language,
    trailingSlash: true,
    // What lies beside a text has its address below the text's.
    roots: [`${folder.root}static`, `${folder.root}content`],
    others: ['/atom.xml', '/rss.xml', '/tags/'].map((path) => toAddress(url, path)),
  }
}

function placeFile(config: ZolaConfig, folder: Folder, path: string): Place {
  const file = readPath(config, path)
  if (!file) {
    const isText = /\.(?:md|markdown)$/i.test(path)
    const isTemplate = /^(?:templates|themes)\//.test(path)
    if (!isText) return NOTHING
    const what = isTemplate ? 'template' : 'file of the repository'
    return { as: 'left-out', what, reason: 'It lies outside of the content' }
  }
  if (findNameSign(path) === 'repository')
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is for those who work on the site',
    }
  // Texts beside an `index.md` belong to it.
  const own = folderOf(path)
  const isPart =
    own !== 'content/' &&
    folder.has(`${own}index.md`) &&
    !/\/index(?:\.[\w-]+)?\.md$/.test(path)
  if (isPart) {
    const reason = 'Zola makes no page of it: it lies beside the text of another'
    return { as: 'left-out', what: 'part of a page', reason, isNamed: true }
  }
  return { as: file.isSection || file.folder === '' ? 'page' : 'article' }
}

function complete(config: ZolaConfig, path: string, document: Document): Completion {
  const file = readPath(config, path)
  const { raw, fields, body } = document
  const isEmpty = file?.isSection === true && body.trim() === ''
  if (!file || isEmpty || raw.render === false || raw.redirect_to !== undefined) {
    const what = raw.redirect_to === undefined ? 'list page' : 'redirect'
    return { addresses: [], leftOut: { what, reason: 'It has no text of its own' } }
  }
  const own = toPath(config, file, findText(raw, 'slug'), findText(raw, 'path'))
  const address = toAddress(config.url, own)
  // Without a zone a time of Zola is one of UTC.
  const published = readDate(fields.publish_date, 'UTC') ?? file.day
  const updated = readDate(raw.updated, 'UTC')
  const isDated = published !== undefined || dayInPath(own) !== undefined
  const hero = toFields(raw.extra)
  return {
    addresses: [
      address,
      ...listOldAddresses(raw).map((old) => toAddress(config.url, old)),
    ],
    kind: file.isSection || (file.folder === '' && !isDated) ? 'page' : 'article',
    slug: own.slice(0, -1).replace(/^.*\//, '') || file.name,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(config.url !== undefined && { guid: address }),
    ...(file.language !== undefined && { language: file.language }),
    ...(hero.author !== undefined &&
      !document.fields.author && { authors: [String(hero.author)] }),
  }
}
