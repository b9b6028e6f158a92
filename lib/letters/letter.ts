// A letter to subscribers: one article, ready to be addressed.
import type { ArticleSummary, Picture, Site } from '../model/article.ts'

/** What a letter is made of; addresses in it are absolute. */
export interface LetterSource extends ArticleSummary {
  readonly url: string
  readonly body: { readonly html: string; readonly markdown: string }
  readonly hero?: Picture | undefined
}

export interface LetterBody {
  readonly html: string
  readonly text: string
}

/** Where a reader ends the subscription. */
export type UnsubscribeUrl = string | undefined

/** Gmail cuts a letter of more than 102 KB, with its last lines. */
const MAX_BODY_BYTES = 80 * 1024

/** Whether the letter holds the article, or says what it is about. */
export function isWhole({ body }: LetterSource, { feed }: Pick<Site, 'feed'>): boolean {
  return feed === 'full' && Buffer.byteLength(body.html) <= MAX_BODY_BYTES
}
