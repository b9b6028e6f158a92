// Addresses as Hugo makes them: https://gohugo.io/content-management/urls/
import { joinPath } from '../../folders/folder.ts'
import type { HugoConfig } from './config.ts'
import type { HugoFile } from './place.ts'

export interface HugoPage {
  readonly file: HugoFile
  readonly title: string
  /** As clocks of the site show it; empty without one. */
  readonly date: string
  readonly slug?: string
  readonly url?: string
}

/** From the root of the site, with the folder of the language. */
export function toPath(config: HugoConfig, page: HugoPage): string {
  const { file, url } = page
  const isOwn = file.language === config.language && !config.hasLanguageFolder
  const language = isOwn ? '' : file.language
  if (url !== undefined) return toOwnPath(url, language, file)
  const [section = ''] = file.folder.split('/')
  const pattern = file.kind === 'section' ? undefined : config.permalinks.get(section)
  const last = page.slug ?? file.name
  const path =
    pattern === undefined ? joinPath(file.folder, last) : fillPattern(pattern, page)
  const clean = toUrlPath(joinPath(path), config)
  const isUgly = config.hasUglyUrls && file.kind !== 'section' && !/\.\w+$/.test(clean)
  const whole = joinPath(language, clean)
  if (whole === '') return '/'
  return isUgly ? `/${whole}.html` : `/${whole}${/\.html?$/.test(whole) ? '' : '/'}`
}

// From the root with a slash before it, else from the section.
function toOwnPath(url: string, language: string, { folder }: HugoFile): string {
  const path = url.startsWith('/') ? url : joinPath(folder, url)
  const isFolder = url.endsWith('/') || !/\.\w+$/.test(url)
  return `/${joinPath(language, path)}${isFolder ? '/' : ''}`.replace(/\/+$/, '/')
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  )
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function fillPattern(pattern: string, page: HugoPage): string {
  const { file, slug, title, date } = page
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  const isDated = !Number.isNaN(at.getTime())
  const ordinal = isDated ? (at.getTime() - Date.UTC(Number(year), 0, 0)) / 86_400_000 : 0
  const sections = file.folder.split('/').filter(Boolean)
  const values: Readonly<Record<string, string>> = {
    ...{ year, month, day, title },
    monthname: MONTHS[Number(month) - 1] ?? '',
    weekday: isDated ? String(at.getUTCDay()) : '',
    weekdayname: isDated ? (DAYS[at.getUTCDay()] ?? '') : '',
    yearday: String(ordinal),
    section: sections[0] ?? '',
    sections: sections.join('/'),
    slug: slug ?? (title || file.name),
    slugorfilename: slug ?? file.name,
    slugorcontentbasename: slug ?? file.name,
    filename: file.name,
    contentbasename: file.name,
  }
  return pattern.replace(
    /:([a-z]+)(?:\[(\d*|last)(:?)(\d*)\])?/g,
    (written, name: string, from?: string, range?: string, to?: string) => {
      if (name === 'sections' && from !== undefined)
        return slice(sections, from, range === ':', to ?? '')
      return values[name] === undefined
        ? written
        : values[name].replaceAll('/', name === 'sections' ? '/' : '-')
    },
  )
}

// `:sections[1:]`, `:sections[0]`, `:sections[last]`.
function slice(sections: readonly string[], from: string, isRange: boolean, to: string) {
  const start = from === 'last' ? sections.length - 1 : Number(from || 0)
  const end = isRange ? (to === '' ? undefined : Number(to)) : start + 1
  return sections.slice(start, end).join('/')
}

/** Letters, digits and some signs stay; a space becomes a hyphen, and all else goes. */
function toUrlPath(path: string, { keepsCase }: HugoConfig): string {
  const clean = path
    .replace(/[^\p{L}\p{N}\p{M}\s._/\\#+~@%-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/-{2,}/g, (hyphens) => (path.includes(hyphens) ? hyphens : '-'))
  return keepsCase ? clean : clean.toLowerCase()
}
