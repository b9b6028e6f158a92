// People of data files: `_data/authors.yml`, `data/authors/ada.toml`, `blog/authors.yml`.
import type { Person } from '../model/record.ts'
import { toPlainText } from '../values/plain-text.ts'
import { type Fields, findText, listFields, toFields } from './fields.ts'

/** Of a mapping of keys, or of a list whose members have a name. E-mail is never read. */
export function listPeople(data: unknown): Person[] {
  if (Array.isArray(data))
    return listFields(data).flatMap((fields) => {
      const key = findText(fields, 'id', 'key', 'slug', 'username', 'name', 'title')
      return key === undefined ? [] : toPerson(key, fields)
    })
  return Object.entries(toFields(data)).flatMap(([key, value]) =>
    typeof value === 'string'
      ? toPerson(key, { name: value })
      : toPerson(key, toFields(value)),
  )
}

export function toPerson(key: string, fields: Fields): Person[] {
  const name = findText(
    fields,
    'name',
    'display_name',
    'displayName',
    'full_name',
    'title',
  )
  if (name === undefined || /^\S+@\S+$/.test(name)) return []
  const bio = findText(fields, 'bio', 'about', 'description', 'summary')
  const picture = findText(fields, ...PICTURES)
  const links = listLinks(fields)
  return [
    {
      ...{ type: 'person', key, name: toPlainText(name), addresses: [] },
      ...(bio !== undefined && { bio: toPlainText(bio) }),
      ...(picture !== undefined && { picture }),
      ...(links.length > 0 && { links }),
    },
  ]
}

const PICTURES =
  'avatar picture image_url imageURL image photo avatar_url thumbnail profile_image'.split(
    ' ',
  )

const SITES: Readonly<Record<string, readonly [label: string, base: string]>> = {
  github: ['GitHub', 'https://github.com/'],
  gitlab: ['GitLab', 'https://gitlab.com/'],
  twitter: ['Twitter', 'https://twitter.com/'],
  x: ['X', 'https://x.com/'],
  linkedin: ['LinkedIn', 'https://www.linkedin.com/in/'],
  facebook: ['Facebook', 'https://www.facebook.com/'],
  instagram: ['Instagram', 'https://www.instagram.com/'],
  youtube: ['YouTube', 'https://www.youtube.com/'],
  stackoverflow: ['Stack Overflow', 'https://stackoverflow.com/users/'],
  mastodon: ['Mastodon', ''],
  bluesky: ['Bluesky', 'https://bsky.app/profile/'],
}

const HOMES = ['url', 'website', 'site', 'home', 'homepage', 'uri', 'web', 'link']

function listLinks(fields: Fields): { readonly label: string; readonly href: string }[] {
  const nested = [fields.social, fields.socials].map(toFields)
  const all = Object.assign({}, ...nested, fields)
  const home = findText(all, ...HOMES)
  const lists = [fields.links, fields.social].flatMap(listFields)
  const given = lists.flatMap((link) => {
    const href = findText(link, 'url', 'href', 'link')
    const label = findText(link, 'label', 'name', 'title', 'icon')
    return href !== undefined && label !== undefined ? [{ label, href }] : []
  })
  const known = Object.entries(SITES).flatMap(([name, [label, base]]) => {
    const value = findText(all, name, `${name}_username`, `${name}_url`)
    if (value === undefined) return []
    const href = /^https?:/.test(value) ? value : base && base + value.replace(/^@/, '')
    return href === '' ? [] : [{ label, href }]
  })
  const own = home === undefined ? [] : [{ label: 'Website', href: home }]
  return [...own, ...known, ...given].filter(
    ({ href }) => /^https?:\/\//.test(href) && !/@[^/]*$/.test(href.replace(/\/@/g, '/')),
  )
}
