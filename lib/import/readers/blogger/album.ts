// Pictures of a Takeout: the files that posts show from Google's servers.
import { toFileAddress } from '../../model/address.ts'
import type { Source } from '../../model/source.ts'

export interface Album {
  /** HTML with the files of the album in place of their addresses on the web. */
  bringHome(html: string): string
}

const ALBUM = /(?:^|\/)Blogger\/Albums\//i
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$/i
/** In an attribute: words of a text stay. */
const ADDRESS =
  /(?<=["'=]\s*)https?:\/\/(?:[\w-]+\.)*(?:bp\.blogspot\.com|ggpht\.com|googleusercontent\.com)\/[^\s"'<>]+/g

/** Files are found by their names, where no two have the same one. */
export function openAlbum({ files }: Source): Album {
  const byName = new Map<string, string | undefined>()
  for (const { path } of files) {
    if (!ALBUM.test(path) || !PICTURE.test(path)) continue
    const name = toName(path)
    byName.set(name, byName.has(name) ? undefined : path)
  }
  if (byName.size === 0) return { bringHome: (html) => html }
  return {
    bringHome: (html) =>
      html.replace(ADDRESS, (address) => {
        const path = byName.get(toName(decodeName(address.replace(/[?#].*$/s, ''))))
        return path === undefined ? address : toAttribute(toFileAddress(path))
      }),
  }
}

function toAttribute(address: string): string {
  return address.replaceAll("'", '%27')
}

function toName(path: string): string {
  return (path.split('/').at(-1) ?? '').normalize('NFC').toLowerCase()
}

/** Blogger writes spaces of file names as `+` or twice encoded. */
function decodeName(address: string): string {
  try {
    const text = address.replaceAll('&amp;', '&').replaceAll('+', ' ')
    return decodeURIComponent(decodeURIComponent(text))
  } catch {
    return address
  }
}
