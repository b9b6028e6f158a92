// WordPress eXtended RSS 1.2, as WordPress's own importer reads it.
import {
  CARRIED_ELEMENT,
  CARRIED_NAMESPACE,
  type CarriedFile,
} from '../../import/values/carried-files.ts'
import { escapeXml } from '../../text/escape.ts'
import type { Blog, ExportedText } from '../blog.ts'
import { nameOf } from './json-feed.ts'

export function* writeWxr(blog: Blog): Iterable<string> {
  const { site } = blog
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:imprint="${CARRIED_NAMESPACE}">
<channel>
<title>${escapeXml(site.title)}</title>
<link>${escapeXml(site.url)}</link>
<description>${escapeXml(site.description)}</description>
<language>${escapeXml(site.language)}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${escapeXml(site.url)}</wp:base_site_url>
<wp:base_blog_url>${escapeXml(site.url)}</wp:base_blog_url>
`
  for (const [at, { slug, name }] of blog.authors.entries())
    yield `<wp:author><wp:author_id>${at + 1}</wp:author_id><wp:author_login>${toCdata(slug)}</wp:author_login><wp:author_display_name>${toCdata(name)}</wp:author_display_name></wp:author>\n`
  for (const [at, { slug, name, description }] of blog.topics.entries())
    yield `<wp:tag><wp:term_id>${at + 1}</wp:term_id><wp:tag_slug>${toCdata(slug)}</wp:tag_slug><wp:tag_name>${toCdata(name)}</wp:tag_name><wp:tag_description>${toCdata(description)}</wp:tag_description></wp:tag>\n`
  for (const file of blog.files) yield toCarried(file)
  yield* listItems(blog)
  yield '</channel>\n</rss>\n'
}

/** As JSON: XML knows neither the line ends of Windows nor every character. */
function toCarried(file: CarriedFile): string {
  return `<${CARRIED_ELEMENT}>${toCdata(JSON.stringify(file))}</${CARRIED_ELEMENT}>\n`
}

/** Pictures come behind all texts, and are numbered after them. */
function* listItems(blog: Blog): Iterable<string> {
  const texts = [...blog.articles, ...blog.pages]
  const heroes = [...new Set(texts.flatMap(({ hero }) => hero?.url ?? []))]
  const numberOf = (url: string) => texts.length + heroes.indexOf(url) + 1
  for (const [at, text] of texts.entries()) yield toItem(text, at + 1, blog, numberOf)
  for (const url of heroes) yield toAttachment(url, numberOf(url))
}

// Private in WordPress: an article in no list, as everybody who has its address may see it here.
const STATUS = { public: 'publish', unlisted: 'private', draft: 'draft' } as const

function toItem(
  text: ExportedText,
  number: number,
  blog: Blog,
  numberOf: (url: string) => number,
): string {
  const { url, id, title, html, description, slug, hero } = text
  const [author = ''] = text.authors
  const published = text.published ?? ''
  const others = [
    ...text.aliases.map((alias) => toMeta('_wp_old_slug', alias)),
    ...(hero ? [toMeta('_thumbnail_id', String(numberOf(hero.url)))] : []),
    ...(text.canonicalUrl ? [toMeta('_yoast_wpseo_canonical', text.canonicalUrl)] : []),
  ]
  return `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(url)}</link>
${published === '' ? '' : `<pubDate>${new Date(published).toUTCString()}</pubDate>\n`}<dc:creator>${toCdata(author)}</dc:creator>
<guid isPermaLink="false">${escapeXml(id)}</guid>
<content:encoded>${toCdata(html)}</content:encoded>
<excerpt:encoded>${toCdata(description)}</excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
${toDates(published, blog)}<wp:post_name>${toCdata(slug)}</wp:post_name>
<wp:status>${STATUS[text.status]}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${text.path.startsWith('pages/') ? 'page' : 'post'}</wp:post_type>
<wp:post_password></wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
<wp:comment_status>closed</wp:comment_status>
<wp:ping_status>closed</wp:ping_status>
${text.topics.map((topic) => toTerm(topic, blog)).join('')}${others.join('')}</item>
`
}

function toDates(published: string, { site }: Blog): string {
  if (published === '') return ''
  const gmt = published.slice(0, 19).replace('T', ' ')
  const local = toClock(published, site.timeZone)
  return `<wp:post_date>${local}</wp:post_date>\n<wp:post_date_gmt>${gmt}</wp:post_date_gmt>\n`
}

/** `2026-11-09 09:30:00`: what clocks of the zone show. */
function toClock(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return format.format(new Date(instant))
}

function toTerm(slug: string, { topics }: Blog): string {
  return `<category domain="post_tag" nicename="${escapeXml(slug)}">${toCdata(nameOf(topics, slug))}</category>\n`
}

function toMeta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${toCdata(value)}</wp:meta_value></wp:postmeta>\n`
}

function toAttachment(url: string, number: number): string {
  const name = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))
  return `<item>
<title>${escapeXml(name)}</title>
<link>${escapeXml(url)}</link>
<guid isPermaLink="false">${escapeXml(url)}</guid>
<content:encoded></content:encoded>
<excerpt:encoded></excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type>
<wp:attachment_url>${escapeXml(url)}</wp:attachment_url>
</item>
`
}

function toCdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
