// What the configuration of Hugo says of the blog.
import { toAddress } from '../../folders/addresses.ts'
import type { Blog } from '../../folders/engine.ts'
import { findText } from '../../folders/fields.ts'
import type { Folder } from '../../folders/folder.ts'
import { type HugoConfig, listMenu } from './config.ts'

export function toFacts(folder: Folder, config: HugoConfig): Blog['facts'] {
  const { fields, params, url, timeZone, staticFolders } = config
  const own = config.languages.get(config.language)
  const title = findText(fields, 'title') ?? own?.title
  const tagline = findText(params, 'subtitle', 'tagline', 'description')
  const language = findText(fields, 'locale', 'languagecode') ?? config.language
  const menu = listMenu(config)
  return {
    ...(title !== undefined && { title }),
    ...(tagline !== undefined && { tagline }),
    ...(url !== undefined && { url }),
    language,
    ...(timeZone !== 'UTC' && { timeZone }),
    ...(menu.length > 0 && { menu }),
    ...toShape(config),
    roots: staticFolders.map((path) => folder.root + path),
    others: ['/index.xml', '/tags/', '/categories/'].map((path) => toAddress(url, path)),
  }
}

function toShape({ permalinks, hasUglyUrls, sections }: HugoConfig) {
  const section = sections[0] ?? 'posts'
  const pattern =
    permalinks.get(section) ?? permalinks.get('post') ?? `/${section}/:slug/`
  const shape = pattern
    .replace(/:(?:slug|filename|title|contentbasename|slugor\w+)\b/, ':slug')
    .replace(':section', section)
    .replace(/\/$/, '')
  const isShape = /^(?:\/(?:[\w-]+|:year|:month|:day))*\/:slug$/.test(shape)
  if (!isShape) return {}
  return hasUglyUrls ? { shape: `${shape}.html` } : { shape, trailingSlash: true }
}
