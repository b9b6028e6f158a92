// The addresses of a picture in all attributes that lazy pages, galleries and CDNs use.
import type { Element } from 'hast'
import { parseSourceSet } from '../../../text/html.ts'
import { joinPictureCandidates } from '../../values/picture-candidates.ts'
import { attributeOf } from '../tree/read.ts'

const ORIGINALS = ['dataOrigFile', 'dataOriginalFile', 'dataFullUrl', 'dataLargeFile']
const LAZY = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataLazy',
  'dataImage',
  'dataUrl',
]
const SETS = ['srcSet', 'dataSrcSet', 'dataSrcset', 'dataLazySrcset']

const BLANK =
  /^data:image\/(?:gif|svg)|(?:blank|spacer|pixel|placeholder|transparent|loading)\.\w+(?:[?#]|$)/i

/**
 * The largest first, each once: `linked` is what a link around the picture leads to, where that
 * is a picture, and `sources` are the other forms of a `<picture>`.
 */
export function listSources(
  picture: Element,
  linked: string | undefined,
  sources: readonly Element[] = [],
): string[] {
  const lazy = listValues(picture, LAZY)
  const sets = listSet(picture).toSorted((a, b) => b.size - a.size)
  const others = sources.flatMap(listSet).toSorted((a, b) => b.size - a.size)
  const src = attributeOf(picture, 'src').trim()
  // A spacer stands where the picture will be.
  const isSpacer =
    src !== '' && BLANK.test(src) && lazy.length + sets.length + others.length > 0
  const written = [
    ...listValues(picture, ORIGINALS),
    ...(linked === undefined ? [] : [linked]),
    ...sets.map(({ url }) => url),
    ...lazy,
    ...(isSpacer ? [] : [src]),
    // Made of it, and often in a format that fewer programs read.
    ...others.map(({ url }) => url),
  ].filter((url) => url !== '')
  return joinPictureCandidates([...new Set(written)])
}

function listValues(element: Element, names: readonly string[]): string[] {
  return names.map((name) => attributeOf(element, name).trim()).filter(Boolean)
}

function listSet(element: Element): { url: string; size: number }[] {
  const isConditional = attributeOf(element, 'media') !== ''
  if (isConditional) return []
  return listValues(element, SETS)
    .flatMap((written) => parseSourceSet(written))
    .map(({ url, width, density }) => ({ url, size: width ?? (density ?? 1) * 1000 }))
    .filter(({ url }) => !/^data:/.test(url))
}
