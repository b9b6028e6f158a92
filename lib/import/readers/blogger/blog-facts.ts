// What the settings of a blog say: its name, its address, and who may read it.
import { findText, toAtomName } from '../../feed/elements.ts'
import { toTitle } from '../../feed/words.ts'
import { readRows } from '../../input/rows.ts'
import { type XmlElement, readElements } from '../../input/xml.ts'
import type { SiteFacts } from '../../model/record.ts'
import type { Source, SourceFile } from '../../model/source.ts'
import { toOneLine } from '../../values/plain-text.ts'

import { isEntry, parseEntry } from './entry.ts'

export interface BlogFacts {
  readonly title?: string
  readonly tagline?: string
  readonly url?: string
  readonly language?: string
  readonly timeZone?: string
  /** False where the settings name readers. */
  readonly isPublic: boolean
  /** Posts and pages, drafts too. */
  readonly articles: number
}

/** No other setting is read: most are of no use here, and some are e-mail addresses. */
const SETTINGS = [
  ...['BLOG_NAME', 'BLOG_DESCRIPTION', 'BLOG_LOCALE', 'BLOG_TIME_ZONE'],
  ...['BLOG_SUBDOMAIN', 'BLOG_READ_ACCESS_MODE'],
]

type Settings = ReadonlyMap<string, string>

/** One look through the file ahead: settings may stand after the posts that they hide. */
export async function readBlogFacts(
  file: SourceFile,
  source: Source,
): Promise<BlogFacts> {
  const settings = new Map(await readSettingsFile(file, source))
  let articles = 0
  let title: string | undefined
  let url: string | undefined
  for await (const element of readElements(file, isEntryOrFact, () => {})) {
    const name = toAtomName(element.name)
    if (name === 'title') title = toTitle(element.text)
    else if (name === 'link') url = toPage(element) ?? url
    else if (name === 'entry') {
      const { kind, id } = parseEntry(element, '')
      if (/^(?:post|page)$/.test(kind)) articles += 1
      else if (kind === 'settings') addSetting(settings, id, element)
    }
  }
  return toFacts(settings, { title, url, articles })
}

export function toSiteFacts(facts: BlogFacts): SiteFacts {
  const { title, tagline, url, language, timeZone } = facts
  const root = url?.replace(/\/+$/, '') ?? ''
  // Imprint has a feed at /atom.xml, too.
  const others = ['/feeds/posts/default', '/feeds/posts/default?alt=rss', '/rss.xml']
  return {
    type: 'site',
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...(url && { url }),
    ...(language && { language }),
    ...(timeZone && { timeZone }),
    others: others.map((path) => root + path),
  }
}

function isEntryOrFact(path: readonly string[]): boolean {
  if (isEntry(path)) return true
  return path.length === 2 && /^(?:title|link)$/.test(toAtomName(path.at(-1) ?? ''))
}

function toPage({ attributes: { rel, href } }: XmlElement): string | undefined {
  return rel === 'alternate' && href && /^https?:/i.test(href) ? href : undefined
}

/** `tag:blogger.com,1999:blog-B.settings.BLOG_NAME`. */
function addSetting(
  settings: Map<string, string>,
  id: string,
  element: XmlElement,
): void {
  const name = id.replace(/^.*\./s, '')
  const value = findText(element, 'content') ?? ''
  if (SETTINGS.includes(name) && value !== '') settings.set(name, toOneLine(value))
}

/** `settings.csv` lies beside the feed of a Takeout. */
async function readSettingsFile(
  { path }: SourceFile,
  { files }: Source,
): Promise<readonly (readonly [string, string])[]> {
  const wanted = path.replace(/[^/]*$/, 'settings.csv')
  const file = files.find((each) => each.path === wanted && each.path !== path)
  if (file === undefined) return []
  for await (const { fields } of readRows(file, () => {}))
    return SETTINGS.flatMap((name) => {
      const value = toOneLine(fields[name.toLowerCase()] ?? '')
      return value === '' ? [] : [[name, value] as const]
    })
  return []
}

function toFacts(
  settings: Settings,
  feed: { title: string | undefined; url: string | undefined; articles: number },
): BlogFacts {
  const find = (name: string) => settings.get(name) ?? ''
  const title = find('BLOG_NAME') || feed.title
  const subdomain = find('BLOG_SUBDOMAIN')
  const url =
    feed.url ?? (/^[\w-]+$/.test(subdomain) ? `https://${subdomain}.blogspot.com/` : '')
  const [tagline, language] = [find('BLOG_DESCRIPTION'), find('BLOG_LOCALE')]
  return {
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...(url && { url }),
    ...(language && { language: language.replaceAll('_', '-') }),
    ...(find('BLOG_TIME_ZONE') && { timeZone: find('BLOG_TIME_ZONE') }),
    isPublic: /^(?:PUBLIC)?$/i.test(find('BLOG_READ_ACCESS_MODE')),
    articles: feed.articles,
  }
}
