// Shortcodes, Liquid and expressions that an engine before would have replaced.
import type { Root } from 'mdast'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { SHOWN_LESS_THAN } from '../edits/restore.ts'
import { findAlertKind } from '../elements/alerts.ts'
import { Partners } from './partners.ts'
import { listWordPressTags } from './wordpress.ts'
import { readAddress } from './address.ts'
import { readBlock } from './blocks.ts'
import { listQuietParts, outside, placeOfLeftover } from './place.ts'
import { replace, say } from './say.ts'
import { listTemplateTags, type TemplateTag } from './template-tags.ts'
import { link, readGiven, toMarkdown } from './to-markdown.ts'
import { listUnlinked } from './unlink.ts'

/** What is certain is shown as Markdown, and all else as typed; each is named once. */
export const templates: SourceReader = {
  pattern: /\{\{|\{%|\[\/?[a-z][\w-]*[ =\]]/,
  read(tree, text) {
    return [...readTemplates(tree, text), ...listUnlinked(tree, text)]
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
  const literal = toLiteral(tag)
  if (literal !== undefined) return replace(tag, literal, 'literal', text)
  const place = placeOfLeftover(text, tag.start)
  return place === 'text'
    ? readInText(tag, partners, text)
    : readAddress(tag, place, text)
}

// Others decide what is shown: `{% if %}`, `{% for %}`.
const FRAME = /^(?:tabs?|tab-?item|steps?|stepper|columns?|content-ref|code)$/

function readInText(tag: TemplateTag, partners: Partners, text: string): Finding {
  const { name, isEnd, kind, start, end } = tag
  if (!isEnd) {
    const markdown = toMarkdown(name, tag.arguments)
    if (markdown !== undefined) return replace(tag, markdown, 'read', text)
  }
  if (
    (kind === 'shortcode' || (kind === 'tag' && FRAME.test(name))) &&
    partners.has(tag)
  ) {
    // An end is said with its beginning.
    return isEnd
      ? { offset: start, edit: { start, end, text: '' } }
      : replace(tag, wordsOf(tag, text), 'frame', text)
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

// `{{</* x */>}}` of Hugo, in references, which no reader takes for a sign.
function toLiteral({ inside }: TemplateTag): string | undefined {
  const [, open, words = '', close] =
    /^([<%\uFDD0])\/\*(.*)\*\/([>%])$/s.exec(inside) ?? []
  if (open === undefined) return undefined
  const shown = `{{${open === '%' ? open : '<'}${words}${close}}}`
  return shown.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const QUOTED = /(?<=^|\s)(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g

// The words that a frame was given, such as its title, and where it leads.
function wordsOf(tag: TemplateTag, text: string): string {
  const { positional, named } = tag.arguments
  const quoted = [...tag.inside.matchAll(QUOTED)].map((match) =>
    match.slice(1).find((part) => part !== undefined),
  )
  const isTab = /^(?:tab|tab-?item|step)$/.test(tag.name)
  const phrases = positional.filter(
    (word) =>
      /\p{L}\s+\S/u.test(word) || isTab || (quoted.includes(word) && isLabel(word)),
  )
  const given = readGiven(tag.arguments)
  const name = isTab ? (named.name ?? '') : ''
  const words = [...phrases, name, given.words].filter(Boolean).join(' ')
  if (given.address !== undefined) return `${link(given.address, words)} `
  if (words === '') return ''
  const isLine = /^\r?\n|^$/.test(text.slice(tag.end, tag.end + 2))
  const isFirst = tag.start === 0 || text[tag.start - 1] === '\n'
  return isLine && isFirst ? `**${words}**\n` : `**${words}**${isLine ? '' : ': '}`
}

// `"tip"` and `"my-class"` say how a frame looks.
function isLabel(word: string): boolean {
  return (
    /^\p{L}[^_/=#:]*$/u.test(word) &&
    !findAlertKind(word) &&
    !/^[a-z]+(?:-[a-z\d]+)+$/.test(word)
  )
}
