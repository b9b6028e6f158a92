// What one tag of a template engine means in a text or in an address.
import { findAlertKind } from '../../../markdown/elements/alerts.ts'
import type { TemplateTag } from '../../../markdown/leftovers/template-tags.ts'
import { link, readGiven, toMarkdown } from '../../../markdown/leftovers/to-markdown.ts'
import type { ImportNote } from '../../model/item.ts'
import type { BodyContext } from './syntax.ts'

export interface ReadTag {
  readonly shown: string
  readonly note?: Omit<ImportNote, 'line'>
}

export interface TagPlace {
  readonly context: BodyContext
  readonly text: string
  /** The tag that ends it, or that it ends. */
  readonly pair: TemplateTag | undefined
}

const REFERENCE = /^(?:post_url|post_link|link|ref|relref|internal_link|get_url)$/

/** Undefined leaves the tag where it is. */
export function readTextTag(tag: TemplateTag, place: TagPlace): ReadTag | undefined {
  const { name, isEnd } = tag
  const { context, text, pair } = place
  // The check keeps such remarks private.
  if (name === 'comment' && pair) return undefined
  const address = isEnd ? undefined : findReference(tag, context)
  if (address !== undefined)
    return { shown: link(address.url, address.words || tag.arguments.positional[1]) }
  if (tag.kind === 'expression' && name === '') return readExpression(tag, context)
  const frame = pair && readFrame(tag, pair, text)
  if (frame !== undefined) return { shown: frame }
  if (isEnd) return { shown: '', ...(!pair && { note: lost(tag, text) }) }
  const octopress = name === 'img' ? toOctopressPicture(tag) : undefined
  const markdown = octopress ?? toMarkdown(name, tag.arguments)
  if (markdown !== undefined) return { shown: markdown }
  const { words, address: given } = readGiven(tag.arguments)
  const isSilent = tag.kind === 'tag' && CONTROL.test(name)
  const shown = isSilent ? '' : given === undefined ? words : link(given, words)
  return { shown: shown && pair ? `**${shown}**\n` : shown, note: lost(tag, text, pair) }
}

const CONTROL =
  /^(?:if|unless|for|case|when|else|elsif|elseif|assign|capture|include\w*|cycle|increment|decrement|layout|render|break|continue|set|tablerow|seo|feed_meta)$/

/** In the address of a link or in an attribute: never a note where it is known. */
export function readAddressTag(tag: TemplateTag, context: BodyContext): ReadTag {
  const address = findReference(tag, context)
  if (address !== undefined) return { shown: address.url }
  const value = context.readVariable?.(tag.inside.trim())
  if (value !== undefined) return { shown: value }
  return {
    shown: '',
    note: {
      ...{ kind: 'loss', rule: 'template-address' },
      message: `${quote(`{{${tag.inside}}}`)} made a part of an address, which nobody knows: look at the link`,
    },
  }
}

function findReference(tag: TemplateTag, { findAddress }: BodyContext) {
  if (!REFERENCE.test(tag.name)) return undefined
  const { named, positional } = tag.arguments
  const target = (named.path ?? positional[0] ?? '').trim()
  if (target === '' || /^https?:/.test(target)) return undefined
  const [path = '', fragment] = target.split('#', 2)
  const found = path === '' ? '' : (findAddress(path) ?? toMissing(path))
  const url = fragment === undefined ? found : `${found}#${fragment}`
  return { url, words: path.replace(/^.*\//, '').replace(/\.\w+$/, '') || fragment }
}

// The report lists it among the links that lead nowhere.
function toMissing(path: string): string {
  return encodeURI(/\.\w+$/.test(path) ? path : `${path}.md`)
}

function readExpression({ inside }: TemplateTag, context: BodyContext): ReadTag {
  const value = context.readVariable?.(inside.trim())
  if (value !== undefined) return { shown: value }
  const message = `${quote(`{{${inside}}}`)} is an expression of a template that nobody can know here: it was left out`
  return { shown: '', note: { kind: 'loss', rule: 'template-left-out', message } }
}

const BOX =
  /^(?:hint|note|notice|callout|alert|admonition|message|tip|info|warning|danger|caution|important)$/
const DETAILS = /^(?:details|expand|spoiler|collapse|fold|toggle)$/

/** Of boxes and folds both ends; undefined for all other pairs. */
function readFrame(
  tag: TemplateTag,
  pair: TemplateTag,
  text: string,
): string | undefined {
  const [open, close] = tag.isEnd ? [pair, tag] : [tag, pair]
  const { named, positional } = open.arguments
  const inside = text.slice(open.end, close.start)
  if (BOX.test(open.name)) {
    const colons = inside.includes(':::') ? '::::::' : ':::'
    if (tag.isEnd) return `\n${colons}\n`
    const given = [named.type, named.style, ...positional, open.name]
    const kind = given.find((word) => word && findAlertKind(word)) ?? 'note'
    const words =
      named.title ?? positional.filter((word) => !findAlertKind(word)).join(' ')
    return `${colons}${`${kind} ${words}`.trimEnd()}\n`
  }
  if (!DETAILS.test(open.name)) return undefined
  if (tag.isEnd) return '\n\n</details>\n'
  const summary = named.summary ?? named.title ?? positional.join(' ')
  return `<details>\n<summary>${summary || 'Details'}</summary>\n\n`
}

// `{% img left /a.png 300 200 'Title' 'alt' %}`.
function toOctopressPicture({ inside }: TemplateTag): string | undefined {
  const [, url = '', rest = ''] =
    /\s((?:https?:\/\/|\/)\S+|\S+\.(?:png|jpe?g|gif|svg|webp))(.*)$/s.exec(inside) ?? []
  if (url === '' || /^\{/.test(url)) return undefined
  const quoted = [...rest.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )
  const bare = rest.replace(/["'][^"']*["']|\b\d+(?:px|%)?\b/g, '').trim()
  const [title = bare, alt = title] = quoted
  return `![${alt.replace(/[[\]]/g, '')}](${url}${title && title !== alt ? ` "${title.replace(/"/g, '\\"')}"` : ''})`
}

function lost(tag: TemplateTag, text: string, pair?: TemplateTag) {
  const rest = pair ? 'what it frames stays' : 'it was left out'
  const message = `${quote(text.slice(tag.start, tag.end))} means nothing here: ${rest}`
  return { kind: 'loss', rule: 'template-left-out', message } as const
}

function quote(written: string): string {
  const line = written.replace(/\s+/g, ' ')
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``
}
