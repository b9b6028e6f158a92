// What the body editor asks of its surroundings; what is missing hides its tools.

export interface ArticleMatch {
  readonly title: string
  /** Relative to the content folder. */
  readonly path: string
}

export interface BodyServices {
  /** The article's file relative to the content folder, or one beside which a new one will be. */
  findPath(): string
  /** Articles whose title has these words, the best first. */
  searchArticles?(query: string, signal: AbortSignal): Promise<readonly ArticleMatch[]>
  /** Saves a picture beside the article; answers its address there. Throws an error with a remedy. */
  upload?(picture: File): Promise<string>
}
