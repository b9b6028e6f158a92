// Files of Docusaurus and their addresses.
import { joinPath, stemOf } from '../../folders/folder.ts'
import type { DocusaurusConfig, TextFolder } from './config.ts'

export interface DocusaurusFile {
  readonly kind: 'blog' | 'doc' | 'page'
  /** Within its folder, without the ending. */
  readonly path: string
  readonly route: string
  readonly language?: string
}

const TEXT = /\.mdx?$/i

/** Undefined for what is no text of the site. */
export function readPath(
  config: DocusaurusConfig,
  path: string,
): DocusaurusFile | undefined {
  if (!TEXT.test(path)) return undefined
  const own = path.replace(TEXT, '')
  const folders: readonly (readonly [DocusaurusFile['kind'], TextFolder])[] = [
    ...config.blogs.map((each) => ['blog', each] as const),
    ...config.docs.map((each) => ['doc', each] as const),
    ['page', { path: 'src/pages', route: '', plugin: 'docusaurus-plugin-content-pages' }],
  ]
  for (const [kind, { path: folder, route, plugin }] of folders) {
    if (own.startsWith(`${folder}/`))
      return { kind, path: own.slice(folder.length + 1), route }
    const translated = new RegExp(`^i18n/([^/]+)/${plugin}/(?:current/)?(.+)$`).exec(own)
    const [, language, rest] = translated ?? []
    if (language === undefined || rest === undefined) continue
    const isOther = language !== config.language
    return { kind, path: rest, route, ...(isOther && { language }) }
  }
  return undefined
}

export interface DocusaurusPage {
  readonly file: DocusaurusFile
  readonly slug?: string
  readonly id?: string
}

const DATED = /^(.*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?(.*?)$/

/** `2019-05-01` of `2019-05-01-tide`, `2019/05/01/tide` and `sea/2019-05-01-tide/index`. */
export function dayOf({ path }: DocusaurusFile): string | undefined {
  const [, , year, month = '', day = ''] = DATED.exec(path) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** From the root of the site. */
export function toPath(
  config: DocusaurusConfig,
  { file, slug, id }: DocusaurusPage,
): string {
  const last = file.kind === 'blog' ? toPostPath(file) : toDocPath(file, id)
  const folder =
    file.kind === 'doc' ? toDocPath({ ...file, path: folderOf(file.path) }) : ''
  const own =
    slug === undefined ? last : slug.startsWith('/') ? slug : joinPath(folder, slug)
  const whole = `/${joinPath(file.language ?? '', file.route, own)}`
  const hasSlash = config.trailingSlash === true || (slug?.endsWith('/') ?? false)
  return hasSlash && whole !== '/' && config.trailingSlash !== false ? `${whole}/` : whole
}

function toPostPath({ path }: DocusaurusFile): string {
  const bare = path.replace(/\/index$/, '')
  const [, folder = '', year, month, day, text = ''] = DATED.exec(bare) ?? []
  return year === undefined ? bare : `${year}/${month}/${day}/${folder}${text}`
}

// Numbers that order the files of a folder are in no address.
function toDocPath({ path, kind }: DocusaurusFile, id?: string): string {
  const parts = path.split('/')
  const names =
    kind === 'doc'
      ? parts.map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=\S)/, ''))
      : parts
  const name = names.at(-1) ?? ''
  const isIndex =
    /^(?:index|readme)$/i.test(name) || (kind === 'doc' && name === names.at(-2))
  const last = isIndex ? [] : [id ?? name]
  return [...names.slice(0, -1), ...last].join('/')
}

function folderOf(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}index`
}

export function isPartial(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('_')) || stemOf(path) === ''
}
