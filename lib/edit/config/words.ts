// What the forms and lists of the editor say, beside the descriptions of fields.

/** Of collections, filters and groups. */
export const WORDS = {
  article: { many: 'Articles', one: 'Article' },
  page: { many: 'Pages', one: 'Page' },
  author: { many: 'Authors', one: 'Author' },
  tag: { many: 'Topics', one: 'Topic' },
  site: 'Site',
  siteFile: 'Settings of the site',
  tools: 'Article',
  more: 'More settings',
  fileName: 'File name',
  fileNameHint: 'Made of the title, and the last part of the address',
  link: 'Link',
  line: 'Line',
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

/** Where the description of a field is about how it is written, or says as much as its label. */
export const HINTS: Readonly<Record<string, string>> = {
  publish_date: 'A day or a moment to come: readers see it from then on',
  tags: 'What it is about. Enter adds a topic',
  heroImage: 'Shown above the text and on link cards',
  heroAlt: 'For those who do not see the picture',
}

/** `start_here` → `Start here`. */
export function labelOf(name: string): string {
  return (
    LABELS[name] ??
    name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
  )
}
