// What the forms and lists of the editor say, beside the descriptions of fields.

/** Of collections, filters and groups. */
export const WORDS = {
  article: { many: 'Articles', one: 'Article' },
  page: { many: 'Pages', one: 'Page' },
  author: { many: 'Authors', one: 'Author' },
  tag: { many: 'Topics', one: 'Topic' },
  site: 'Site',
  siteFile: 'Settings of the site',
  more: 'More settings',
  body: 'Text',
  bodyHint: 'In Markdown',
  drafts: 'Drafts',
  scheduled: 'Scheduled',
  published: 'Published',
  unlisted: 'Unlisted',
  withProblems: 'With problems',
  byYear: 'Year',
  byAuthor: 'Author',
  bySeries: 'Series',
  mappingKey: 'Name',
  mappingValue: 'Value',
} as const

/** A value that is not there is neither. */
export const FLAG_OPTIONS = [
  { label: 'Yes', value: true },
  { label: 'No', value: false },
]

/** Labels that the name of a field does not give. */
export const LABELS: Readonly<Record<string, string>> = {
  authors: 'Several authors',
  canonical_url: 'First published at',
  created_date: 'Begun',
  cta: 'Closing line',
  expiry_date: 'Public until',
  hub: 'WebSub hub',
  href: 'Address',
  id: 'Permanent id',
  indexnow: 'Key of IndexNow',
  publish_date: 'Published on',
  read_time: 'Reading time',
  heroAlt: 'What the picture shows',
  heroImage: 'Picture',
  slug: 'Last part of the address',
  aliases: 'Old addresses',
  tags: 'Topics',
  updated_date: 'Updated on',
  url: 'Address of the site',
}

/** `start_here` → `Start here`. */
export function labelOf(name: string): string {
  return (
    LABELS[name] ??
    name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
  )
}
