// Which tags of a template end others.
import type { TemplateTag } from './template-tags.ts'

/** The tags of one text, in order. */
export class Partners {
  readonly #ends = new Map<string, TemplateTag[]>()
  readonly #next = new Map<string, number>()
  readonly #opened = new Set<string>()

  constructor(tags: readonly TemplateTag[]) {
    for (const tag of tags) {
      const { name, isEnd } = tag
      if (!isEnd) this.#opened.add(name)
      else
        this.#ends
          .set(name, this.#ends.get(name) ?? [])
          .get(name)
          ?.push(tag)
    }
  }

  /** Whether one of the same name begins, or ends, somewhere. */
  has({ name, isEnd }: TemplateTag): boolean {
    return isEnd ? this.#opened.has(name) : this.#ends.has(name)
  }

  /** The next end of the same name. Asked in order of the text: ends before are forgotten. */
  findEnd({ name, start }: TemplateTag): TemplateTag | undefined {
    const ends = this.#ends.get(name) ?? []
    let next = this.#next.get(name) ?? 0
    while ((ends[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next += 1
    this.#next.set(name, next)
    return ends[next]
  }
}
