// Which files of a folder of Jekyll are posts, drafts, pages, or what makes them.
import { NOTHING, type Place } from '../../folders/engine.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { findDefaults, type JekyllConfig } from './config.ts'

export interface JekyllFile {
  readonly type: 'post' | 'draft' | 'page' | 'document'
  readonly collection: string
  /** Folder within the collection, with a slash at its end. */
  readonly folder: string
  /** Folders above `_posts`, which are categories. */
  readonly categories: readonly string[]
}

const TEXT = /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i
const OTHER_TEXT = /\.(?:textile|org|rst|adoc|asciidoc|ipynb|rmd|mediawiki|creole)$/i

/** Undefined for what lies in no folder of texts. */
export function readPath(config: JekyllConfig, path: string): JekyllFile | undefined {
  if (!path.startsWith(config.source)) return undefined
  const own = path.slice(config.source.length)
  const post = /^(.*\/)?_(posts|drafts)\/(.*\/)?[^/]+$/.exec(
    own.startsWith(config.collectionsFolder)
      ? own.slice(config.collectionsFolder.length)
      : own,
  )
  if (post) {
    const [, before = '', kind, folder = ''] = post
    const categories = before.split('/').filter(Boolean)
    return {
      type: kind === 'posts' ? 'post' : 'draft',
      collection: 'posts',
      folder,
      categories,
    }
  }
  for (const name of config.collections.keys()) {
    const start = `${config.collectionsFolder}_${name}/`
    if (!own.startsWith(start)) continue
    const folder = own.slice(start.length).replace(/[^/]*$/, '')
    return { type: 'document', collection: name, folder, categories: [] }
  }
  const folder = own.replace(/[^/]*$/, '')
  return { type: 'page', collection: '', folder, categories: [] }
}

export function placeFile(config: JekyllConfig, path: string): Place {
  const file = readPath(config, path)
  if (!file) return placeOutside(path)
  const isText = TEXT.test(path)
  const isInternal = /(?:^|\/)[_.#~]/.test(file.type === 'page' ? path : '')
  if (isInternal)
    return isText ? leftOut('template', 'It makes pages, and is none') : NOTHING
  const isPost = file.type === 'post' || file.type === 'draft'
  if (!isText) {
    if (!OTHER_TEXT.test(path)) return NOTHING
    const reason =
      'Only Markdown and HTML are read: save it as one of them, and import again'
    return { as: 'left-out', what: 'other format', reason, isNamed: true }
  }
  if (file.type === 'document' && !config.collections.get(file.collection)?.isOutput)
    return leftOut('collection without pages', 'Jekyll writes no page of it')
  if (!isPost && findNameSign(path) === 'repository')
    return leftOut('file of the repository', 'It is for those who work on the site')
  const type = isPost ? 'posts' : file.type === 'page' ? 'pages' : file.collection
  const defaults = findDefaults(config, path, file.type === 'draft' ? 'drafts' : type)
  return { as: isPost ? 'article' : 'page', ...(defaults && { defaults }) }
}

function placeOutside(path: string): Place {
  const isText = /\.(?:md|markdown)$/i.test(path)
  return isText
    ? leftOut('file of the repository', 'It lies outside of the texts')
    : NOTHING
}

function leftOut(what: string, reason: string): Place {
  return { as: 'left-out', what, reason }
}
