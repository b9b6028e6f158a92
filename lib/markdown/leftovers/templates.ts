// Shortcodes, Liquid and expressions that an engine before would have replaced.
import type { Root } from 'mdast'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { SHOWN_LESS_THAN } from '../edits/restore.ts'
import { Partners } from './partners.ts'
import { listWordPressTags } from './wordpress.ts'
import { readAddress } from './address.ts'
import { readBlock } from './blocks.ts'
import { listQuietParts, outside, placeOfLeftover } from './place.ts'
import { replace, say } from './say.ts'
import { listTemplateTags, type TemplateTag } from './template-tags.ts'
import { link, toMarkdown } from './to-markdown.ts'
import { listUnlinked } from './unlink.ts'

/** What is certain is shown as Markdown, and all else as typed; each is named once. */
export const templates: SourceReader = {
  pattern: /\{\{|\{%|\[\/?(?:[a-z]+[ =\]]|contact-)/,
  read(tree, text) {
    return [...readTemplates(tree, text), ...listUnlinked(tree)]
  },
}

function readTemplates(tree: Root, text: string): readonly Finding[] {
  const all = [...listTemplateTags(text), ...listWordPressTags(text)]
  if (all.length === 0) return []
  const tags = outside(
    all.toSorted((a, b) => a.start - b.start),
    listQuietParts(tree, text),
  )
  const partners = new Partners(tags)
  const findings: Finding[] = []
  let end = 0
  for (const tag of tags) {
    if (tag.start < end) continue
    const block = readBlock(tag, partners, text)
    const found = block ?? [readTag(tag, partners, text)]
    findings.push(...found)
    end = Math.max(tag.end, ...found.map(({ edit }) => edit?.end ?? 0))
  }
  return findings
}

function readTag(tag: TemplateTag, partners: Partners, text: string): Finding {
  const place = placeOfLeftover(text, tag.start)
  return place === 'text'
    ? readInText(tag, partners, text)
    : readAddress(tag, place, text)
}

function readInText(tag: TemplateTag, partners: Partners, text: string): Finding {
  const { name, isEnd, kind, start, end } = tag
  if (!isEnd) {
    const markdown = toMarkdown(name, tag.arguments)
    if (markdown !== undefined) return replace(tag, markdown, 'read', text)
  }
  if (kind === 'shortcode' && partners.has(tag)) {
    // An end is said with its beginning.
    return isEnd
      ? { offset: start, edit: { start, end, text: '' } }
      : replace(tag, wordsOf(tag), 'frame', text)
  }
  // An end is said with its beginning, and an edited one was said before.
  if ((isEnd && partners.has(tag)) || tag.inside.startsWith(SHOWN_LESS_THAN))
    return { offset: start }
  const violation = say(tag, 'typed', text)
  // `{{<x>}}` holds what looks like a tag of HTML.
  if (!tag.inside.startsWith('<')) return { offset: start, violation }
  const edit = { start: start + 2, end: start + 3, text: SHOWN_LESS_THAN }
  return { offset: start, violation, edit }
}

const NAMED = ['title', 'summary', 'label', 'author', 'cite', 'source', 'attribution']

// The words that a frame was given, such as its title, and where it leads.
function wordsOf({ arguments: { positional, named } }: TemplateTag): string {
  const phrases = positional.filter((word) => /\p{L}\s+\S/u.test(word))
  const given = NAMED.flatMap((name) => named[name] || [])
  const words = [...phrases, ...given].join(' ')
  const address = named.href ?? named.url ?? named.link ?? ''
  if (/^(?:https?:|[./#])\S*$/.test(address)) return `${link(address, words)} `
  return words === '' ? '' : `**${words}**`
}
