// Pictures of a Takeout: the files that posts show from Google's servers.
import { toFileAddress } from '../../model/address.ts'
import type { Medium } from '../../model/item.ts'
import type { Source } from '../../model/source.ts'

export interface Album {
  /** Pictures of the text whose file is in the album, each once. */
  listPictures(html: string): Iterable<Medium>
}

const ALBUM = /(?:^|\/)Blogger\/Albums\//i
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$/i
const ADDRESS =
  /https?:\/\/(?:[\w-]+\.)*(?:bp\.blogspot\.com|ggpht\.com|googleusercontent\.com)\/[^\s"'<>)]+/g

/** Files are found by their names, where no two have the same one. */
export function openAlbum({ files }: Source): Album {
  const paths = files.map(({ path }) => path)
  const pictures = paths.filter((path) => ALBUM.test(path) && PICTURE.test(path))
  const byName = new Map<string, string | undefined>()
  for (const path of pictures) {
    const name = toName(path)
    byName.set(name, byName.has(name) ? undefined : path)
  }
  const known = new Set<string>()
  return {
    *listPictures(html) {
      if (byName.size === 0) return
      for (const [address] of html.matchAll(ADDRESS)) {
        const url = address.replaceAll('&amp;', '&')
        const path = byName.get(toName(decodeName(url.replace(/[?#].*$/s, ''))))
        if (path === undefined || known.has(url)) continue
        known.add(url)
        yield toMedium(path, url)
      }
    },
  }
}

function toMedium(path: string, url: string): Medium {
  return {
    type: 'medium',
    key: url,
    place: path,
    title: toName(path),
    url: toFileAddress(path),
    addresses: [url],
  }
}

function toName(path: string): string {
  return (path.split('/').at(-1) ?? '').normalize('NFC').toLowerCase()
}

/** Blogger writes spaces of file names as `+` or twice encoded. */
function decodeName(address: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(address.replaceAll('+', ' ')))
  } catch {
    return address
  }
}
