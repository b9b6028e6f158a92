// What the table `settings` says of the blog; its keys and secrets are never asked for.
import type { SiteFacts } from '../../model/record.ts'
import { type Fields, listFields, textOf } from '../../values/json-fields.ts'
import { toWrittenAddress } from './routes/addresses.ts'
import { type Routes, toTimeZone } from './routes/routes.ts'
import type { Tables } from './tables.ts'

/** A shape of `site.yaml` has these parts alone. */
const SHAPE = /^(?:\/:(?:year|month|day|slug))+\/?$/

/** `root` is the folder of the source that holds `content/images`; undefined without one. */
export function toSiteFacts(
  { settings }: Tables,
  routes: Routes,
  root: string | undefined,
): SiteFacts {
  const of = (name: string) => settings.get(name)?.trim() || undefined
  const [title, tagline, url] = [of('title'), of('description'), of('url')]
  const language = (of('locale') ?? of('lang') ?? of('default_locale'))?.replace('_', '-')
  const zone = of('timezone') ?? of('active_timezone')
  const menu = toMenu(of('navigation'))
  const shape = routes.shape.replace(/\{(\w+)\}/g, ':$1')
  return {
    type: 'site',
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...(url && { url }),
    ...(language && { language }),
    ...(zone && { timeZone: toTimeZone(settings) }),
    ...(menu.length > 0 && { menu }),
    ...(SHAPE.test(shape) && { shape: shape.replace(/\/$/, ''), trailingSlash: true }),
    ...(root !== undefined && { roots: [root] }),
    others: ['/rss/'],
  }
}

/** JSON in a text. */
function toMenu(json: string | undefined): NonNullable<SiteFacts['menu']> {
  return listFields(parseList(json ?? '[]'))
    .map((entry) => ({ label: textOf(entry, 'label').trim(), href: hrefOf(entry) }))
    .filter(({ label, href }) => label !== '' && href !== '')
}

/** Links that open windows of Ghost's members (`#/portal/`) lead nowhere else. */
function hrefOf(entry: Fields): string {
  const href = toWrittenAddress(textOf(entry, 'url'))
  return /#\/(?:portal|search)/.test(href) ? '' : href
}

function parseList(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return []
  }
}
