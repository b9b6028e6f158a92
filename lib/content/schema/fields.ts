// The fields of each type of document.
import type { DocumentType } from '../../model/document.ts'
import type { FieldKind } from './kinds/index.ts'

export interface FieldRule {
  readonly kind: FieldKind
  readonly required?: true
  /** Shown in editors through Contentlayer's generated types, and in messages. */
  readonly description: string
  /** Another name for a field: read, but never offered. */
  readonly sameAs?: string
  /** A flag that is as if it were true where it is absent. */
  readonly usual?: true
  /** Sentences rather than a name: an editor gives them room. */
  readonly long?: true
  /** Whose names others write into this field, too: an editor suggests them. */
  readonly names?: 'author' | 'topic' | 'series' | 'article'
}

export type FieldRules = Readonly<Record<string, FieldRule>>

const CHECKS = { kind: 'checks', description: 'Levels of rules' } as const

const LANGUAGE_ALIAS = {
  kind: 'language',
  description: 'The same as language',
  sameAs: 'language',
} as const

export const ARTICLE_FIELDS = {
  title: { kind: 'text', required: true, description: 'The headline' },
  subtitle: { kind: 'text', description: 'A line under the headline' },
  description: {
    kind: 'text',
    long: true,
    description: 'One or two sentences for lists, feeds and link cards',
  },
  author: {
    kind: 'text',
    names: 'author',
    description: 'A name, or the id of a file in authors/',
  },
  authors: {
    kind: 'texts',
    names: 'author',
    description: 'Names or author ids, instead of author',
  },
  publish_date: {
    kind: 'date',
    required: true,
    description: 'YYYY-MM-DD, or an ISO instant with offset',
  },
  created_date: { kind: 'date', description: 'When writing began' },
  updated_date: { kind: 'date', description: 'When readers were given something new' },
  read_time: {
    kind: 'text',
    description: 'Free text such as 8 mins; computed when absent',
  },
  heroImage: { kind: 'image', description: 'A URL, or a path beside the article' },
  heroAlt: { kind: 'text', description: 'What the hero image shows' },
  cta: { kind: 'text', long: true, description: 'A closing call to action' },
  tags: { kind: 'texts', names: 'topic', description: 'Topics' },
  series: {
    kind: 'text',
    names: 'series',
    description: 'The series that the article is a part of',
  },
  expiry_date: { kind: 'date', description: 'When the article is no longer public' },
  draft: { kind: 'flag', description: 'Keeps the article out of everything public' },
  unlisted: {
    kind: 'flag',
    description: 'Keeps the article out of every list; its address works',
  },
  id: { kind: 'id', description: 'Permanent id: the guid in feeds' },
  slug: {
    kind: 'slug',
    description: 'Last part of the address; the file name when absent',
  },
  aliases: { kind: 'aliases', description: 'Old slugs or paths that redirect here' },
  canonical_url: { kind: 'link', description: 'Where the text was published first' },
  checks: CHECKS,
  language: {
    kind: 'language',
    description: 'Of the text, where it is not that of the site: fr or pt-BR',
  },
  lang: LANGUAGE_ALIAS,
  locale: LANGUAGE_ALIAS,
  translation_of: {
    kind: 'text',
    names: 'article',
    description: 'Slug or id of the article that this one is a translation of',
  },
} as const satisfies FieldRules

const LIST_ALIASES = {
  kind: 'aliases',
  description: 'Old names or paths: the page and its feeds lead here',
} as const

export const AUTHOR_FIELDS = {
  name: { kind: 'text', required: true, description: 'As it is printed' },
  bio: { kind: 'text', long: true, description: 'One or two sentences' },
  avatar: { kind: 'image', description: 'A URL, or a path beside the file' },
  links: { kind: 'links', description: 'Label and address of profiles' },
  fediverse: { kind: 'handle', description: '@user@host' },
  slug: {
    kind: 'slug',
    description: 'Last part of the address; the file name when absent',
  },
  aliases: LIST_ALIASES,
  checks: CHECKS,
} as const satisfies FieldRules

