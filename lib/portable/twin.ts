// The Markdown twin of an article: a header of YAML, and the text.
import type { MarkdownTwin } from '../model/twin.ts'
import { toAbsolute } from '../site/url.ts'

/** Renders `/articles/<slug>.md`. */
export function renderTwin({
  site,
  article,
  canonicalUrl,
  markdown,
}: MarkdownTwin): string {
  const { title, description, authors, publishDate, updatedDate, tags, path } = article
  const header = {
    title,
    description,
    authors: authors.map(({ name }) => name),
    publishDate,
    updatedDate,
    tags: tags.length > 0 ? tags.map((tag) => tag.title) : undefined,
    url: canonicalUrl ?? toAbsolute(site.url, path),
  }
  const lines = Object.entries(header).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${toYaml(value)}`],
  )
  const text = `---\n${lines.join('\n')}\n---\n\n# ${toHeading(title)}\n`
  return markdown === '' ? text : `${text}\n${markdown}`
}

// YAML 1.2.2 §10.2: JSON is YAML, and needs no rule for quotes.
function toYaml(value: string | readonly string[]): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
}

/** A title as Markdown on one line: none of its signs is one of Markdown. */
export function toHeading(title: string): string {
  return title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&$~#|!]/g, '\\$&')
}
