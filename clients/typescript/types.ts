// Types of the content API, written from its contract.

/** An id, and the article that has it or had it */
export type Identity = KnownIdentity | RemovedIdentity

/** Small, and the only file to poll: the same epoch and seq mean that nothing changed */
export interface Index {
  api: 'imprint'
  /** Of the contract; only its last number rises within v1 */
  version: string
  /** Opaque. Another epoch: compare the hashes of all articles */
  epoch: string
  /** Of the last publish with a change */
  edition: number
  /** Of the last record of changes */
  seq: number
  /** Public articles: whoever has another number lacks some */
  total: number
  site: SiteFacts
  links: IndexLinks
  deprecations: Deprecation[]
}
/** The publication */
export interface SiteFacts {
  /** Its name */
  title: string
  /** A line under the name */
  tagline?: string
  /** One or two sentences */
  description: string
  /** Its front page */
  url: string
  /** BCP 47 tag */
  language: string
  /** IANA zone in which it prints days */
  timeZone: string
  /** Copyright or licence line */
  rights?: string
}
/** Where to go on */
export interface IndexLinks {
  /** The newest articles: a FullList */
  articles: string
  /** A Directory */
  tags: string
  /** A Directory */
  authors: string
  /** A Directory */
  series: string
  /** A Directory */
  pages: string
  /** The newest Changes */
  changes: string
  /** This contract as OpenAPI 3.1 */
  openapi: string
  /** URI template (RFC 6570) of JSON Schemas, with the variable name */
  schemas: string
  /** JSON Feed of the newest articles */
  feed: string
  /** JSON Feed whose next_url leads through archives of full texts */
  bulk: string
  /** Overview for language models */
  llms: string
}
/** Something that a later version will not have */
export interface Deprecation {
  /** An address or a field */
  what: string
  /** What to use */
  instead?: string
  /** The last day that it is there */
  until?: string
  /** More about it */
  documentation?: string
}
/** Everything about one article. Its hash leaves out previous, next, related and translations */
export interface Article {
  type: 'article'
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** When readers first saw it */
  publishDate: string
  /** BCP 47 tag of the text */
  language: string
  /** A line under the headline */
  subtitle?: string
  /** One or two sentences; empty where the author wrote none */
  description: string
  /** The beginning of the text, cut at a word */
  excerpt: string
  authors: Ref[]
  tags: Ref[]
  series?: Ref
  /** When readers were given something new */
  updatedDate?: string
  /** For people, such as 5 min read */
  readTime: string
  hero?: Picture
  /** An unlisted article is in no list: only its address leads to it. Draft, scheduled and expired ones are in previews alone */
  visibility: 'public' | 'unlisted' | 'draft' | 'scheduled' | 'expired' | (string & {})
  /** When writing began */
  createdDate?: string
  /** Minutes of reading */
  readMinutes: number
  /** Words of the text */
  wordCount: number
  /** Where the text was published first */
  canonicalUrl?: string
  /** A closing call to action */
  cta?: string
  body: Body
  /** Table of contents, in order */
  toc: TocEntry[]
  /** Of the text, in order */
  images: Picture[]
  enclosure?: Enclosure
  /** Picture for link cards */
  shareImage: string
  /** The article as a Markdown file */
  markdownUrl: string
  /** The article as oEmbed */
  oembedUrl: string
  /** The one published before; null for the first */
  previous: ArticleLink | null
  /** The one published after; null for the last */
  next: ArticleLink | null
  /** Older ones on its topics */
  related: ArticleLink[]
  /** The same text in other languages, the original first */
  translations?: ArticleLink[]
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** A document by name. References never nest deeper */
export interface Ref {
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
}
/** A picture; its size and type are absent where nobody has measured it */
export interface Picture {
  /** Absolute URL of the file */
  url: string
  /** What it shows; empty for decoration */
  alt: string
  /** Media type, such as image/webp */
  type?: string
  /** Size of the file */
  bytes?: number
  /** In pixels */
  width?: number
  /** In pixels */
  height?: number
}
/** One text in three forms. Every address in it is absolute */
export interface Body {
  /** Sanitized HTML without scripts, styles and classes of this site */
  html: string
  /** Markdown with tables, footnotes and formulas */
  markdown: string
  /** Plain text, for search and counting */
  text: string
}
/** A heading of the body */
export interface TocEntry {
  /** Fragment of its address: the id of the heading in the page and in body.html */
  id: string
  /** Plain text of the heading */
  text: string
  /** Level; 2 is the first */
  depth: number
}
/** A recording that goes with the article */
export interface Enclosure {
  /** Absolute URL of the file */
  url: string
  /** Media type, such as audio/mpeg */
  type: string
  /** Size of the file */
  bytes?: number
}
/** An article by name and day */
export interface ArticleLink {
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** When readers first saw it */
  publishDate: string
  /** BCP 47 tag; absent where it is that of the site */
  language?: string
}
/** An article in the list of all */
export interface ListedArticle {
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** When readers first saw it */
  publishDate: string
  /** BCP 47 tag; absent where it is that of the site */
  language?: string
  /** A line under the headline */
  subtitle?: string
  /** One or two sentences; empty where the author wrote none */
  description: string
  /** The beginning of the text, cut at a word */
  excerpt: string
  authors: Ref[]
  tags: Ref[]
  series?: Ref
  /** When readers were given something new */
  updatedDate?: string
  /** For people, such as 5 min read */
  readTime: string
  hero?: Picture
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** An article as lists show it */
export interface ArticleSummary {
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** When readers first saw it */
  publishDate: string
  /** BCP 47 tag; absent where it is that of the site */
  language?: string
  /** A line under the headline */
  subtitle?: string
  /** One or two sentences; empty where the author wrote none */
  description: string
  /** The beginning of the text, cut at a word */
  excerpt: string
  authors: Ref[]
  tags: Ref[]
  series?: Ref
  /** When readers were given something new */
  updatedDate?: string
  /** For people, such as 5 min read */
  readTime: string
  hero?: Picture
}
/** A page beside the articles, such as About */
export interface Page {
  type: 'page'
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** One or two sentences */
  description?: string
  /** BCP 47 tag of the text */
  language: string
  /** When readers were given something new */
  updatedDate?: string
  body: Body
  /** Table of contents, in order */
  toc: TocEntry[]
  /** Of the text, in order */
  images: Picture[]
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** A person who writes */
export interface Author {
  type: 'author'
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** One or two sentences */
  bio?: string
  avatar?: Picture
  /** Profiles elsewhere */
  links: Link[]
  /** @user@host */
  fediverse?: string
  body: Body
  /** Its public articles. Not part of the hash */
  count: number
  /** The newest of its articles: a List */
  articles: string
  /** Its feed; absent without articles */
  feed?: string
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** A link with its words, such as a profile of an author */
export interface Link {
  /** Words of the link */
  label: string
  /** Absolute URL */
  url: string
}
/** A topic */
export interface Tag {
  type: 'tag'
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** One or two sentences */
  description?: string
  body: Body
  /** Its public articles. Not part of the hash */
  count: number
  /** The newest of its articles: a List */
  articles: string
  /** Its feed; absent without articles */
  feed?: string
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** Articles that belong together, in order */
export interface Series {
  type: 'series'
  /** Permanent: stays when the document moves. Of all but articles, the slug */
  id: string
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** Its public articles. Not part of the hash */
  count: number
  /** The newest of its articles: a List */
  articles: string
  /** Its feed; absent without articles */
  feed?: string
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
}
/** oEmbed 1.0 of an article, which pages name as application/json+oembed */
export interface OEmbed {
  version: '1.0'
  type: 'link'
  /** Of the article */
  title: string
  /** Of all its authors */
  author_name: string
  /** Page of the author; absent where there are several */
  author_url?: string
  /** Title of the site */
  provider_name: string
  /** Front page of the site */
  provider_url: string
  /** Picture for link cards */
  thumbnail_url: string
  /** In pixels */
  thumbnail_width: number
  /** In pixels */
  thumbnail_height: number
}
/** Every public article, newest first, each with its hash */
export interface FullList {
  /** Its address below lists/: all, tag/rust, author/jane-doe */
  list: string
  /** From the oldest page; the newest has none */
  number?: number
  /** Articles on a numbered page, which is always full */
  pageSize: number
  /** How many numbered pages there are; only in newest */
  pages?: number
  /** How many articles there are; only in newest */
  total?: number
  /** The page of older articles; null on the last */
  older: string | null
  articles: ListedArticle[]
}
/** Articles of one topic, author or series, newest first */
export interface List {
  /** Its address below lists/: all, tag/rust, author/jane-doe */
  list: string
  /** From the oldest page; the newest has none */
  number?: number
  /** Articles on a numbered page, which is always full */
  pageSize: number
  /** How many numbered pages there are; only in newest */
  pages?: number
  /** How many articles there are; only in newest */
  total?: number
  /** The page of older articles; null on the last */
  older: string | null
  articles: ArticleSummary[]
}
/** All topics, authors, series or pages */
export interface Directory {
  /** What the items are */
  type: 'page' | 'author' | 'tag' | 'series' | (string & {})
  items: DirectoryItem[]
}
/** A reference with what an overview says beside it */
export interface DirectoryItem {
  /** Last part of its address. It changes when the document moves */
  slug: string
  /** Name for people; of an author, the name */
  title: string
  /** Its page */
  url: string
  /** Its document in this API */
  api: string
  /** Opaque. Changes exactly when the content of the document itself does */
  hash: string
  /** Public articles; pages have none */
  count?: number
  /** Of pages: one or two sentences */
  description?: string
}
/** The newest records */
export interface Changes {
  /** Opaque. In another epoch numbers begin anew: read everything again */
  epoch: string
  /** Records on a numbered page: page n ends with record n * pageSize */
  pageSize: number
  /** The page of older records; null on the first */
  older: string | null
  /** By seq, lowest first */
  changes: Change[]
  /** Of the last publish with a change */
  edition: number
  /** Of the last record; 0 without any */
  seq: number
  /** How many numbered pages there are */
  pages: number
}
/** One document came, changed, moved or went. Ignore an op or a type that is unknown */
export interface Change {
  /** Number of the record, without gaps within an epoch */
  seq: number
  /** Which publish it belongs to */
  edition: number
  /** When it was published */
  at: string
  /** put: read it again at api. delete: drop it */
  op: 'put' | 'delete' | (string & {})
  /** What it is */
  type: 'article' | 'page' | 'author' | 'tag' | 'series' | (string & {})
  /** Of the document; the same after a move */
  id: string
  /** Of the document now, or when it went */
  slug: string
  /** The slug before a move */
  was?: string
  /** Of the document; only with put */
  hash?: string
  /** The document; only with put */
  api?: string
}
/** A full page of records, which never changes */
export interface ChangesPage {
  /** Opaque. In another epoch numbers begin anew: read everything again */
  epoch: string
  /** Records on a numbered page: page n ends with record n * pageSize */
  pageSize: number
  /** The page of older records; null on the first */
  older: string | null
  /** By seq, lowest first */
  changes: Change[]
  /** From the oldest page */
  number: number
}
/** Where the article with this id is */
export interface KnownIdentity {
  /** Of the article */
  id: string
  /** Of the article now */
  slug: string
  /** Its document */
  api: string
  /** Its page */
  url: string
}
/** The article with this id is gone */
export interface RemovedIdentity {
  /** Of the article */
  id: string
  removed: true
}
/** Where the search index is, as paths of the host */
export interface SearchIndex {
  /** The script of Pagefind */
  script: string
  /** The language of the site first */
  languages: SearchLanguage[]
  /**
   * Hits to leave out: the article has changed, or is gone
   *
   * Items: Id of a hit
   */
  hidden: string[]
}
/** The bundles of one language */
export interface SearchLanguage {
  /** Primary subtag of BCP 47 */
  language: string
  /** The bundle that Pagefind is started with */
  primary: string
  /**
   * From the newest articles on
   *
   * Items: A bundle to merge
   */
  merged: string[]
}
