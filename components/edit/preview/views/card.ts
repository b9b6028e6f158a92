// The card of an article, as a network, a chat and a search page show it.
import type { PreviewAnswer } from '@/lib/model/edit/unsaved'
import type { Make } from '../make.ts'
import { WORDS } from '../words.ts'

type Card = Extract<PreviewAnswer, { readonly view: 'card' }>

export function renderCard(make: Make, card: Card): HTMLElement {
  const { violations } = card
  const items = violations.map(({ severity, field, message }) =>
    make('li', severity, make('code', '', field), ` ${message}`),
  )
  return make(
    'div',
    'preview-card',
    make('h2', '', WORDS.know),
    items.length === 0 ? make('p', '', WORDS.complete) : make('ul', '', ...items),
    make('h2', '', WORDS.large),
    make('div', 'large', makeImage(make, card), makeText(make, card, card.host)),
    make('h2', '', WORDS.chat),
    make('div', 'chat', makeText(make, card, card.siteTitle), makeImage(make, card)),
    make('h2', '', WORDS.search),
    make(
      'div',
      'result',
      make('p', 'source', card.host),
      make('p', 'found', card.texts.searchTitle),
      make('p', 'description', card.texts.description),
    ),
  )
}

function makeImage(make: Make, { image, alt }: Card): HTMLImageElement {
  const element = make('img', '')
  element.src = image
  element.alt = alt
  return element
}

function makeText(make: Make, { texts }: Card, source: string): HTMLElement {
  return make(
    'div',
    'text',
    make('p', 'source', source),
    make('p', 'title', texts.title),
    make('p', 'description', texts.description),
  )
}
