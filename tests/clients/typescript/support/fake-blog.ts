// A blog in memory: articles, and a log of what became of them.
import type { Change } from '../../../../clients/typescript/types.ts'
import { type Draft, renderFiles, toArticleUrl, toHash } from './files.ts'

export class FakeBlog {
  readonly pageSizes: { readonly list: number; readonly changes: number }
  readonly #articles = new Map<string, Draft>()
  #changes: Change[] = []
  #epoch = 1
  #edition = 0

  constructor(pageSizes = { list: 50, changes: 200 }) {
    this.pageSizes = pageSizes
  }

  /** The hash of each article, by its key in the state of a reader. */
  get hashes(): Record<string, string> {
    const articles = [...this.#articles.values()]
    return Object.fromEntries(
      articles.map((draft) => [`article/${draft.id}`, toHash(draft)]),
    )
  }

  put(id: string, change: Partial<Omit<Draft, 'id'>> = {}): void {
    const before = this.#articles.get(id)
    const draft = { id, slug: id, day: 0, text: '', ...before, ...change }
    if (before && toHash(before) === toHash(draft)) return
    this.#articles.set(id, draft)
    const { slug } = draft
    this.#record({
      ...{ op: 'put', id, slug, hash: toHash(draft), api: toArticleUrl(slug) },
      ...(before && before.slug !== slug && { was: before.slug }),
    })
  }

  remove(id: string): void {
    const draft = this.#articles.get(id)
    if (!draft) return
    this.#articles.delete(id)
    this.#record({ op: 'delete', id, slug: draft.slug })
  }

  /** A record that is of no concern to readers of articles. */
  touchTag(slug: string): void {
    this.#record({ op: 'put', type: 'tag', id: slug, slug, hash: 'x' })
  }

  /** The log is lost. */
  beginEpoch(): void {
    this.#changes = []
    this.#edition = 0
    this.#epoch += 1
  }

  #record(change: Omit<Change, 'seq' | 'edition' | 'at' | 'type'> & { type?: 'tag' }) {
    const seq = this.#changes.length + 1
    const at = '2026-01-01T00:00:00.000Z'
    this.#changes.push({
      type: 'article',
      ...change,
      seq,
      edition: this.#edition + 1,
      at,
    })
  }

  /** Ends the edition, and returns every file of it by address. */
  render(): Map<string, object> {
    const seq = this.#changes.length
    this.#edition = this.#changes.at(-1)?.edition ?? 0
    return renderFiles({
      drafts: [...this.#articles.values()],
      changes: this.#changes,
      pageSizes: this.pageSizes,
      edition: { epoch: `e${this.#epoch}`, edition: this.#edition, seq },
    })
  }
}
