// What becomes of each kind of block.
import { toParagraphs } from '../paragraphs/to-paragraphs.ts'
import { type BlockMark, isRecord } from './block-marks.ts'
import type { BodyContext } from '../context.ts'
import { renderEmbed } from '../embeds.ts'
import { renderNotes } from '../footnotes.ts'
import { escapeXml } from '../../../../../text/escape.ts'
import { renderCode } from '../code/render-code.ts'

type Rule = (block: Block, context: BodyContext) => string

interface Block extends BlockMark {
  readonly inner: string
  readonly toHtml: (text: string) => string
}

/** Lists that a theme makes, parts of its pages, and forms. */
const DYNAMIC =
  /^(?:query-|latest-|archives|categories|calendar|tag-cloud|search|navigation|page-list|home-link|loginout|rss|post-|site-|template-part|comment-|comments-|avatar|read-more|social-link|term-|breadcrumbs|woocommerce\/|(?:jetpack\/)?(?:subscriptions|contact-form|contact-info|mailchimp|related-posts|like|sharing|tock|opentable|recurring-payments|donations|payment)|contact-form-7\/|wpforms\/|gravityforms\/|mailpoet\/|newsletter)/
const CODE = /^(?:code|preformatted)$|code|syntaxhighlighter|prism|enlighter/

const RULES: Readonly<Record<string, Rule>> = {
  more: () => '',
  nextpage: () => '',
  spacer: () => '',
  block: renderPattern,
  embed: renderEmbedBlock,
  footnotes: (_, { notes }) => renderNotes(notes),
  freeform: ({ inner }) => toParagraphs(inner),
  'tadv/classic-paragraph': ({ inner }) => toParagraphs(inner),
  shortcode: ({ inner }) => toParagraphs(inner),
  verse: ({ inner }, context) => renderVerse(context.hold.restore(inner)),
  cover: renderCover,
  file: ({ inner }) => withoutButton(inner),
  'videopress/video': ({ attributes, inner }, context) =>
    typeof attributes.guid === 'string'
      ? renderEmbed(`https://videopress.com/v/${attributes.guid}`, '', context)
      : inner,
}

/** HTML of a block whose own text is `inner`. */
export function renderBlock(
  mark: BlockMark,
  inner: string,
  context: BodyContext,
  toHtml: (text: string) => string,
): string {
  const { name, kind } = mark
  const block = { ...mark, inner, toHtml }
  if (isHidden(mark)) return tellLoss('block-hidden', name, HIDDEN, context)
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
  if (rule) return rule(block, context)
  if (name.startsWith('core-embed/')) return renderEmbedBlock(block, context)
  if (isDynamic(mark)) return tellLoss('block-dynamic', name, DYNAMIC_FATE, context)
  if (CODE.test(name)) return renderCodeBlock(block, context)
  return kind === 'single' ? renderAddress(block, context) : inner
}

const HIDDEN = 'is hidden on the site and was left out'
const DYNAMIC_FATE = 'shows what the theme makes and was left out'

/** Nothing in it is of the author. */
export function isDynamic({ name }: BlockMark): boolean {
  return DYNAMIC.test(name)
}

// WordPress 6.9 keeps hidden blocks in the text: `{"metadata":{"blockVisibility":false}}`.
function isHidden({ attributes: { metadata, blockVisibility } }: BlockMark): boolean {
  return (
    (isRecord(metadata) && metadata.blockVisibility === false) ||
    (isRecord(blockVisibility) && blockVisibility.hideBlock === true)
  )
}

function tellLoss(
  rule: string,
  name: string,
  fate: string,
  { tell }: BodyContext,
): string {
  tell({ kind: 'loss', rule, message: `The block “${name}” ${fate}.` })
  return ''
}

function renderPattern({ attributes, toHtml }: Block, context: BodyContext): string {
  const text = context.findBlock(`${attributes.ref ?? ''}`)
  if (text !== undefined) return toHtml(text)
  return tellLoss(
    'pattern-missing',
    'pattern',
    'names a text that the export does not have',
    context,
  )
}

function renderEmbedBlock({ attributes, inner }: Block, context: BodyContext): string {
  const [written] = /https?:\/\/[^\s<"]+/.exec(inner) ?? []
  const url = typeof attributes.url === 'string' ? attributes.url : written
  const [, caption = ''] = /<figcaption[^<>]*>(.*?)<\/figcaption>/s.exec(inner) ?? []
  return url ? renderEmbed(url, caption, context) : inner
}

// The name of the file is a link already, unless its author took it away.
function withoutButton(html: string): string {
  const button = /<a\b[^<>]*wp-block-file__button[^<>]*>.*?<\/a>/gs
  const rest = html.replace(button, '')
  return /<a\b/.test(rest) ? rest : html
}

// A poem: its lines are lines, and no code.
function renderVerse(html: string): string {
  return toParagraphs(html.replace(/<\/?pre\b[^<>]*>/g, '').replace(/<br\s*\/?>/g, '\n'))
}

function renderCover({ attributes, inner }: Block): string {
  const { url, alt } = attributes
  if (typeof url !== 'string' || /<(?:img|video)\b/.test(inner)) return inner
  return `<img src="${escapeXml(url)}" alt="${escapeXml(`${alt ?? ''}`)}">${inner}`
}

function renderCodeBlock({ attributes, inner }: Block, { hold }: BodyContext): string {
  const { language, lang, code } = attributes
  const name = [language, lang].find((value) => typeof value === 'string')
  const known = typeof name === 'string' && /^[\w#+-]+$/.test(name) ? name : undefined
  if (typeof code === 'string' && code !== '')
    return hold.put(renderCode(code, { language: known, isEncoded: false }), 'block')
  if (known !== undefined) hold.change(inner, (html) => withLanguage(html, known))
  return inner
}

function withLanguage(html: string, language: string): string {
  if (/\blanguage-/.test(html.slice(0, html.indexOf('\n') + 1 || 400))) return html
  const code = html.replace(/<\/?code\b[^<>]*>/g, '').replace(/<\/?pre\b[^<>]*>\n?/g, '')
  return `<pre><code class="language-${language}">${code}</code></pre>`
}

// A block of a plug-in that is all attributes may still say what it shows.
function renderAddress({ name, attributes }: Block, context: BodyContext): string {
  const url = [attributes.url, attributes.src, attributes.href].find(
    (value) => typeof value === 'string' && /^https?:/.test(value),
  )
  if (typeof url === 'string') return renderEmbed(url, '', context)
  return tellLoss(
    'block-unknown',
    name,
    'has no text of its own and was left out',
    context,
  )
}
