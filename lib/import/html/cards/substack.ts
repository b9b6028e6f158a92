// Widgets of Substack: what they show stands in their `data-attrs`, as JSON.
import type { Element, ElementContent, Root } from 'hast'
import { toLink } from '../embeds/frames.ts'
import { type Given, parseGiven, textIn, toGiven } from './given.ts'
import { note, type Work } from '../rule.ts'
import { replaceElements, toElement, toText } from '../tree/edit.ts'
import { attributeOf, classesOf, findElement, textOf } from '../tree/read.ts'

type Widget = (given: Given, element: Element, work: Work) => ElementContent[] | undefined

const WIDGETS: readonly (readonly [name: RegExp, widget: Widget])[] = [
  [
    /^(?:subscription-widget(?:-wrap)?|captioned-button-wrap|install-substack-app-embed|community-chat|directMessage|poll-embed|paywall-jump|substack-app-embed)/,
    toNothing,
  ],
  [/^button-wrapper$/, toButton],
  [/^(?:youtube|vimeo)-wrap$/, toFilm],
  [/^(?:tweet|twitter-embed|bluesky-wrap|comment)$/, toPost],
  [/^latex-rendered$/, toFormula],
  [/^image-gallery-embed$/, toGallery],
  [
    /^(?:embedded-post|embedded-post-wrap|digest-post-embed|embedded-publication-wrap|spotify-wrap|soundcloud-wrap|apple-podcast-container|instagram|tiktok-wrap|github-gist|datawrapper-wrap|native-(?:video|audio)-embed|file-embed-wrapper(?:-not-audio)?|pullquote-embed)$/,
    toPage,
  ],
]

/** Left out, as links, or as what they quote. */
export function readSubstackWidgets(tree: Root, work: Work): void {
  replaceElements(tree, (element) => {
    const names = classesOf(element)
    const [, widget] =
      WIDGETS.find(([name]) => names.some((each) => name.test(each))) ?? []
    return widget?.(parseGiven(attributeOf(element, 'dataAttrs')), element, work)
  })
}

function toNothing(_: Given, element: Element, work: Work): ElementContent[] {
  note(
    work,
    'guess',
    'form-left-out',
    'A widget to subscribe, share or vote was left out',
    element,
  )
  return []
}

const OWN =
  /%%|\/subscribe\b|\/comments?(?:\b|$)|action=share|\/signup\b|utm_campaign=reader2|\/gift\b|refer/i

// A button to anywhere else is a link.
function toButton(
  given: Given,
  element: Element,
  work: Work,
): ElementContent[] | undefined {
  const link = findElement(element, ({ tagName }) => tagName === 'a')
  const address = textIn(given, 'url') || (link ? attributeOf(link, 'href') : '')
  return OWN.test(address) ||
    /^(?:subscribe|share|leave a comment|sign ?up)/i.test(textOf(element).trim())
    ? toNothing(given, element, work)
    : undefined
}

function toFilm(
  given: Given,
  element: Element,
  work: Work,
): ElementContent[] | undefined {
  const id = textIn(given, 'videoId')
  if (id === '') return undefined
  const isVimeo = classesOf(element).includes('vimeo-wrap')
  const page = isVimeo
    ? `https://vimeo.com/${id}`
    : `https://www.youtube.com/watch?v=${id}`
  return toLink(page, '', element, work)
}

function toPost(given: Given, element: Element): ElementContent[] | undefined {
  const words =
    textIn(given, 'full_text') || textIn(given, 'text') || textIn(given, 'body')
  const url = textIn(given, 'url')
  if (words === '' || url === '') return undefined
  const name = textIn(given, 'name') || textIn(given, 'username') || url
  const lines = words.split(/\n{2,}/).map((line) => toElement('p', {}, [toText(line)]))
  const link = toElement('a', { href: url }, [toText(name)], element)
  return [
    toElement(
      'blockquote',
      {},
      [...lines, toElement('p', {}, [toText('— '), link])],
      element,
    ),
  ]
}

function toFormula(given: Given, element: Element): ElementContent[] | undefined {
  const tex = textIn(given, 'persistentExpression')
  return tex === ''
    ? undefined
    : [toElement('math', { dataTex: tex, display: 'block' }, [], element)]
}

function toGallery(given: Given, element: Element): ElementContent[] | undefined {
  const gallery = toGiven(given.gallery)
  const images = Array.isArray(gallery.images) ? gallery.images.map(toGiven) : []
  if (images.length === 0) return undefined
  const alt = textIn(gallery, 'alt')
  const pictures = images.flatMap((image) => {
    const src = textIn(image, 'src')
    return src === ''
      ? []
      : [toElement('p', {}, [toElement('img', { src, alt }, [])], element)]
  })
  const caption = textIn(gallery, 'caption')
  return caption === '' ? pictures : [...pictures, toElement('p', {}, [toText(caption)])]
}

function toPage(
  given: Given,
  element: Element,
  work: Work,
): ElementContent[] | undefined {
  const inside = findElement(element, ({ tagName, properties }) =>
    tagName === 'a' ? properties.href !== undefined : false,
  )
  const url =
    textIn(given, 'url') ||
    textIn(given, 'canonical_url') ||
    (inside ? attributeOf(inside, 'href') : '')
  if (url === '' || inside?.tagName === 'p') return undefined
  const title =
    textIn(given, 'title') || textIn(given, 'name') || textIn(given, 'filename')
  return toLink(url, title, element, work)
}
