// Cards of Ghost: what its editor builds of several parts.
import type { Element, ElementContent, Root } from 'hast'
import type { AlertKind } from '../../../markdown/elements/alerts.ts'
import { note, type Work } from '../rule.ts'
import { replaceElements, toElement, toText } from '../tree/edit.ts'
import { attributeOf, findElement, hasClass, textOf } from '../tree/read.ts'

type Card = (card: Element, work: Work) => readonly ElementContent[] | undefined

const CARDS: readonly (readonly [name: RegExp, card: Card])[] = [
  [/^kg-callout-card(?:-v2)?$/, toCallout],
  [/^kg-toggle-card$/, toToggle],
  [/^kg-bookmark-card$/, toBookmark],
  [/^kg-file-card$/, toFile],
  [/^kg-(?:audio|video)-card$/, toPlayer],
  [/^kg-product-card$/, toProduct],
  [/^kg-(?:signup|email|email-cta|paywall)-?(?:card)?$/, toNothing],
]

/** Each by its own rule; of the others what they hold. */
export function readGhostCards(tree: Root, work: Work): void {
  replaceElements(tree, (element) => {
    const [, card] = CARDS.find(([name]) => hasClass(element, name)) ?? []
    return card?.(element, work)
  })
}

const COLOURS: Readonly<Record<string, AlertKind>> = {
  ...{ green: 'tip', yellow: 'warning', red: 'caution', accent: 'important' },
  ...{ purple: 'important', pink: 'important' },
}

function toCallout(card: Element): ElementContent[] {
  const colour = /kg-callout-card-(\w+)/.exec(attributeOf(card, 'className'))?.[1] ?? ''
  const dataAlert = Object.hasOwn(COLOURS, colour) ? COLOURS[colour] : 'note'
  const emoji = textIn(card, 'kg-callout-emoji')
  const text = find(card, 'kg-callout-text')?.children ?? card.children
  const before = emoji === '' ? [] : [toText(`${emoji} `)]
  return [toElement('blockquote', { dataAlert }, [...before, ...text], card)]
}

/** Undefined for one of a letter, whose parts have no names: all that it holds stays. */
function toToggle(card: Element): ElementContent[] | undefined {
  const content = find(card, 'kg-toggle-content')?.children
  if (content === undefined) return undefined
  const summary = find(card, 'kg-toggle-heading-text')?.children ?? [
    // Letters have tables, and the heading has no name there.
    toText(textIn(card, 'kg-toggle-heading')),
  ]
  return [toElement('details', {}, [toElement('summary', {}, summary), ...content], card)]
}

function toBookmark(card: Element): ElementContent[] | undefined {
  const link = findElement(card, ({ tagName }) => tagName === 'a')
  const href = link ? attributeOf(link, 'href') : ''
  if (href === '') return undefined
  const title = textIn(card, 'kg-bookmark-title') || href
  const description = textIn(card, 'kg-bookmark-description')
  const words = [toElement('a', { href }, [toText(title)], card)]
  const rest = description === '' ? [] : [toElement('br', {}, []), toText(description)]
  return [toElement('p', {}, [...words, ...rest], card), ...captionOf(card)]
}

function toFile(card: Element): ElementContent[] | undefined {
  const link = findElement(card, ({ tagName }) => tagName === 'a')
  const href = link ? attributeOf(link, 'href') : ''
  if (href === '') return undefined
  const name = textIn(card, 'kg-file-card-filename')
  const title = textIn(card, 'kg-file-card-title') || name || 'File'
  const facts = [name, textIn(card, 'kg-file-card-filesize')].filter(
    (fact) => fact !== '' && fact !== title,
  )
  const caption = textIn(card, 'kg-file-card-caption')
  const behind = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  return [
    toElement('p', {}, [toElement('a', { href }, [toText(title)], card), toText(behind)]),
    ...(caption === '' ? [] : [toElement('p', {}, [toText(caption)])]),
  ]
}

function toPlayer(card: Element): ElementContent[] | undefined {
  const player = findElement(card, ({ tagName }) => /^(?:audio|video)$/.test(tagName))
  if (!player) return undefined
  const title = textIn(card, 'kg-audio-title')
  if (title !== '') player.properties.ariaLabel = title
  const above = title === '' ? [] : [toElement('p', {}, [toText(title)], card)]
  return [...above, toElement('p', {}, [player], card), ...captionOf(card)]
}

function captionOf(card: Element): ElementContent[] {
  const caption = findElement(card, ({ tagName }) => tagName === 'figcaption')
  return caption && textOf(caption).trim() !== ''
    ? [toElement('div', {}, caption.children, caption)]
    : []
}

// Stars say nothing in a list of words.
function toProduct(card: Element): undefined {
  replaceElements(card, (element) =>
    hasClass(element, /^kg-product-card-rating(?:-star)?$/) ? [] : undefined,
  )
}

function toNothing(card: Element, work: Work): ElementContent[] {
  note(work, 'guess', 'form-left-out', 'A card to sign up was left out', card)
  return []
}

function find(card: Element, name: string): Element | undefined {
  return findElement(card, (element) =>
    attributeOf(element, 'className').split(' ').includes(name),
  )
}

function textIn(card: Element, name: string): string {
  const found = find(card, name)
  return found ? textOf(found).replace(/\s+/g, ' ').trim() : ''
}