export const PAGE_FIELDS = {
  title: { kind: 'text', required: true, description: 'The headline' },
  description: {
    kind: 'text',
    long: true,
    description: 'One or two sentences for link cards',
  },
  updated_date: { kind: 'date', description: 'When readers were given something new' },
  publish_date: { kind: 'date', description: 'When readers first see the page' },
  expiry_date: { kind: 'date', description: 'When the page is no longer public' },
  draft: { kind: 'flag', description: 'Keeps the page out of everything public' },
  slug: { kind: 'slug', description: 'The address; the file name when absent' },
  aliases: { kind: 'aliases', description: 'Old slugs or paths that redirect here' },
  checks: CHECKS,
  language: {
    kind: 'language',
    description: 'Of the text, where it is not that of the site: fr or pt-BR',
  },
  lang: LANGUAGE_ALIAS,
  locale: LANGUAGE_ALIAS,
} as const satisfies FieldRules

export const TAG_FIELDS = {
  title: {
    kind: 'text',
    description: 'As it is printed; the name in articles when absent',
  },
  description: { kind: 'text', long: true, description: 'One or two sentences' },
  aliases: LIST_ALIASES,
  checks: CHECKS,
} as const satisfies FieldRules

export const SITE_FIELDS = {
  title: { kind: 'text', required: true, description: 'Name of the publication' },
  tagline: { kind: 'text', description: 'A line under the name' },
  description: {
    kind: 'text',
    required: true,
    long: true,
    description: 'One or two sentences',
  },
  url: { kind: 'siteUrl', required: true, description: 'The public address' },
  language: { kind: 'language', description: 'A language tag such as en or pt-BR' },
  time_zone: { kind: 'timeZone', description: 'An IANA zone such as Europe/Lisbon' },
  navigation: { kind: 'links', description: 'Label and address of the main menu' },
  social: { kind: 'links', description: 'Label and address of profiles' },
  featured: {
    kind: 'slug',
    names: 'article',
    description: 'The article that leads the front page',
  },
  start_here: {
    kind: 'slugs',
    names: 'article',
    description: 'Articles for new readers, by slug',
  },
  rights: { kind: 'text', description: 'Copyright or licence line' },
  words: {
    kind: 'words',
    description: 'Words of the interface as the owner wants them',
  },
  theme: {
    kind: 'theme',
    description:
      'How the site looks: look, accent, paper, ink, font, logo, measure, layout',
  },
  letter: {
    kind: 'letter',
    description: 'Who letters to subscribers are from: from, reply_to, unsubscribe',
  },
  hub: {
    kind: 'hub',
    description: 'A WebSub hub that is notified of every change in a feed',
  },
  webhooks: {
    kind: 'receivers',
    description: 'Addresses that a message is sent to after every publish',
  },
  indexnow: {
    kind: 'indexNowKey',
    description: 'A key of IndexNow: search engines hear of changed pages',
  },
  preview_origins: {
    kind: 'origins',
    description: 'Sites whose scripts may read drafts with a token',
  },
  offline: {
    kind: 'flag',
    description:
      'Keeps the last articles that a reader opened for when there is no network',
  },
  feed: { kind: 'feedBody', description: 'What feeds hold: full or summary' },
  feeds: { kind: 'feeds', description: 'archives: all or site' },
  addresses: {
    kind: 'addresses',
    description: 'Shapes of addresses, such as article: /:year/:month/:slug',
  },
  host: {
    kind: 'host',
    description: 'What `npm run export` stores for: nginx or netlify',
  },
  search: {
    kind: 'flag',
    usual: true,
    description: 'false leaves out the search and its index',
  },
  front_matter: { kind: 'frontMatter', description: 'required or optional' },
  outside: {
    kind: 'paths',
    description: 'Paths that others on this host serve, such as /docs/**',
  },
  redirects: {
    kind: 'redirects',
    description: 'Old addresses, each with the path that it leads to',
  },
  checks: CHECKS,
} as const satisfies FieldRules

const WORDS_FIELDS = {
  words: SITE_FIELDS.words,
} as const satisfies FieldRules

const RULES = {
  article: ARTICLE_FIELDS,
  author: AUTHOR_FIELDS,
  page: PAGE_FIELDS,
  tag: TAG_FIELDS,
  site: SITE_FIELDS,
  words: WORDS_FIELDS,
} as const satisfies Record<DocumentType, FieldRules>

/** The fields that a document of this type may have. */
export function fieldRulesOf(type: DocumentType): FieldRules {
  return RULES[type]
}
