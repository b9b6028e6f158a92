// Addresses of what has none on the web: items and files of a source.
const ITEM = 'import:'
const FILE = 'import-file:'

/** An address of the item with this key; `fragment` without `#`. */
export function toItemAddress(key: string, fragment = ''): string {
  return `${ITEM}${encodeURIComponent(key)}${fragment && `#${fragment}`}`
}

/** An address of a file of the source, by its path there. */
export function toFileAddress(path: string): string {
  return FILE + encodeURIComponent(path)
}

/** Undefined for an address of the web. */
export function parseItemAddress(
  address: string,
): { readonly key: string; readonly fragment: string } | undefined {
  if (!address.startsWith(ITEM)) return undefined
  const [key = '', fragment = ''] = address.slice(ITEM.length).split('#', 2)
  return { key: decodeURIComponent(key), fragment }
}

export function parseFileAddress(address: string): string | undefined {
  return address.startsWith(FILE)
    ? decodeURIComponent(address.slice(FILE.length))
    : undefined
}
