// Sound, film, files and pictures that stand beside the text of an entry.
import type { XmlElement } from '../input/xml.ts'

import { findText, listChildren } from './elements.ts'
import type { EntryFile, FeedEntry } from './model.ts'
import { toTitle } from './words.ts'

const PICTURE = /^image\//i
/** Named by a hash of somebody's e-mail address. */
const OF_A_PERSON = /\bgravatar\.com\//i

/** Enclosures in order, pictures aside. */
export function listFiles(entry: XmlElement): EntryFile[] {
  const files = [
    ...listChildren(entry, 'enclosure'),
    ...listChildren(entry, 'link').filter(isEnclosure),
    ...listMedia(entry),
  ]
    .map(toFile)
    .filter(({ url, type }) => url !== '' && type !== '' && !PICTURE.test(type))
  return files.filter((file, at) => files.findIndex(({ url }) => url === file.url) === at)
}

/** The picture that stands for an entry. */
export function findImage(entry: XmlElement): FeedEntry['image'] {
  const enclosed = [...listChildren(entry, 'enclosure'), ...listMedia(entry)]
  const candidates = [
    ...listChildren(entry, 'itunes:image'),
    ...enclosed.filter((each) => PICTURE.test(toFile(each).type)),
    ...listChildren(entry, 'link').filter(isEnclosure).filter(isPicture),
    ...listThumbnails(entry),
  ]
  const found = candidates.find((each) => {
    const { url } = toFile(each)
    return /^https?:|^\//i.test(url) && !OF_A_PERSON.test(url)
  })
  if (found === undefined) return undefined
  const alt = toTitle(findText(found, 'media:description', 'media:title') ?? '')
  return { url: toFile(found).url, ...(alt && { alt }) }
}

function isEnclosure({ attributes }: XmlElement): boolean {
  return attributes.rel === 'enclosure'
}

function isPicture({ attributes }: XmlElement): boolean {
  return PICTURE.test(attributes.type ?? '')
}

/** Media RSS 1.5.1. */
function listMedia(entry: XmlElement): XmlElement[] {
  const groups = [entry, ...listChildren(entry, 'media:group')]
  return groups.flatMap((group) => listChildren(group, 'media:content'))
}

function listThumbnails(entry: XmlElement): XmlElement[] {
  const groups = [entry, ...listChildren(entry, 'media:group')]
  return groups.flatMap((group) => listChildren(group, 'media:thumbnail'))
}

function toFile({ attributes }: XmlElement): EntryFile {
  const { url, href, type, medium, title } = attributes
  return {
    url: (url ?? href ?? '').trim(),
    type: type?.trim() || (medium ? `${medium}/*` : ''),
    ...(title && { title: toTitle(title) }),
  }
}
