// Files of Zola and their addresses: https://www.getzola.org/documentation/content/page/
import { toSlug } from '../../../site/slug.ts'
import { joinPath, folderOf, stemOf } from '../../folders/folder.ts'
import type { ZolaConfig } from './config.ts'

export interface ZolaFile {
  /** Below the content, with a slash at its end; of an `index.md` the folder above. */
  readonly folder: string
  readonly name: string
  readonly day?: string
  readonly isSection: boolean
  readonly language?: string
}

/** Undefined for what is no Markdown of the content. */
export function readPath(config: ZolaConfig, path: string): ZolaFile | undefined {
  const own = /^content\/(.+)\.md$/.exec(path)?.[1]
  if (own === undefined) return undefined
  const stem = stemOf(`${own}.md`)
  const tag = /\.([a-z]{2,3}(?:-[a-z]+)?)$/i.exec(stem)?.[1]
  const language = tag !== undefined && config.languages.has(tag) ? tag : undefined
  const name = language === undefined ? stem : stem.slice(0, -language.length - 1)
  const spoken = language === undefined ? {} : { language }
  const folder = folderOf(own)
  if (name === '_index') return { ...spoken, folder, name: '', isSection: true }
  const isBundle = name === 'index' && folder !== ''
  const whole = isBundle ? stemOf(`${folder.slice(0, -1)}.md`) : name
  const [, day, rest = whole] = /^(\d{4}-\d\d-\d\d)[^-_]*[-_](.+)$/.exec(whole) ?? []
  return {
    ...spoken,
    folder: isBundle ? folderOf(folder.slice(0, -1)) : folder,
    name: config.keepsDates ? whole : rest,
    ...(day !== undefined && { day }),
    isSection: false,
  }
}

/** From the root, with a slash at its end. */
export function toPath(
  config: ZolaConfig,
  file: ZolaFile,
  slug: string | undefined,
  path: string | undefined,
): string {
  const language = file.language ?? ''
  if (path !== undefined) return `/${joinPath(language, path)}/`
  const folders = file.folder.split('/').map((name) => clean(name, config))
  const last = slug === undefined ? clean(file.name, config) : clean(slug, config)
  const whole = joinPath(language, ...folders, last)
  return whole === '' ? '/' : `/${whole}/`
}

// Zola writes other scripts in Latin letters; here they stay, and an alias leads from there.
function clean(name: string, { isSlugified }: ZolaConfig): string {
  if (name === '') return ''
  return isSlugified
    ? (toSlug(name.replace(/[._]/g, '-')) ?? name)
    : name.replace(/\s+/g, '-')
}
