import type { FieldKind } from '../../schema/fields.ts'
import type { Report } from '../file/report.ts'
import type { Value } from '../yaml/value.ts'

/** What a rule knows besides the value. */
export interface Field {
  /** As an author reads it: `title`, or `links, entry 2, href`. */
  readonly label: string
  /** Path of the document under `CONTENT_DIR`. */
  readonly path: string
  /** The whole text, for the source of a value. */
  readonly text: string
  readonly report: Report
}

/** Returns the plain value, or undefined where it reported an error. */
export type FieldCheck = (value: Value, field: Field) => unknown

/** How a value of each kind is written: for messages. */
export const EXAMPLES: Readonly<Record<FieldKind, string>> = {
  text: 'some text',
  texts: '[first, second]',
  date: '2025-03-05',
  flag: 'true',
  slug: 'my-article',
  addresses: '[old-name, /2019/old-name]',
  link: 'https://example.com/article',
  links: '[{ label: Home, href: / }]',
  image: './picture.jpg',
  handle: '"@name@example.social"',
  language: 'en',
  timeZone: 'Europe/Lisbon',
  siteUrl: 'https://example.com',
  hub: 'https://hub.example',
  feedBody: 'full',
}

const BLANK_KINDS: ReadonlySet<FieldKind> = new Set([
  'text',
  'date',
  'slug',
  'link',
  'image',
  'handle',
  'language',
  'timeZone',
  'siteUrl',
  'hub',
  'feedBody',
])

/** `subtitle:` and `subtitle: ""` say nothing, like a field that is not there. */
export function isAbsent(value: Value, kind: FieldKind): boolean {
  if (value.kind === 'nothing') return true
  return value.kind === 'text' && value.text.trim() === '' && BLANK_KINDS.has(kind)
}
