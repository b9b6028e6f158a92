// The texts of some articles in one file that a model reads whole.
import type { LlmsPart, MarkdownTwin } from '../model/twin.ts'
import { toMarkdownPath } from '../site/api/markdown-url.ts'
import { toAbsolute, toPath } from '../site/url.ts'
import { toHeading } from './twin.ts'

/** Programs cut what is longer near 100 KB, and say nothing. */
export const MAX_PART_BYTES = 90_000

const SEPARATOR = '\n---\n\n'
/** Ends a block of code that is cut. */
const FENCE = '\n```\n'

/** Renders `/llms/<part>.txt`, oldest first. Where all is too long, the longest texts are cut. */
export function renderLlmsPart({ twins }: LlmsPart): string {
  const parts = twins.map((twin) => ({
    head: toHead(twin),
    text: twin.markdown,
    more: toMore(twin),
  }))
  const others = parts.map(({ head, more }) => head + FENCE + more + SEPARATOR)
  const limit = findLimit(
    parts.map(({ text }) => sizeOf(text)),
    MAX_PART_BYTES - sizeOf(others.join('')),
  )
  return parts
    .map(({ head, text, more }) => {
      return head + (sizeOf(text) <= limit ? text : cut(text, limit) + more)
    })
    .join(SEPARATOR)
}

function toHead({ site, article }: MarkdownTwin): string {
  const { title, authors, publishDate, path } = article
  const names = authors.map(({ name }) => toHeading(name)).join(', ')
  const facts = [publishDate, names, `<${toAbsolute(site.url, path)}>`]
  return `# ${toHeading(title)}\n\n${facts.filter(Boolean).join(' · ')}\n\n`
}

/** Where the whole text is. */
function toMore({ site, article }: MarkdownTwin): string {
  const path = toPath(site.basePath, toMarkdownPath(article.slug))
  return `\n… <${toAbsolute(site.url, path)}>\n`
}

/** The most bytes that a text may have, where texts of these sizes share the room. */
function findLimit(sizes: readonly number[], room: number): number {
  let left = Math.max(0, room)
  let count = sizes.length
  for (const size of sizes.toSorted((a, b) => a - b)) {
    if (size * count > left) return Math.floor(left / count)
    left -= size
    count -= 1
  }
  return Number.POSITIVE_INFINITY
}

/** Whole blocks; a block of code that goes on is closed. */
function cut(text: string, bytes: number): string {
  const start = new TextDecoder().decode(
    new TextEncoder().encode(text).subarray(0, bytes),
  )
  const kept = start.slice(0, Math.max(0, start.lastIndexOf('\n\n') + 1))
  const fences = kept.match(/^ *`{3,}/gm)?.length ?? 0
  return fences % 2 === 0 ? kept : kept + FENCE.slice(1)
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
