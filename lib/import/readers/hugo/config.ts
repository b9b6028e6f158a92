// What the configuration of Hugo says: one file, or a folder of them.
import { parseSiteUrl } from '../../folders/addresses.ts'
import {
  type Fields,
  findText,
  listFields,
  listTexts,
  toFields,
} from '../../folders/fields.ts'
import type { Folder } from '../../folders/folder.ts'
import { parseTimeZone } from '../../folders/zone.ts'

export interface HugoConfig {
  readonly fields: Fields
  readonly params: Fields
  readonly url?: string
  readonly timeZone: string
  readonly language: string
  /** By their codes; the first is the site's own. */
  readonly languages: ReadonlyMap<string, HugoLanguage>
  readonly hasLanguageFolder: boolean
  readonly permalinks: ReadonlyMap<string, string>
  readonly hasUglyUrls: boolean
  readonly keepsCase: boolean
  readonly sections: readonly string[]
  readonly taxonomies: readonly string[]
  /** Folders with what the site has at its root. */
  readonly staticFolders: readonly string[]
}

export interface HugoLanguage {
  /** With a slash at its end. */
  readonly contentFolder: string
  readonly title?: string
}

const ENDINGS = ['toml', 'yaml', 'yml', 'json']

export async function readConfig(folder: Folder): Promise<HugoConfig> {
  const fields = await readFields(folder)
  const params = toFields(fields.params)
  const url = parseSiteUrl(findText(fields, 'baseurl'))
  const language = (findText(fields, 'defaultcontentlanguage') ?? 'en').toLowerCase()
  const content = toFolder(findText(fields, 'contentdir') ?? 'content')
  return {
    ...{ fields, params, language },
    ...(url !== undefined && { url }),
    timeZone: parseTimeZone(findText(fields, 'timezone')) ?? 'UTC',
    languages: listLanguages(toFields(fields.languages), language, content),
    hasLanguageFolder: fields.defaultcontentlanguageinsubdir === true,
    permalinks: listPermalinks(toFields(fields.permalinks)),
    hasUglyUrls: fields.uglyurls === true,
    keepsCase: fields.disablepathtolower === true,
    sections: listTexts(
      params.mainSections ?? params.mainsections ?? fields.mainsections,
    ),
    taxonomies: listTaxonomies(fields),
    staticFolders: [...listTexts(fields.staticdir ?? 'static'), 'assets'],
  }
}

// Names at the top mean the same in any case.
async function readFields(folder: Folder): Promise<Fields> {
  const names = ['hugo', 'config'].flatMap((name) =>
    ENDINGS.map((each) => `${name}.${each}`),
  )
  const places = ['', 'config/_default/', 'config/production/']
  let all: Fields = {}
  for (const place of places) {
    const data = await folder.readData(...names.map((name) => place + name))
    all = { ...all, ...lower(toFields(data)) }
  }
  for (const name of [
    'params',
    'languages',
    'permalinks',
    'menus',
    'menu',
    'taxonomies',
  ]) {
    const paths = ENDINGS.map((each) => `config/_default/${name}.${each}`)
    const data = await folder.readData(...paths)
    if (data !== undefined)
      all = { ...all, [name]: { ...toFields(all[name]), ...toFields(data) } }
  }
  return all
}

function lower(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

function toFolder(path: string): string {
  return `${path.replace(/^\.?\/|\/$/g, '')}/`
}

function listLanguages(
  given: Fields,
  first: string,
  content: string,
): ReadonlyMap<string, HugoLanguage> {
  const languages = new Map<string, HugoLanguage>()
  for (const [code, value] of [
    [first, given[first]] as const,
    ...Object.entries(given),
  ]) {
    if (languages.has(code.toLowerCase())) continue
    const fields = lower(toFields(value))
    const title = findText(fields, 'title')
    const own = findText(fields, 'contentdir')
    languages.set(code.toLowerCase(), {
      contentFolder: own === undefined ? content : toFolder(own),
      ...(title !== undefined && { title }),
    })
  }
  return languages
}

/** Of sections; since 0.124 those of pages lie a level deeper. */
function listPermalinks(given: Fields): ReadonlyMap<string, string> {
  const pages = { ...given, ...toFields(given.page) }
  return new Map(
    Object.entries(pages).flatMap(([section, pattern]) =>
      typeof pattern === 'string' ? [[section, pattern] as const] : [],
    ),
  )
}

function listTaxonomies({ taxonomies }: Fields): string[] {
  const named = Object.values(toFields(taxonomies)).flatMap(listTexts)
  return named.length > 0 ? named : ['tags', 'categories']
}

/** The main menu, in the order of its weights. */
export function listMenu({ fields }: HugoConfig) {
  const { main } = toFields(fields.menus ?? fields.menu)
  const items = listFields(main).toSorted((a, b) => weightOf(a) - weightOf(b))
  return items.flatMap((item) => {
    const label = findText(item, 'name', 'title', 'identifier')
    const href = findText(item, 'url', 'pageRef', 'pageref')
    return label !== undefined && href !== undefined ? [{ label, href }] : []
  })
}

function weightOf({ weight }: Fields): number {
  return typeof weight === 'number' ? weight : 0
}
