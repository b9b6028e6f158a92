// What `_config.yml` says of a blog of Jekyll.
import { parseSiteUrl } from '../../folders/addresses.ts'
import { type Document, readDefaults } from '../../folders/document.ts'
import { type Fields, findText, listFields, toFields } from '../../folders/fields.ts'
import type { Folder } from '../../folders/folder.ts'
import { parseTimeZone } from '../../folders/zone.ts'

export interface JekyllConfig {
  readonly fields: Fields
  /** With `baseurl`; undefined where the configuration has none. */
  readonly url?: string
  /** The folder of the texts, with a slash at its end: `source/` of Octopress. */
  readonly source: string
  readonly permalink: string
  readonly timeZone?: string
  readonly collections: ReadonlyMap<string, Collection>
  readonly collectionsFolder: string
  readonly defaults: readonly Defaults[]
}

export interface Collection {
  readonly isOutput: boolean
  readonly permalink?: string
}

interface Defaults {
  readonly path: string
  readonly type: string
  readonly document: Document
}

export async function readConfig(folder: Folder): Promise<JekyllConfig> {
  const fields = toFields(
    await folder.readData('_config.yml', '_config.yaml', '_config.toml'),
  )
  const hasSource = folder.paths.some((path) => path.startsWith('source/_posts/'))
  const source = findText(fields, 'source') ?? (hasSource ? 'source' : '')
  const base = findText(fields, 'baseurl') ?? findText(fields, 'root') ?? ''
  const url = parseSiteUrl(findText(fields, 'url'), base)
  const timeZone = parseTimeZone(findText(fields, 'timezone'))
  return {
    fields,
    ...(url !== undefined && { url }),
    source:
      source === '' || source === '.' ? '' : `${source.replace(/^\.?\/|\/$/g, '')}/`,
    permalink: findText(fields, 'permalink') ?? 'date',
    ...(timeZone !== undefined && { timeZone }),
    collections: listCollections(fields.collections),
    collectionsFolder: `${findText(fields, 'collections_dir') ?? ''}/`.replace(
      /^\/+/,
      '',
    ),
    defaults: listFields(fields.defaults).map(toDefaults),
  }
}

/** The values of all scopes that hold a file, the narrowest last. */
export function findDefaults(
  { defaults, source }: JekyllConfig,
  path: string,
  type: string,
): Document | undefined {
  const own = path.slice(source.length)
  const found = defaults.filter(
    (each) => (each.type === '' || each.type === type) && isWithin(own, each.path),
  )
  const sorted = found.toSorted((a, b) => a.path.length - b.path.length)
  if (sorted.length < 2) return sorted[0]?.document
  return readDefaults(Object.assign({}, ...sorted.map(({ document }) => document.raw)))
}

function isWithin(path: string, scope: string): boolean {
  if (scope === '' || path === scope || path.startsWith(`${scope}/`)) return true
  if (!scope.includes('*')) return false
  const pattern = scope
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*?\/?/g, (stars) => (stars.startsWith('**') ? '.*' : '[^/]*'))
  return new RegExp(`^${pattern}`).test(path)
}

function toDefaults({ scope, values }: Fields): Defaults {
  const { path, type } = toFields(scope)
  return {
    path: (findText({ path }, 'path') ?? '').replace(/^\/|\/$/g, ''),
    type: findText({ type }, 'type') ?? '',
    document: readDefaults(toFields(values)),
  }
}

function listCollections(value: unknown): ReadonlyMap<string, Collection> {
  if (Array.isArray(value))
    return new Map(value.map((name) => [String(name), { isOutput: false }]))
  return new Map(
    Object.entries(toFields(value)).map(([name, given]) => {
      const fields = toFields(given)
      const permalink = findText(fields, 'permalink')
      const isOutput = fields.output === true
      return [name, { isOutput, ...(permalink !== undefined && { permalink }) }]
    }),
  )
}
