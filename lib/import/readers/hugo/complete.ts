// What Hugo makes of a document.
import { toAddress } from '../../folders/addresses.ts'
import type { Document } from '../../folders/document.ts'
import type { Completion } from '../../folders/engine.ts'
import { findText } from '../../folders/fields.ts'
import { joinPath } from '../../folders/folder.ts'
import { listOldAddresses } from '../../folders/old-addresses.ts'
import { inZone, readDate } from '../../folders/zone.ts'
import type { HugoConfig } from './config.ts'
import { toPath } from './permalink.ts'
import { isArticle, type HugoFile, readPath } from './place.ts'

export function complete(
  config: HugoConfig,
  path: string,
  document: Document,
): Completion {
  const file = readPath(config, path)
  const leftOut = file && findReason(file, document)
  if (!file || leftOut) return { addresses: [], ...(leftOut && { leftOut }) }
  const { raw, fields } = document
  const published =
    readDate(fields.publish_date, config.timeZone) ??
    readDate(raw.lastmod, config.timeZone)
  const slug = findText(raw, 'slug')
  const url = findText(raw, 'url')
  const own = toPath(config, {
    file,
    title: findText(fields, 'title') ?? '',
    date: published === undefined ? '' : inZone(published, config.timeZone),
    ...(slug !== undefined && { slug }),
    ...(url !== undefined && { url }),
  })
  const isDated = published !== undefined && file.kind !== 'section' && file.folder !== ''
  const isPost = file.kind !== 'section' && isArticle(config, file)
  const address = toAddress(config.url, own)
  const isOther = file.language !== config.language
  const updated = readDate(raw.lastmod, config.timeZone)
  return {
    addresses: [address, ...listAliases(config, document, own)],
    kind: isPost || (isDated && config.sections.length === 0) ? 'article' : 'page',
    slug: slug ?? (own.replace(/\/$|\.html$/g, '').replace(/^.*\//, '') || file.name),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && updated !== published && { updated }),
    ...(config.url !== undefined && { guid: address }),
    ...(isOther && { language: file.language }),
  }
}

/** From the root with a slash before them, else from the folder that the page lies in. */
function listAliases(config: HugoConfig, { raw }: Document, own: string): string[] {
  const folder = own.replace(/[^/]*\/?$/, '')
  return listOldAddresses(raw).map((alias) => {
    if (/^https?:/.test(alias)) return alias
    const path = alias.startsWith('/') ? alias : `/${joinPath(folder, alias)}`
    return toAddress(config.url, path)
  })
}

function findReason(file: HugoFile, { raw, body }: Document) {
  if (file.kind === 'section' && body.trim() === '')
    return { what: 'list page', reason: 'It has no text of its own' }
  // Hugo makes no page of such a bundle: a template shows what lies in it.
  if (raw.headless === true)
    return { what: 'headless bundle', reason: 'Hugo makes no page of it' }
  const isList = /^(?:search|archives?|tags|categories)$/.test(
    `${raw.layout ?? raw.type}`,
  )
  if (isList && body.trim() === '')
    return { what: 'list page', reason: 'It has no text of its own' }
  return undefined
}
