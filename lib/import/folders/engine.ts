// What an engine of folders says of itself; the rest is the same for all of them.
import type { Item, Status } from '../model/item.ts'
import type { Person, SiteFacts, Topic } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { BodySyntax } from './body/syntax.ts'
import type { Document } from './document.ts'
import type { Folder } from './folder.ts'

export interface Engine {
  readonly name: string
  readonly label: string
  /** The folder of its blog; undefined for a source of another kind. */
  findRoot(source: Source): string | undefined
  /** By names of files and by their first bytes. */
  recognise(source: Source): Promise<number>
  /** Reads the configuration. */
  open(folder: Folder): Promise<Blog>
}

export interface Blog {
  readonly facts: Omit<SiteFacts, 'type'>
  readonly people: readonly Person[]
  readonly syntax: BodySyntax
  /** By the path from the folder of the blog. */
  place(path: string): Place
  /** What the engine makes of a document. */
  complete(path: string, document: Document, kind: Item['kind']): Completion
  /** The item that a word in a text of `from` means: `post_url`, `ref`, a wiki link. */
  findTarget(target: string, from: string): string | undefined
  /** A file that such a word means, where it is no path from the folder or from `from`. */
  findFile?(target: string, from: string): string | undefined
  /** Of a topic's own file: undefined for one that says nothing. */
  toTopic?(path: string, document: Document): Topic | undefined
}

export type Place =
  | { readonly as: 'article' | 'page' | 'topic'; readonly defaults?: Document }
  /** Counted by `what` alone, or named where it may be a text of the author. */
  | {
      readonly as: 'left-out'
      readonly what: string
      readonly reason: string
      readonly isNamed?: true
    }
  /** A picture, a program, a style: no business of a list of texts. */
  | { readonly as: 'nothing' }

export const NOTHING: Place = { as: 'nothing' }

/** What the fields alone do not say. Absent parts are those of the fields. */
export interface Completion
  extends Partial<
    Pick<
      Item,
      'guid' | 'slug' | 'published' | 'updated' | 'authors' | 'language' | 'topics'
    >
  > {
  readonly addresses: readonly string[]
  readonly status?: Status
  /** Where the fields have none. */
  readonly title?: string
  readonly kind?: Item['kind']
  readonly notes?: readonly Item['notes'][number][]
  /** Why the document is no item after all. */
  readonly leftOut?: { readonly what: string; readonly reason: string }
}
