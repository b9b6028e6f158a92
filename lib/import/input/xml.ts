// XML in pieces: whole elements, one after the other, of files of any size.
import type { Repair } from '../model/item.ts'
import type { SourceFile } from '../model/source.ts'

export interface XmlElement {
  /** As it is usually written, whatever prefix the file has: `wp:post_id`, `content:encoded`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Of the element itself, CDATA and all, entities decoded once. */
  readonly text: string
  readonly line: number
  readonly column: number
}

/**
 * The elements that `isWanted`, with all that is in them; `path` holds the names from the root
 * to the element. Faults are repaired where that is possible, each told to `report`.
 */
export async function* readElements(
  _file: SourceFile,
  _isWanted: (path: readonly string[]) => boolean,
  _report: (repair: Repair) => void,
): AsyncIterable<XmlElement> {}
