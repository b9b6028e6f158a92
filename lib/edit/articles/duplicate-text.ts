// The text of an article that begins as a copy of another.
import { listPlaces } from '../../content/articles/rename/relink.ts'
import { withYaml } from '../../content/check/index.ts'
import {
  type Move,
  renderReaddressed,
  toRebasedAddress,
} from '../../content/references/move.ts'
import { formatFile, parseFile, restoreBytes } from '../lossless/index.ts'

export interface Duplicate {
  readonly id: string
  /** Undefined for that of the original. */
  readonly title: string | undefined
}

/**
 * A draft with an id of its own and without the addresses of the original. Links in it lead
 * where they led. Throws `LosslessError` where its fields can not be changed.
 */
export function renderDuplicate(
  bytes: Uint8Array,
  move: Move,
  { id, title }: Duplicate,
): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const rebased = renderReaddressed(text, listPlaces(move.from, text), (written) =>
    toRebasedAddress(written, move),
  )
  const { slug: _, aliases: __, ...fields } = parseFile(withYaml(rebased))
  const given = { ...fields, ...(title === undefined ? {} : { title }), id, draft: true }
  return restoreBytes(bytes, formatFile(given))
}
