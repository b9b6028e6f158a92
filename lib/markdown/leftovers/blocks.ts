// Templates that hold other text between two tags: code, remarks, what is not to be read.
import type { Finding } from '../edits/read-again.ts'
import { SHOWN_BRACE } from '../edits/restore.ts'
import { findAlertKind } from '../elements/alerts.ts'
import { replace, say } from './say.ts'
import type { Partners } from './partners.ts'
import type { TemplateTag } from './template-tags.ts'
import { toMarkdown } from './to-markdown.ts'

const CODE = /^(?:highlight|codeblock|code|prism|sourcecode)$/
const FENCED = /^\s*(?:```|~~~)/
const BOX =
  /^(?:hint|note|notice|callout|alert|admonition|message|tip|info|warning|danger|caution|important)$/
const FILM = /^(?:youtube|vimeo|embed)$/

/** Reads from a tag to its partner; undefined for any other tag, or without a partner. */
export function readBlock(
  open: TemplateTag,
  partners: Partners,
  text: string,
): readonly Finding[] | undefined {
  const { name, isEnd, kind } = open
  if (isEnd || kind === 'expression') return undefined
  const close = partners.findEnd(open)
  if (!close) return undefined
  if (CODE.test(name) && !FENCED.test(text.slice(open.end, open.end + 200)))
    return toCode(open, close, text)
  if (kind === 'tag' && BOX.test(name)) return toBox(open, close, text)
  if (FILM.test(name)) return toFilm(open, close, text)
  if (name === 'comment') return [hide(open, close.end, text)]
  if (!/^(?:raw|verbatim|nunjucks)$/.test(name)) return undefined
  return [
    replace(open, '', 'hidden', text),
    { offset: close.start, edit: { ...close, text: '' } },
    ...listBraces(open.end, close.start, text),
  ]
}

// What it holds is text, and looks like a template.
function listBraces(from: number, to: number, text: string): readonly Finding[] {
  return [...text.slice(from, to).matchAll(/\{(?=[{%])/g)].map(({ index }) => {
    const start = from + index
    return { offset: start, edit: { start, end: start + 1, text: SHOWN_BRACE } }
  })
}

// `[youtube]https://…[/youtube]`.
function toFilm(
  open: TemplateTag,
  close: TemplateTag,
  text: string,
): readonly Finding[] | undefined {
  const address = text.slice(open.end, close.start).trim()
  const markdown = toMarkdown(open.name, { positional: [address], named: {} })
  if (markdown === undefined) return undefined
  const whole = { ...open, end: close.end }
  return [replace(whole, markdown, 'read', text)]
}

// A remark of the author, which was never public.
function hide(open: TemplateTag, end: number, text: string): Finding {
  const edit = { start: open.start, end, text: '' }
  return { offset: open.start, violation: say(open, 'hidden', text), edit }
}

// Longer than any fence of usual length in the code.
const FENCE = '~~~~~'

function toCode(open: TemplateTag, close: TemplateTag, text: string): readonly Finding[] {
  const isBlock = text.slice(open.end, close.start).includes('\n')
  const { positional, named } = open.arguments
  const name = named.lang ?? named.language ?? positional[0] ?? ''
  const language = /^[\w#+.-]+$/.test(name) ? name : ''
  const violation = say(open, 'code', text, isBlock ? `\`\`\`${language}` : '`')
  const [begin, end] = isBlock
    ? [
        `${lineBefore(open, text)}${FENCE}${language}`,
        `${lineBefore(close, text)}${FENCE}`,
      ]
    : ['`` ', ' ``']
  const rest =
    isBlock && /^[ \t]*\S/.test(text.slice(close.end, close.end + 80)) ? '\n' : ''
  return [
    { offset: open.start, violation, edit: { ...open, text: begin } },
    { offset: close.start, edit: { ...close, text: end + rest } },
  ]
}

// `{% hint style="info" %}` of GitBook, `{% note info Title %}` of Hexo.
function toBox(open: TemplateTag, close: TemplateTag, text: string): readonly Finding[] {
  const { named, positional } = open.arguments
  const given = [named.style, named.type, named.class, ...positional, open.name]
  const kind = given.find((name) => name && findAlertKind(name)) ?? 'note'
  const words = positional.filter((word) => !findAlertKind(word)).join(' ')
  const title = named.title ?? (/^[a-z-]+$/.test(words) ? '' : words)
  const line = `:::${kind} ${title}`.trimEnd()
  const violation = say(open, 'read', text, line)
  const inside = text.slice(open.end, close.start)
  const begin = `${lineBefore(open, text)}:::${line}${/^[ \t]*\n/.test(inside) ? '' : '\n'}`
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(close.end, close.end + 80))
  const end = `${lineBefore(close, text)}::::::${isLast ? '' : '\n'}`
  return [
    { offset: open.start, violation, edit: { ...open, text: begin } },
    { offset: close.start, edit: { ...close, text: end } },
  ]
}

// A fence begins a line: behind words it takes a new one.
function lineBefore({ start }: TemplateTag, text: string): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\s>]*$/.test(line) ? '' : '\n'
}
