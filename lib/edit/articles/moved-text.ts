// The text of an article under another name: a copy of it, or an older version from before a rename.
import { listPlaces } from '../../content/articles/rename/relink.ts'
import { withYaml } from '../../content/check/index.ts'
import {
  type Move,
  renderReaddressed,
  toRebasedAddress,
} from '../../content/references/move.ts'
import { folderTypeOf, slugOf } from '../../site/document-slug.ts'
import { formatFile, LosslessError, parseFile, restoreBytes } from '../lossless/index.ts'

export interface Duplicate {
  readonly id: string
  /** Undefined for that of the original. */
  readonly title: string | undefined
}

/** From one path to another; slugs are those of the names. */
export function toMove(from: string, to: string, isFolder: boolean): Move {
  const [oldSlug = '', newSlug = ''] = [from, to].map((path) => slugOf(path, {}))
  return { from, to, oldSlug, newSlug, isFolder }
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
  const { slug: _, aliases: __, ...fields } = parseFile(withYaml(rebase(bytes, move)))
  const given = { ...fields, ...(title === undefined ? {} : { title }), id, draft: true }
  return restoreBytes(bytes, formatFile(given))
}

/**
 * An older version, from before the article was renamed: it keeps the id and the old addresses
 * that the article has now, so that it stays the same for those who link to it. `present`:
 * undefined for one that is gone. Bytes of anything else stay.
 */
export function renderRestored(
  bytes: Uint8Array,
  present: Uint8Array | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): Uint8Array {
  const areArticles = [from, to].every(
    (path) => folderTypeOf(path) === 'article' && path.endsWith('.md'),
  )
  if (from === to || !areArticles) return bytes
  const isFolder = [from, to].every((path) => path.endsWith('/index.md'))
  const text = rebase(bytes, toMove(from, to, isFolder))
  const fields = parseFile(withYaml(text))
  const { id, aliases } = present ? parseFile(new TextDecoder().decode(present)) : fields
  try {
    return restoreBytes(bytes, formatFile({ ...fields, id, aliases }))
  } catch (error) {
    // Of fields that no form can change, the author knows better.
    if (error instanceof LosslessError) return bytes
    throw error
  }
}

function rebase(bytes: Uint8Array, move: Move): string {
  const text = new TextDecoder().decode(bytes)
  return renderReaddressed(text, listPlaces(move.from, text), (written) =>
    toRebasedAddress(written, move),
  )
}
