// A row of posts.csv: all that Substack says of a post beside its text.
import { decodeHTML } from 'entities'

import type { SourceDate } from '../../model/item.ts'
import { toOneLine } from '../../values/plain-text.ts'
import { toSourceDate } from '../../values/source-date.ts'

export interface PostRow {
  /** The number of the post. */
  readonly key: string
  readonly slug: string
  readonly published?: SourceDate
  readonly isPublished: boolean
  /** `newsletter`, `podcast`, `thread`, `page`, `adhoc_email` and the like. */
  readonly type: string
  /** `everyone`, `only_paid`, `only_free`, `founding`; empty where nothing is said. */
  readonly audience: string
  readonly title: string
  readonly subtitle: string
  readonly sound: string
}

type Fields = Readonly<Record<string, string | undefined>>

/** `line`: of the row, for one without a `post_id`. */
export function parseRow(fields: Fields, line: number): PostRow {
  const find = (name: string) => (fields[name] ?? '').trim()
  const [, key = `line-${line}`, slug = ''] = /^(\d+)\.?(.*)$/.exec(find('post_id')) ?? []
  const published = toSourceDate(find('post_date')) ?? toSourceDate(find('email_sent_at'))
  const sound = find('podcast_url')
  return {
    key,
    slug,
    ...(published && { published }),
    isPublished: /^(?:true|1|yes)$/i.test(find('is_published')),
    type: find('type').toLowerCase(),
    audience: find('audience').toLowerCase(),
    title: toWords(find('title')),
    subtitle: toWords(find('subtitle')),
    sound: /^https?:\/\//i.test(sound) ? sound : '',
  }
}

/** A file without a row: nobody knows whether it was ever public. */
export function toUnlistedRow(path: string): PostRow {
  const [, key = path, slug = ''] = /(\d+)\.?([^/]*)\.html$/i.exec(path) ?? []
  const unknown = { type: '', audience: '', title: '', subtitle: '', sound: '' }
  return { key, slug, isPublished: false, ...unknown }
}

function toWords(text: string): string {
  return toOneLine(decodeHTML(text))
}
