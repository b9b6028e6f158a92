// What an attribute or a style of a drawing may tell: a place on a disk, a picture in it.

/** Of the author's disk: readers have no such file. */
const DISK_PATH =
  /^\s*(?:file:|[a-z]:[\\/]|\\\\|\/(?:Users|Volumes)\/|\/home\/[^/]+\/.*\.\w+$)/i

/** Whether the value says where a file lies on a disk. */
export function isDiskPath(value: string): boolean {
  return DISK_PATH.test(value)
}

// Code may have line ends in it, written as references too.
const DATA = /data:image\/[\w.+-]+;base64,[\w+/=\s%&#;-]+/gi

/** The text, with what pictures that are written into it tell taken out. */
export function cleanData(
  text: string,
  strip: (bytes: Uint8Array, type: string) => Uint8Array,
): string {
  if (!text.includes('base64,')) return text
  return text.replace(DATA, (address) => {
    const comma = address.indexOf(',')
    const code = address.slice(comma + 1).replace(/%[0-9a-f]{2}/gi, decodeURIComponent)
    const bytes = Buffer.from(code.replace(/&#x?[0-9a-f]+;/gi, ''), 'base64')
    const cleaned = strip(bytes, /^data:([^;]+)/i.exec(address)?.[1] ?? '')
    if (bytes.equals(cleaned)) return address
    return `${address.slice(0, comma + 1)}${Buffer.from(cleaned).toString('base64')}`
  })
}
