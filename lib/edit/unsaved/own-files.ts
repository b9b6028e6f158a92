// Pictures of an unsaved text: what no reader sees yet has no public address.
import { findMediaRow, toMediaPath } from '../../content/queries/media.ts'
import { toAbsolute } from '../../site/url.ts'
import type { Shown } from './suppose-shown.ts'

/** Where the editor shows a file of the content folder. */
export type ToFileAddress = (path: string) => string

/** Puts addresses of the editor in the place of the public ones, in HTML. */
export function makeFileLinker(
  { reader, document }: Shown,
  toFileAddress: ToFileAddress,
): (html: string) => string {
  const targets = document.references.filter(({ kind }) => kind === 'file')
  const pairs = [...new Set(targets.map(({ target }) => target))].flatMap((path) => {
    const row = findMediaRow(reader, path)
    if (!row) return []
    const address = toMediaPath(reader, row)
    const own = toFileAddress(path)
    return [
      [toAbsolute(reader.site.url, address), own],
      [address, own],
    ] as const
  })
  return (html) =>
    pairs.reduce((text, [address, own]) => text.replaceAll(address, own), html)
}
