// The address of a blog whose files do not name it: where its posts link to each other.
const LINK = /\bhttps?:\/\/([a-z0-9.-]+)\/([\w-]+)(?=[)\]\s"'#?<>]|$)/gi
const MIN_LINKS = 2

/** Counts links to slugs of posts, whatever comes first. */
export class LinkCount {
  readonly #slugs = new Set<string>()
  readonly #links = new Map<string, Map<string, number>>()

  add(slug: string, text: string): void {
    if (slug) this.#slugs.add(slug)
    for (const [, host = '', path = ''] of text.matchAll(LINK)) {
      const paths = this.#links.get(host.toLowerCase()) ?? new Map<string, number>()
      this.#links.set(host.toLowerCase(), paths)
      paths.set(path, (paths.get(path) ?? 0) + 1)
    }
  }

  /** The host with most such links; undefined where fewer than two agree. */
  findHost(): string | undefined {
    const counts = [...this.#links].map(([host, paths]) => {
      const known = [...paths].filter(([path]) => this.#slugs.has(path))
      return { host, count: known.reduce((sum, [, count]) => sum + count, 0) }
    })
    const [best] = counts.toSorted((a, b) => b.count - a.count)
    return best && best.count >= MIN_LINKS ? best.host : undefined
  }
}
