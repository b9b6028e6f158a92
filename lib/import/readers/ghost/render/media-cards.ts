// Cards of pictures, sound and files.
import { type Fields, listFields, textOf } from '../../../values/json-fields.ts'
import { box, figure, part, tag, text } from './html.ts'

export function renderImage(card: Fields): string {
  const [src, alt, title] = [
    textOf(card, 'src'),
    textOf(card, 'alt'),
    textOf(card, 'title'),
  ]
  const image = tag('img', { class: 'kg-image', src, alt, title })
  const href = textOf(card, 'href')
  return src ? figure('image', href ? tag('a', { href }, image) : image, card) : ''
}

export function renderGallery(card: Fields): string {
  const images = listFields(card.images).map((image) => {
    const [src, alt, title] = [
      textOf(image, 'src'),
      textOf(image, 'alt'),
      textOf(image, 'title'),
    ]
    return part('div', 'kg-gallery-image', src && tag('img', { src, alt, title }))
  })
  return figure(
    'gallery',
    tag('div', { class: 'kg-gallery-container' }, images.join('')),
    card,
  )
}

export function renderFile(card: Fields): string {
  const name = textOf(card, 'fileName')
  const words = [
    part('div', 'kg-file-card-title', text(textOf(card, 'fileTitle') || name)),
    part('div', 'kg-file-card-caption', text(textOf(card, 'fileCaption'))),
    part('div', 'kg-file-card-filename', text(name)),
  ]
  const href = textOf(card, 'src')
  return box('file', tag('a', { class: 'kg-file-card-container', href }, words.join('')))
}

export function renderAudio(card: Fields): string {
  const title = part('div', 'kg-audio-title', text(textOf(card, 'title')))
  return box('audio', title + tag('audio', { src: textOf(card, 'src') }))
}
