// What `zola.toml` says of a blog.
import { parseSiteUrl } from '../../folders/addresses.ts'
import { type Fields, findText, toFields } from '../../folders/fields.ts'
import type { Folder } from '../../folders/folder.ts'

export interface ZolaConfig {
  readonly fields: Fields
  readonly url?: string
  readonly language: string
  readonly languages: ReadonlySet<string>
  /** Whether names become letters, digits and hyphens in addresses. */
  readonly isSlugified: boolean
  readonly keepsDates: boolean
}

export async function readConfig(folder: Folder): Promise<ZolaConfig> {
  const fields = toFields(await folder.readData('zola.toml', 'config.toml'))
  const url = parseSiteUrl(findText(fields, 'base_url'))
  const { slugify } = fields
  const { paths, paths_keep_dates: keepsDates } = toFields(slugify)
  return {
    fields,
    ...(url !== undefined && { url }),
    language: findText(fields, 'default_language') ?? 'en',
    languages: new Set(Object.keys(toFields(fields.languages))),
    isSlugified: (paths ?? 'on') === 'on',
    keepsDates: keepsDates === true,
  }
}
