// What a program that reads finds here (llmstxt.org): the newest articles, topics and feeds.
import type { LlmsPage } from '../model/twin.ts'
import type { Site } from '../model/article.ts'
import { toApiPath } from '../site/api/address.ts'
import { FEED_FORMATS, listFeedFormats, toFeedPath } from '../site/feed-url.ts'
import { toMarkdownPath } from '../site/api/markdown-url.ts'
import { toRoutePath } from '../site/routes.ts'
import { toAbsolute, toSiteUrl } from '../site/url.ts'
import { toHeading } from './twin.ts'

/** Renders `/llms.txt`. */
export function renderLlms({ site, newest, tags, parts }: LlmsPage): string {
  const { words } = site
  const articles = newest.map(({ title, slug, description }) =>
    toItem(title, toSiteUrl(site, toMarkdownPath(slug)), description),
  )
  const all = parts > 0 ? [...new Set([1, parts])].map((part) => toPart(site, part)) : []
  const feeds = listFeedFormats().map((format) =>
    toItem(FEED_FORMATS[format].name, toSiteUrl(site, toFeedPath({ front: '', format }))),
  )
  const index = toSiteUrl(site, toApiPath({ kind: 'index' }))
  return [
    `# ${toHeading(site.title)}\n`,
    `> ${toHeading(site.description)}\n`,
    ...toSection(words.newest, articles),
    ...toSection(
      words.topics,
      tags.map(({ title, path }) => toItem(title, toAbsolute(site.url, path))),
    ),
    ...toSection(words.archive, all),
    ...toSection('RSS, API', [...feeds, toItem('API', index)]),
  ].join('\n')
}

function toSection(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}\n`, `${items.join('\n')}\n`]
}

function toItem(title: string, url: string, description = ''): string {
  const text = description === '' ? '' : `: ${toHeading(description)}`
  return `- [${toHeading(title)}](${url})${text}`
}

function toPart(site: Site, part: number): string {
  const url = toSiteUrl(site, toRoutePath('llmsPart', { part: `${part}` }))
  return toItem(`${part}`, url)
}
