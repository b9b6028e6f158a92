// `imprint.json`: the build manifest, which exports of before had in the folder itself.
import { decodePath } from '../../../site/url.ts'
import type { PublishedFile } from '../build-manifest.ts'

/** Its name under OUT_DIR. */
export const MANIFEST_FILE = 'imprint.json'

/** What a folder that was published before has in it, by address. */
export type ManifestEntry = Pick<PublishedFile, 'file' | 'type' | 'hash' | 'target'>

/** Empty for a text that is no manifest. */
export function parseManifest(text: string): Map<string, ManifestEntry> {
  const addresses = parseAddresses(text)
  return new Map(
    Object.entries(addresses).flatMap(([address, value]: [string, unknown]) => {
      const entry = isAddress(address) && parseEntry(value)
      return entry ? [[address, entry]] : []
    }),
  )
}

function parseAddresses(text: string): object {
  try {
    const manifest: unknown = JSON.parse(text)
    const isObject = typeof manifest === 'object' && manifest !== null
    const addresses = isObject && 'addresses' in manifest ? manifest.addresses : {}
    return typeof addresses === 'object' && addresses !== null ? addresses : {}
  } catch {
    return {}
  }
}

// Paths that lead out of the folder, and files that are no address.
const UNSAFE =
  /^$|^\/|\\|\0|(?:^|\/)\.\.?(?:\/|$)|^(?:\.imprint(?:-[a-z]+)?|imprint\.json)(?:\/|$)/

/** Rejects unsafe paths; also guards deletion. */
export function isAddress(address: string): boolean {
  const isRooted = address.startsWith('/')
  return address === '/' || (isRooted && !UNSAFE.test(decodePath(address).slice(1)))
}

// Without fields that a manifest has not.
function parseEntry(entry: unknown): ManifestEntry | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  if (!('file' in entry) || !('hash' in entry) || !('type' in entry)) return undefined
  const { file, hash, type } = entry
  const target = 'target' in entry ? entry.target : undefined
  if (typeof file !== 'string' || UNSAFE.test(file)) return undefined
  if (typeof hash !== 'string' || typeof type !== 'string') return undefined
  if (target === undefined) return { file, type, hash }
  return typeof target === 'string' ? { file, type, hash, target } : undefined
}
