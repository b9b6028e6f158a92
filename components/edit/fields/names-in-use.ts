// Names for the lists of suggestions: authors, topics, series, and articles themselves.
import { slugOf } from '@/lib/site/document-slug'
import { readHead, readTitle } from '../body/links/find-articles.ts'

export type NameKind = 'author' | 'topic' | 'series' | 'article'

export interface NameInUse {
  /** What is written into the file. */
  readonly value: string
  /** What is shown beside it, where it says more. */
  readonly label?: string
}

const FIELDS = {
  author: ['author', 'authors'],
  topic: ['tags'],
  series: ['series'],
  article: [],
} as const satisfies Record<NameKind, readonly string[]>

export const NAME_KINDS = [
  'author',
  'topic',
  'series',
  'article',
] as const satisfies readonly NameKind[]

/** Learns from each file that the editor reads. */
export class NamesInUse {
  readonly #names: Readonly<Record<NameKind, Map<string, NameInUse>>> = {
    author: new Map(),
    topic: new Map(),
    series: new Map(),
    article: new Map(),
  }

  /** `authors`: those with a file of their own, whose name stands beside their id. */
  constructor(authors: readonly NameInUse[] = []) {
    for (const author of authors) this.#names.author.set(author.value, author)
  }

  /** The articles among documents, each by its slug. */
  addArticles(documents: Iterable<readonly [path: string, text: string]>): void {
    for (const [path, text] of documents) {
      if (!/^articles\/.+\.md$/i.test(path)) continue
      const [, , own] = /^slug:[ \t]*(['"]?)([^'"#\r\n]+)\1/m.exec(readHead(text)) ?? []
      const value = slugOf(path, own === undefined ? {} : { slug: own.trim() })
      const label = readTitle(text)
      if (value) this.#names.article.set(value, { value, ...(label && { label }) })
    }
  }

  /** `fields`: of any document; returns them as they are. */
  note<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields {
    for (const kind of NAME_KINDS) {
      const names = FIELDS[kind].flatMap((field) => fields[field] ?? [])
      for (const name of names) {
        if (typeof name === 'string' && name.trim() !== '') this.#add(kind, name.trim())
      }
    }
    return fields
  }

  /** In the order of the alphabet. */
  list(kind: NameKind): NameInUse[] {
    return [...this.#names[kind].values()].toSorted((a, b) =>
      (a.label ?? a.value).localeCompare(b.label ?? b.value),
    )
  }

  #add(kind: NameKind, value: string): void {
    if (!this.#names[kind].has(value)) this.#names[kind].set(value, { value })
  }
}
