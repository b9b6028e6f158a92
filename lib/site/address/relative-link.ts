// The address of one file of the content folder in another.

/** `source` and `target` are paths under the content folder: `./other.md`, `../a/b.md`. */
export function toRelativeLink(source: string, target: string): string {
  const folders = source.split('/').slice(0, -1)
  const parts = target.split('/')
  const parting = folders.findIndex((folder, at) => folder !== parts[at])
  const shared = parting === -1 ? folders.length : parting
  const path = [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join(
    '/',
  )
  // Brackets and quotes could end the address that they stand in.
  const encoded = encodeURI(path).replace(/[()']/g, (sign) => ENCODED[sign] ?? sign)
  return encoded.startsWith('.') ? encoded : `./${encoded}`
}

const ENCODED: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27' }
