// What the text of a post needs from the rest of the export.
import type { ImportNote } from '../../../model/item.ts'
import type { Attachment } from '../library.ts'
import type { Footnotes } from './footnotes.ts'
import type { Hold } from './hold.ts'

export interface BodySource {
  readonly postId: string
  findAttachment(id: string): Attachment | undefined
  /** In the order of their numbers. */
  listAttachedTo(postId: string): readonly Attachment[]
  /** The text of a synced pattern. */
  findBlock(id: string): string | undefined
  /** HTML that oEmbed services answered, as the post keeps it. */
  readonly oembeds: readonly string[]
  /** The notes of the block editor, by their id. */
  readonly notes: ReadonlyMap<string, string>
  /** SyntaxHighlighter has written `<` as `&lt;` in code. */
  readonly isCodeEncoded: boolean
}

export interface BodyContext extends BodySource {
  readonly hold: Hold
  readonly footnotes: Footnotes
  /** Tells each rule with the same words once. */
  tell(note: ImportNote): void
}
