// Articles as Markdown, for programs.
import type { ArticleSummary, Site, TagRef } from './article.ts'

/** An article as a Markdown file. */
export interface MarkdownTwin {
  readonly site: Site
  readonly article: ArticleSummary
  readonly canonicalUrl?: string | undefined
  readonly markdown: string
}

/** What `/llms.txt` leads to. */
export interface LlmsPage {
  readonly site: Site
  /** Newest first. */
  readonly newest: readonly ArticleSummary[]
  readonly tags: readonly TagRef[]
  /** How many parts hold all texts. */
  readonly parts: number
}

/** Some of all texts, oldest first. */
export interface LlmsPart {
  readonly twins: readonly MarkdownTwin[]
}
