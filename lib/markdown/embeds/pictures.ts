// Films, sound and documents that an author wrote as pictures: `![The film](film.mp4)`.
import type { Element, ElementContent } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import type { Parent } from '../walk.ts'
import { type Context, toElement, toLink } from './to-link.ts'

const FILM = /^[^?#]*\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i
const SOUND = /^[^?#]*\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)(?:[?#]|$)/i
const PAGE =
  /^[^?#]*\.pdf(?:[?#]|$)|^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch|embed|shorts)|youtu\.be\/|vimeo\.com\/\d)/i

/** A service may make another kind of a remote one, where a query says so. */
const UNSHOWN =
  /^[^?#]*\.(heic|heif|tiff?|psd|psb|jxl|jp2|j2k|raw|dng|cr[23]|nef|arw|orf|rw2|raf|tga|eps|ai|xcf|wmf|emf|(?<!^(?:https?:)?\/\/.*)bmp)$/i

/** A player with controls, or a link; undefined for a picture. */
export function readPicture(
  element: Element,
  context: Context,
  file: VFile,
): ElementContent[] | undefined {
  const { src, alt, title, width } = element.properties
  const address = String(src ?? '')
  const tagName = FILM.test(address) ? 'video' : SOUND.test(address) ? 'audio' : undefined
  const { parent } = context
  const kind = isIn(parent, 'picture') ? undefined : UNSHOWN.exec(address)?.[1]
  if (kind !== undefined)
    report(file, toViolation('image-broken:kind', { kind }), placeOf(element, parent))
  else if (tagName === undefined && !PAGE.test(address)) return undefined
  const named = { ...element, properties: { title: alt || title } }
  if (tagName === undefined || isIn(parent, 'a'))
    return toLink(address, named, { ...context, isInLine: true })
  const size = tagName === 'video' && width !== undefined ? { width } : {}
  const label = alt || title ? { ariaLabel: alt || title } : {}
  const inside = toLink(address, named, { ...context, isInLine: true })
  return [
    toElement(
      tagName,
      { src: address, controls: true, ...label, ...size },
      inside,
      element,
    ),
  ]
}

function isIn(parent: Parent, tagName: string): boolean {
  return parent.type === 'element' && parent.tagName === tagName
}

const PICTURE_COMPONENT =
  /^(?:amp|astro|b|g|gatsby|lazy|next|nuxt|v)-(?:img|image|picture|anim)$/

/** The picture of an engine: `<amp-img>`, `<nuxt-img>`. */
export function isPictureComponent({ tagName, properties }: Element): boolean {
  return PICTURE_COMPONENT.test(tagName) && Boolean(properties.src)
}

/** Inside of one, `noscript` shows the picture once more. */
export function isShown(child: ElementContent): boolean {
  return child.type !== 'element' || child.tagName !== 'noscript'
}
