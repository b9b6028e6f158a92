// All objects of the contract: OpenAPI, JSON Schema, the client's types and tests read this.
import { Article, ArticleLink, ArticleSummary, ListedArticle } from './article.ts'
import { Change, Changes, ChangesPage } from './changes.ts'
import { Identity, KnownIdentity, RemovedIdentity } from './changes.ts'
import { Author, Page, Series, Tag } from './documents.ts'
import { Deprecation, Index, IndexLinks, SiteFacts } from './index-document.ts'
import { Directory, DirectoryItem, FullList, List } from './lists.ts'
import { OEmbed } from './oembed.ts'
import { SearchIndex, SearchLanguage } from './search.ts'
import { Body, Enclosure, Link, Picture, Ref, TocEntry } from './parts.ts'

export { CONTRACT_VERSION } from './version.ts'

export const DEFINITIONS = {
  Index,
  SiteFacts,
  IndexLinks,
  Deprecation,
  Article,
  ListedArticle,
  ArticleSummary,
  ArticleLink,
  Page,
  Author,
  Tag,
  Series,
  OEmbed,
  FullList,
  List,
  Directory,
  DirectoryItem,
  Changes,
  ChangesPage,
  Change,
  Identity,
  KnownIdentity,
  RemovedIdentity,
  Ref,
  Picture,
  Link,
  TocEntry,
  Body,
  Enclosure,
  SearchIndex,
  SearchLanguage,
} as const

export type DefinitionName = keyof typeof DEFINITIONS
