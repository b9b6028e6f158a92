// What each document of the content API is made from.
import type { ApiList, DirectoryType } from '../site/api/address.ts'
import type {
  ArticleLink,
  ArticleSummary,
  Author,
  IsoInstant,
  SeriesRef,
  Site,
  Tag,
  TagRef,
  TocEntry,
} from './article.ts'
import type { Enclosure } from './feed.ts'
import type { SearchIndex } from './search/search-index.ts'

/** A body for other programs: every address is absolute, ids are those of the page. */
export interface PortableBody {
  readonly html: string
  readonly markdown: string
  readonly text: string
}

/** Who may see an article, and why nobody does: readers are given the first two alone. */
export type ArticleState = 'public' | 'unlisted' | 'draft' | 'scheduled' | 'expired'

export interface ArticleItem {
  readonly site: Site
  readonly state: ArticleState
  readonly article: ArticleSummary
  readonly body: PortableBody
  readonly toc: readonly TocEntry[]
  readonly wordCount: number
  readonly readMinutes: number
  readonly cta?: string | undefined
  readonly canonicalUrl?: string | undefined
  readonly createdDate?: IsoInstant | undefined
  readonly enclosure?: Enclosure | undefined
  readonly previous?: ArticleLink | undefined
  readonly next?: ArticleLink | undefined
  readonly related: readonly ArticleLink[]
  /** With the article itself, the original first. */
  readonly translations: readonly ArticleLink[]
}

export interface PageItem {
  readonly site: Site
  readonly page: TagRef & {
    readonly description?: string | undefined
    readonly language?: string | undefined
    readonly updatedDate?: IsoInstant | undefined
  }
  readonly body: PortableBody
  readonly toc: readonly TocEntry[]
}

/** A topic, an author or a series, with the number of its public articles. */
export type ListItem = { readonly site: Site; readonly count: number } & (
  | { readonly type: 'author'; readonly author: Author; readonly body: PortableBody }
  | { readonly type: 'tag'; readonly tag: Tag; readonly body: PortableBody }
  | { readonly type: 'series'; readonly series: SeriesRef }
)

/** A page of a list, newest first. */
export interface ApiListPage {
  readonly site: Site
  readonly list: ApiList
  readonly articles: readonly ListedArticle[]
  readonly number?: number | undefined
  readonly pageSize: number
  /** How many numbered pages there are, and how many articles. */
  readonly pages: number
  readonly total: number
}

/** The hash is that of its document at the last edition: only the list of all has it. */
export type ListedArticle = ArticleSummary & { readonly hash?: string | undefined }

export interface Directory {
  readonly site: Site
  readonly type: DirectoryType
  readonly items: readonly DirectoryEntry[]
}

export interface DirectoryEntry extends TagRef {
  readonly hash: string
  /** Absent for pages. */
  readonly count?: number | undefined
  readonly description?: string | undefined
}

/** Where the API stands: which log it continues, and how far it is. */
export interface Edition {
  readonly epoch: string
  readonly edition: number
  /** Of the last record; 0 without any. */
  readonly seq: number
}

export interface ApiIndex extends Edition {
  readonly site: Site
  /** Of public articles. */
  readonly total: number
}

/** What an edition tells of a document. */
export interface ItemFacts {
  readonly id: string
  /** Of its own content. */
  readonly hash: string
}

/** One record of the log of changes. */
export interface ChangeRecord {
  readonly seq: number
  readonly edition: number
  readonly at: IsoInstant
  readonly op: 'put' | 'delete'
  readonly type: 'article' | DirectoryType
  readonly id: string
  readonly slug: string
  /** The slug before a move. */
  readonly was?: string | undefined
  /** Absent for what is gone. */
  readonly hash?: string | undefined
}

export interface ChangesPage extends Edition {
  readonly site: Site
  readonly changes: readonly ChangeRecord[]
}

/** An article as other sites embed it. */
export interface EmbeddedArticle {
  readonly site: Site
  readonly article: ArticleSummary
}

/** Where the article of an id is; without a slug it is gone. */
export interface Identity {
  readonly site: Site
  readonly id: string
  readonly slug?: string | undefined
}

/** A JSON Schema: of a document of the API, or with `fields` of what authors write. */
export interface SchemaPage {
  readonly site: Pick<Site, 'url' | 'basePath'>
  readonly name: string
  readonly fields?: object
}

/** The page for developers, with examples of this very blog. */
export interface DevelopersPage {
  readonly site: Site
  /** The newest. */
  readonly article?: ArticleSummary | undefined
  readonly slugs: Readonly<Record<DirectoryType, string | undefined>>
}

/** What the document of an address is made from. */
export type ApiPage =
  | { readonly kind: 'article'; readonly page: ArticleItem }
  | { readonly kind: 'page'; readonly page: PageItem }
  | { readonly kind: 'listItem'; readonly page: ListItem }
  | { readonly kind: 'list'; readonly page: ApiListPage }
  | { readonly kind: 'directory'; readonly page: Directory }
  | { readonly kind: 'index'; readonly page: ApiIndex }
  | { readonly kind: 'newestChanges'; readonly page: ChangesPage }
  | { readonly kind: 'changes'; readonly page: ChangesPage & { readonly number: number } }
  | { readonly kind: 'identity'; readonly page: Identity }
  | { readonly kind: 'oembed'; readonly page: EmbeddedArticle }
  | { readonly kind: 'search'; readonly page: SearchIndex }

/** What a document is made from that tells of the contract. */
export type ContractPage =
  | { readonly kind: 'openapi'; readonly page: Site }
  | { readonly kind: 'schema'; readonly page: SchemaPage }

export function isContractPage(page: ApiPage | ContractPage): page is ContractPage {
  return page.kind === 'openapi' || page.kind === 'schema'
}
