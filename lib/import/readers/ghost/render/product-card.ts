// The card of a product: picture, name, words and a button.
import { type Fields, textOf } from '../../../values/json-fields.ts'
import { part, tag, text } from './html.ts'

export function renderProduct(card: Fields): string {
  const src = textOf(card, 'productImageSrc')
  const href =
    textOf(card, 'productButtonEnabled') === 'false' ? '' : textOf(card, 'productUrl')
  const button = textOf(card, 'productButton') || href
  const inner = [
    src && tag('img', { class: 'kg-product-card-image', src }),
    part('h4', 'kg-product-card-title', textOf(card, 'productTitle')),
    part('div', 'kg-product-card-description', textOf(card, 'productDescription')),
    href && tag('a', { class: 'kg-product-card-button', href }, text(button)),
  ]
  return tag('div', { class: 'kg-card kg-product-card' }, inner.join(''))
}
