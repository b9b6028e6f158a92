import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** Every file under a folder by path, but the mark that differs for each folder. */
export function readTree(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((file) => file !== '.imprint')
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(dir, file))]))
}

/** What tells how a folder came about: no publish from nothing can know it. */
function isHistory(file: string, bytes: Buffer | undefined): boolean {
  if (/^api\/v1\/(?:index|changes\/.+)\.json$/.test(file)) return true
  // It names the others.
  if (file === '.imprint-files') return true
  return file.startsWith('api/v1/ids/') && bytes?.includes('"removed":true') === true
}

/**
 * Files that differ, each with the place where it begins to; empty for trees that are equal but
 * for their history.
 */
export function listDifferences(
  actual: ReadonlyMap<string, Buffer>,
  expected: ReadonlyMap<string, Buffer>,
): string[] {
  const files = new Set([...actual.keys(), ...expected.keys()])
  return [...files].toSorted().flatMap((file) => {
    const [ours, theirs] = [actual.get(file), expected.get(file)]
    if (isHistory(file, ours ?? theirs)) return []
    if (ours === undefined) return [`${file} is missing`]
    if (theirs === undefined) return [`${file} should not be there`]
    return ours.equals(theirs) ? [] : [`${file}: ${describeDifference(ours, theirs)}`]
  })
}

function describeDifference(actual: Buffer, expected: Buffer): string {
  const [a, b] = [actual.toString(), expected.toString()]
  let at = 0
  while (a[at] === b[at]) at += 1
  const excerpt = (text: string) =>
    JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `${excerpt(a)} instead of ${excerpt(b)}`
}

/** What a file says, whatever form it is in. */
export function decompress(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.br')) return brotliDecompressSync(bytes)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
