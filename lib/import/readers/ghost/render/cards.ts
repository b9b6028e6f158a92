// Cards of Ghost's editors as the HTML that Ghost makes of them.
import { type Fields, parseFields, textOf } from '../../../values/json-fields.ts'
import { box, figure, part, tag, text } from './html.ts'
import { renderAudio, renderFile, renderGallery, renderImage } from './media-cards.ts'
import { renderMarkdown } from './markdown.ts'
import { renderProduct } from './product-card.ts'

type Render = (card: Fields) => string

const CARDS: Readonly<Record<string, Render>> = {
  image: renderImage,
  gallery: renderGallery,
  bookmark: renderBookmark,
  embed: (card) => figure('embed', textOf(card, 'html') || renderUrl(card), card),
  code: renderCode,
  codeblock: renderCode,
  html: (card) => textOf(card, 'html'),
  markdown: (card) => renderMarkdown(textOf(card, 'markdown')),
  'card-markdown': (card) => renderMarkdown(textOf(card, 'markdown')),
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  callout: renderCallout,
  toggle: renderToggle,
  button: (card) => box('button', renderButton(card, 'buttonUrl', 'buttonText')),
  file: renderFile,
  audio: renderAudio,
  video: (card) => figure('video', tag('video', { src: textOf(card, 'src') }), card),
  header: renderHeader,
  product: renderProduct,
  'call-to-action': renderCallToAction,
  // Forms, and what Ghost sends by mail alone: nothing of them is on the page of a post.
  signup: () => '',
  email: () => '',
  'email-cta': () => '',
  paywall: () => '',
}

/** Undefined for a kind that Ghost 0.9 to 6 does not have. */
export function renderCard(kind: string, card: Fields): string | undefined {
  return Object.hasOwn(CARDS, kind) ? CARDS[kind]?.(card) : undefined
}

function renderUrl(card: Fields): string {
  const href = textOf(card, 'url')
  return href && tag('a', { href }, text(href))
}

function renderBookmark(card: Fields): string {
  const of = (name: string) => textOf(parseFields(card.metadata) ?? card, name)
  const [href, thumbnail] = [textOf(card, 'url') || of('url'), of('thumbnail')]
  const about = part('span', 'kg-bookmark-author', text(of('author')))
  const by = about + part('span', 'kg-bookmark-publisher', text(of('publisher')))
  const words = [
    part('div', 'kg-bookmark-title', text(of('title') || href)),
    part('div', 'kg-bookmark-description', text(of('description'))),
    part('div', 'kg-bookmark-metadata', by),
  ]
  const picture = thumbnail && tag('img', { src: thumbnail })
  const inner =
    part('div', 'kg-bookmark-content', words.join('')) +
    part('div', 'kg-bookmark-thumbnail', picture)
  return figure(
    'bookmark',
    tag('a', { class: 'kg-bookmark-container', href }, inner),
    card,
  )
}

function renderCode(card: Fields): string {
  const language = textOf(card, 'language')
  const attributes = { class: language && `language-${language}` }
  const code = tag('pre', {}, tag('code', attributes, text(textOf(card, 'code'))))
  return textOf(card, 'caption') ? figure('code', code, card) : code
}

function renderCallout(card: Fields): string {
  const emoji = part('div', 'kg-callout-emoji', text(textOf(card, 'calloutEmoji')))
  return box(
    'callout',
    emoji + part('div', 'kg-callout-text', textOf(card, 'calloutText')),
  )
}

function renderToggle(card: Fields): string {
  const heading = tag('h4', { class: 'kg-toggle-heading-text' }, textOf(card, 'heading'))
  const content = part('div', 'kg-toggle-content', textOf(card, 'content'))
  return box('toggle', part('div', 'kg-toggle-heading', heading) + content)
}

function renderButton(card: Fields, url: string, words: string): string {
  const href = textOf(card, url)
  return href && tag('a', { class: 'kg-btn', href }, text(textOf(card, words) || href))
}

function renderHeader(card: Fields): string {
  const words =
    part('h2', 'kg-header-card-header', textOf(card, 'header')) +
    part('h3', 'kg-header-card-subheader', textOf(card, 'subheader'))
  const isOn = card.buttonEnabled !== false
  return box(
    'header',
    words + (isOn ? renderButton(card, 'buttonUrl', 'buttonText') : ''),
  )
}

function renderCallToAction(card: Fields): string {
  const src = textOf(card, 'imageUrl')
  const button =
    card.showButton === false ? '' : renderButton(card, 'buttonUrl', 'buttonText')
  const image = src && tag('img', { src })
  return box(
    'cta',
    image + part('div', 'kg-cta-text', textOf(card, 'textValue')) + button,
  )
}
