// Turns bodies into Markdown, where the import runs or in threads beside it.
import type { BodyAddress } from '../../model/draft-body.ts'
import type { ImportNote, Item } from '../../model/item.ts'
import type { FieldValues } from '../../plan/front-matter.ts'
import type { RenderedFile } from '../items/render-file.ts'

export interface Bodies {
  open(item: Pick<Item, 'title' | 'body'>): Promise<OpenBody>
  /** The finished file, as our own check reads it. */
  render(path: string, fields: FieldValues, body: string): Promise<RenderedFile>
  close(): Promise<void>
}

/** A body that waits for what its addresses mean; `write` ends it. */
export interface OpenBody {
  readonly addresses: readonly BodyAddress[]
  readonly notes: readonly ImportNote[]
  /** How the plain text begins: enough for a title and a description. */
  readonly text: string
  /** One for each of `addresses`, in their order; `undefined` takes what it names away. */
  write(results: readonly (string | undefined)[]): Promise<string>
}
