// Pictures that show nothing of their own: drawn emoji, and pixels that count readers.
import type { Element } from 'hast'
import { attributeOf, hasClass } from '../tree/read.ts'

/** Its letter stands in the alternative text. */
export function isEmoji(picture: Element, src: string): boolean {
  return (
    hasClass(picture, /^(?:emoji|wp-smiley|emojione|twemoji)$/) ||
    /\/\/s\.w\.org\/images\/core\/emoji\/|\/twemoji\//.test(src)
  )
}

const COUNTERS =
  /^(?:https?:)?\/\/(?:feeds\.feedburner\.com\/~r\/|stats\.wordpress\.com|pixel\.wp\.com|(?:www\.)?google-analytics\.com|medium\.com\/_\/stat|(?:www\.)?assoc-amazon|ir-\w\w\.amazon-adsystem|blogger\.googleusercontent\.com\/tracker|feeds\.wordpress\.com\/1\.0\/)/i

/** Shows nothing, and counts readers. */
export function isPixel(picture: Element, src: string): boolean {
  const isTiny = ['width', 'height'].every((name) =>
    /^[01](?:px)?$/.test(attributeOf(picture, name)),
  )
  return isTiny || COUNTERS.test(src)
}
