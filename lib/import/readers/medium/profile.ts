// The writer of an export of Medium: the public part of the profile, and nothing else.
import type { Person } from '../../model/record.ts'
import { toPlainText } from '../../values/plain-text.ts'
import { findAttribute } from '../../../text/html.ts'
import { hasClass, listElements } from './elements.ts'

const PROFILE =
  /^https:\/\/(?:medium\.com\/@([^/?#]+)|([^./]+)\.medium\.com)\/?(?:[?#].*)?$/

/** `ada` of `https://medium.com/@ada`. */
export function toPersonKey(href: string): string | undefined {
  const [, path, host] = PROFILE.exec(href) ?? []
  return path ?? host
}

export function toPerson(name: string, href: string): Person | undefined {
  const key = toPersonKey(href)
  if (key === undefined || name === '') return undefined
  return {
    ...{ type: 'person', key, name, addresses: [href] },
    links: [{ label: 'Medium', href }],
  }
}

/** Reads name, picture and address; the e-mail, numbers and accounts beside them it does not. */
export function parseProfile(html: string, about: string): Person | undefined {
  const elements = listElements(html)
  const name = elements.find((element) => hasClass(element, 'p-name'))
  const url = elements.find((element) => hasClass(element, 'u-url'))
  const photo = elements.find((element) => hasClass(element, 'u-photo'))
  const person = toPerson(
    name ? toPlainText(html.slice(name.open.end, name.innerEnd)) : '',
    url ? (findAttribute(url.open, 'href') ?? '') : '',
  )
  if (!person) return undefined
  const picture = photo && findAttribute(photo.open, 'src')
  const bio = parseAbout(about)
  return { ...person, ...(picture && { picture }), ...(bio && { bio }) }
}

/** The first paragraph with words: a page about somebody can be long. */
function parseAbout(html: string): string | undefined {
  return listElements(html)
    .filter(({ open }) => open.name === 'p')
    .map(({ open, innerEnd }) => toPlainText(html.slice(open.end, innerEnd)))
    .find((text) => text !== '' && !text.startsWith('Exported from'))
}
