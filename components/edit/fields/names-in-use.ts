// Names that articles have, for the lists of suggestions: authors, topics, series.

export type NameKind = 'author' | 'topic' | 'series'

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
} as const satisfies Record<NameKind, readonly string[]>

export const NAME_KINDS = [
  'author',
  'topic',
  'series',
] as const satisfies readonly NameKind[]

/** Learns from each file that the editor reads. */
export class NamesInUse {
  readonly #names: Readonly<Record<NameKind, Map<string, NameInUse>>> = {
    author: new Map(),
    topic: new Map(),
    series: new Map(),
  }

  /** `authors`: those with a file of their own, whose name stands beside their id. */
  constructor(authors: readonly NameInUse[] = []) {
    for (const author of authors) this.#names.author.set(author.value, author)
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
