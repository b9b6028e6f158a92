// Liquid of dev.to as Markdown: embeds are links, blocks are what they look like.
import { listQuietParts, outside } from '../../../markdown/leftovers/place.ts'
import { createParser } from '../../../markdown/parse/parse.ts'
import { applyEdits, type Edit } from '../../folders/body/edits.ts'
import type { ImportNote } from '../../model/item.ts'
import { findEmbedAddress } from './embed-addresses.ts'

export interface LiquidBody {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

interface Tag {
  readonly name: string
  readonly words: string
  readonly start: number
  readonly end: number
}

const TAG = /\{%-?[ \t]*(\S+?)(?:[ \t]+([^\n]*?))?[ \t]*-?%\}/g
/** Goes from code, too: authors wrap code in it, so that Liquid leaves it alone. */
const RAW = /^(?:end)?raw$/
const END = /^end/

export function toMarkdown(text: string): LiquidBody {
  const all = listTags(text)
  if (all.length === 0) return { text, notes: [] }
  const quiet = listQuietParts(createParser(text).parse(text), text)
  const tags = outside(withoutRaw(all), quiet)
  const ends = listEnds(tags)
  const edits = tags.map((tag, index) => toEdit(tag, ends[index], text))
  const raw = all.filter(({ name }) => RAW.test(name))
  const lost = tags.filter(({ name }, index) => !END.test(name) && !edits[index]?.text)
  return {
    text: applyEdits(text, [...edits, ...raw.map((tag) => replace(tag, ''))]),
    notes: firstOfEach(lost).map((tag) => toNote(tag, text)),
  }
}

/** For each tag the next that ends one of its name. */
function listEnds(tags: readonly Tag[]): readonly (Tag | undefined)[] {
  const next = new Map<string, Tag>()
  const ends = tags.toReversed().map((tag) => {
    const end = next.get(`end${tag.name}`)
    next.set(tag.name, tag)
    return end
  })
  return ends.toReversed()
}

function firstOfEach(tags: readonly Tag[]): readonly Tag[] {
  const first = new Map<string, Tag>()
  for (const tag of tags) if (!first.has(tag.name)) first.set(tag.name, tag)
  return [...first.values()]
}

function listTags(text: string): readonly Tag[] {
  return [...text.matchAll(TAG)].map(
    ({ index, 0: whole, 1: name = '', 2: words = '' }) => {
      return { name, words, start: index, end: index + whole.length }
    },
  )
}

/** Without tags that stand between `raw` and `endraw`: they are shown as typed. */
function withoutRaw(tags: readonly Tag[]): readonly Tag[] {
  let isRaw = false
  return tags.filter(({ name }) => {
    if (RAW.test(name)) isRaw = name === 'raw'
    return !isRaw && !RAW.test(name)
  })
}

function replace({ start, end }: Tag, text: string): Edit {
  return { start, end, text }
}

/** The edit of a tag that nobody knows takes it away. */
function toEdit(tag: Tag, last: Tag | undefined, text: string): Edit {
  const block = last && renderBlock(tag, text.slice(tag.end, last.start))
  if (last && block !== undefined) return { start: tag.start, end: last.end, text: block }
  return replace(tag, renderTag(tag))
}

/** A block whose words are no Markdown of their own. */
function renderBlock({ name, words }: Tag, inner: string): string | undefined {
  const content = inner.trim()
  if (name === 'cta') return `[${content}](${findEmbedAddress(name, words) ?? ''})`
  if (name === 'katex' && words === 'inline') return `$${content}$`
  if (name === 'katex') return `\n$$\n${content}\n$$\n`
  return name === 'runkit' ? `\n\`\`\`js\n${content}\n\`\`\`\n` : undefined
}

function renderTag({ name, words }: Tag): string {
  const address = /^https?:\/\//i.test(name) ? name : findEmbedAddress(name, words)
  if (address !== undefined) return `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`
  if (/^(?:details|collapsible|spoiler)$/.test(name)) return openDetails(words)
  return /^end(?:details|collapsible|spoiler)$/.test(name) ? '\n\n</details>\n' : ''
}

function openDetails(words: string): string {
  const summary = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<details>\n<summary>${summary}</summary>\n\n`
}

function toNote({ name, words, start }: Tag, text: string): ImportNote {
  const written = `{% ${words ? `${name} ${words}` : name} %}`
  return {
    ...{ kind: 'loss', rule: 'unknown-embed' },
    message: `${written} shows something that no page here can: it is left out.`,
    line: text.slice(0, start).split('\n').length,
  }
}
