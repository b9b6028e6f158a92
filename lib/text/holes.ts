// Puts words in the place of pictures and players whose file is not there.
import { unescapeAttribute } from './escape.ts'

/** The value of an address that nobody knows; content can not hold it (`placeholder.ts`). */
export const HOLE = '\u0001'

const ATTRIBUTES = '(?: [^\\s"=>]+(?:="[^"]*")?)*'
// Every tag is matched, so that no match begins inside of an attribute.
const TAG = new RegExp(`<(/?[a-z][\\w-]*)(${ATTRIBUTES})>`, 'gi')
const HOLE_ATTRIBUTE = / [a-z-]+="\u0001"/g
const SOURCE_HOLE = ' src="\u0001"'
// Of a link, and of nothing without an address (HTML §4.6.1).
const LINK_ATTRIBUTE = / (?:download|hreflang|rel|type)(?:="[^"]*")?(?= |$)/g

/**
 * Takes the addresses away that are holes, from HTML as `renderHtml` writes it: a picture leaves
 * its description (an `img` without `src` is invalid, HTML §4.8.3), a player what is written
 * inside of it, and what is empty for that goes as well.
 */
export function fillHoles(html: string): string {
  const text = html.replace(TAG, fillTag)
  return dropEmpty(unwrapPlayers(unwrapPictures(text))).replaceAll(HOLE, '')
}

function fillTag(tag: string, name: string, attributes: string): string {
  if (!attributes.includes('="\u0001"')) return tag
  const isSource = attributes.includes(SOURCE_HOLE)
  if (name === 'img' && isSource) return HOLE + toText(attributes, 'alt') + HOLE
  if ((name === 'source' || name === 'track') && isSource) return ''
  const kept = attributes.replace(HOLE_ATTRIBUTE, '')
  return `<${name}${name === 'a' ? kept.replace(LINK_ATTRIBUTE, '') : kept}>`
}

function toText(attributes: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  return unescapeAttribute(value).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
}

const PICTURE = new RegExp(
  `<picture${ATTRIBUTES}>\\s*(?:<source${ATTRIBUTES}>\\s*)*(\u0001[^\u0001]*\u0001)\\s*</picture>`,
  'g',
)

function unwrapPictures(html: string): string {
  return html.includes('<picture') ? html.replace(PICTURE, '$1') : html
}

const PLAYER = new RegExp(`<(video|audio)(${ATTRIBUTES})>([\\s\\S]*?)</\\1>`, 'g')

function unwrapPlayers(html: string): string {
  if (!/<\/(?:video|audio)>/.test(html)) return html
  return html.replace(
    PLAYER,
    (player, _name: string, attributes: string, inside: string) => {
      if (/ src="/.test(attributes) || inside.includes('<source')) return player
      const text = inside.replace(/<track[^>]*>/g, '').trim()
      return HOLE + (text === '' ? toText(attributes, 'aria-label') : text) + HOLE
    },
  )
}

const EMPTY = new RegExp(`<(a|figure|p)(${ATTRIBUTES})>\\s*\u0001\u0001\\s*</\\1>`, 'g')

function dropEmpty(html: string): string {
  const less = html.replace(EMPTY, (element, _name: string, attributes: string) =>
    attributes.includes(' id="') ? element : HOLE + HOLE,
  )
  return less === html ? html : dropEmpty(less)
}
