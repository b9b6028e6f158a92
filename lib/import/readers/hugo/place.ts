// Which files below `content` are texts, sections, parts of a bundle, or none.
import { NOTHING, type Place } from '../../folders/engine.ts'
import { folderOf, stemOf } from '../../folders/folder.ts'
import { findNameSign } from '../../folders/items/status.ts'
import type { HugoConfig } from './config.ts'

export interface HugoFile {
  readonly language: string
  /** Folders below the content, with a slash at the end; of a bundle those that it lies in. */
  readonly folder: string
  /** Without language and ending; of a bundle the name of its folder. */
  readonly name: string
  readonly kind: 'page' | 'bundle' | 'section'
}

const TEXT = /\.(?:md|markdown|mdown|html?)$/i
const OTHER_TEXT = /\.(?:org|rst|adoc|asciidoc|pdc|pandoc|textile|ipynb|rmd|rmarkdown)$/i

/** Undefined for what lies in no folder of content. */
export function readPath(config: HugoConfig, path: string): HugoFile | undefined {
  const owners = [...config.languages].filter(([, { contentFolder }]) =>
    path.startsWith(contentFolder),
  )
  const [owner] = owners.toSorted(
    ([, a], [, b]) => b.contentFolder.length - a.contentFolder.length,
  )
  if (!owner) return undefined
  const [code, { contentFolder }] = owner
  const own = path.slice(contentFolder.length)
  const [, stem = '', tag] =
    /^(.+?)(?:\.([a-z]{2,3}(?:-[a-z]+)?))?$/i.exec(stemOf(own)) ?? []
  const isLanguage = tag !== undefined && config.languages.has(tag.toLowerCase())
  const name = isLanguage ? stem : stemOf(own)
  const language = isLanguage ? tag.toLowerCase() : code
  const folder = folderOf(own)
  if (name === '_index') return { language, folder, name: '', kind: 'section' }
  if (name !== 'index' || folder === '') return { language, folder, name, kind: 'page' }
  const parts = folder.slice(0, -1)
  return {
    language,
    folder: folderOf(parts),
    name: parts.slice(folderOf(parts).length),
    kind: 'bundle',
  }
}

/** `bundles`: folders with an `index.md`: other texts in them are their parts. */
export function placeFile(
  config: HugoConfig,
  bundles: ReadonlySet<string>,
  path: string,
): Place {
  const file = readPath(config, path)
  const isText = TEXT.test(path)
  if (!file) {
    if (!/\.(?:md|markdown)$/i.test(path)) return NOTHING
    const what = /^(?:archetypes|layouts|themes)\//.test(path)
      ? 'template'
      : 'file of the repository'
    return leftOut(what, 'It lies outside of the content')
  }
  if (!isText) {
    if (!OTHER_TEXT.test(path)) return NOTHING
    const reason =
      'Only Markdown and HTML are read: save it as one of them, and import again'
    return { as: 'left-out', what: 'other format', reason, isNamed: true }
  }
  if (file.kind === 'section') {
    const [first, second, third] = file.folder.split('/')
    const isTopic = config.taxonomies.includes(first ?? '') && second && third === ''
    return { as: isTopic ? 'topic' : 'page' }
  }
  if (isPart(config, bundles, path)) {
    const reason =
      'Hugo makes no page of it: a template shows it with the text it lies beside'
    return { as: 'left-out', what: 'part of a page', reason, isNamed: true }
  }
  if (findNameSign(path) === 'repository')
    return leftOut('file of the repository', 'It is for those who work on the site')
  return { as: isArticle(config, file) ? 'article' : 'page' }
}

// Of an `index.md` itself its own folder is no matter.
function isPart(config: HugoConfig, bundles: ReadonlySet<string>, path: string): boolean {
  let folder = folderOf(path)
  if (readPath(config, path)?.kind === 'bundle') folder = folderOf(folder.slice(0, -1))
  for (; folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (bundles.has(folder)) return true
  return false
}

/** Folders of bundles: where an `index.md` lies, but for the folder of all content. */
export function listBundles(
  config: HugoConfig,
  paths: readonly string[],
): ReadonlySet<string> {
  const found = paths.filter(
    (path) => TEXT.test(path) && readPath(config, path)?.kind === 'bundle',
  )
  return new Set(found.map(folderOf))
}

/** Sections hold articles, unless the configuration names those that do; a date decides later. */
export function isArticle({ sections }: HugoConfig, { folder }: HugoFile): boolean {
  const [section = ''] = folder.split('/')
  if (section === '') return false
  return sections.length > 0
    ? sections.includes(section)
    : /^(?:posts?|blogs?|articles?|news|writing|journal|notes?|entries|log|weblog|archives?)$/i.test(
        section,
      )
}

function leftOut(what: string, reason: string): Place {
  return { as: 'left-out', what, reason }
}
