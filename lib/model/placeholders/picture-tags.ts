// Pictures in stored HTML: what pages make of the tags that have a placeholder for an address.
import { escapeAttribute, unescapeAttribute } from '../../text/escape.ts'
import { type PictureSources, TEXT_WIDTH, toTextSizes } from '../pictures/sources.ts'

export interface FoundPicture {
  /** Of the original, with the base path. */
  readonly href: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly sources?: PictureSources | undefined
}

export interface PictureTagSettings {
  /** `target` is as written. */
  find(target: string): FoundPicture | undefined
  /** Whether the first picture is seen as soon as the page is. */
  readonly isFirstSeen: boolean
}

const TAG = /<(\/?)(a|picture|img)\b((?:"[^"]*"|[^">])*)>/g

/**
 * Puts what browsers can choose from in the place of pictures. One that is larger than the text
 * has room for becomes a link to the original, unless its author has made it a link, or it
 * means nothing. Comes before `replacePlaceholders`, which fills in what is left.
 */
export function replacePictureTags(
  html: string,
  { find, isFirstSeen }: PictureTagSettings,
): string {
  let isEager = isFirstSeen
  // Of the author's own: neither is ever in another of its kind.
  const isIn = { a: false, picture: false, img: false }
  return html.replace(
    TAG,
    (tag, slash: string, name: keyof typeof isIn, attributes: string) => {
      isIn[name] = slash === ''
      if (name !== 'img') return tag
      const own = isEager ? attributes.replace(' loading="lazy"', '') : attributes
      isEager = false
      const picture = isIn.picture ? undefined : findPicture(own, find)
      if (!picture) return `<img${own}>`
      const shown = renderPicture(own + missingHeight(own, picture), picture)
      return isIn.a || !isLinked(own, picture)
        ? shown
        : `<a href="${escapeAttribute(picture.href)}">${shown}</a>`
    },
  )
}

const SRC = / src="\u0001image:([^"\u0001]*)\u0001"/

function findPicture(attributes: string, find: PictureTagSettings['find']) {
  const target = SRC.exec(attributes)?.[1]
  return target === undefined ? undefined : find(unescapeAttribute(target))
}

function renderPicture(
  attributes: string,
  { sources, ...picture }: FoundPicture,
): string {
  if (!sources) return `<img${attributes}>`
  const { avif, webp, src, tone } = sources
  const sizes = ` sizes="${toTextSizes(shownWidth(attributes, picture))}"`
  const set = (list: string) =>
    list === '' ? '' : ` srcset="${escapeAttribute(list)}"${sizes}`
  const own = attributes.replace(SRC, () => ` src="${escapeAttribute(src)}"`)
  const classes = tone === '' ? '' : ` class="${tone}"`
  const image = `<img${own}${set(webp)}${classes}>`
  return avif === ''
    ? image
    : `<picture><source type="image/avif"${set(avif)}>${image}</picture>`
}

// Of an author who gives the width alone: until the picture is there, it had none.
function missingHeight(attributes: string, { width, height }: FoundPicture): string {
  const written = WIDTH.exec(attributes)?.[1]
  if (written === undefined || attributes.includes(' height=')) return ''
  return ` height="${Math.round((Number(written) * height) / width)}"`
}

const WIDTH = / width="([1-9]\d*)"/

function shownWidth(attributes: string, { width }: Pick<FoundPicture, 'width'>): number {
  const written = WIDTH.exec(attributes)?.[1]
  return written === undefined ? width : Number(written)
}

// A link needs a name, which the description is. Ten percent more are not worth one.
function isLinked(attributes: string, picture: FoundPicture): boolean {
  const shown = Math.min(shownWidth(attributes, picture), TEXT_WIDTH)
  return / alt="[^"]/.test(attributes) && picture.width * 10 > shown * 11
}
