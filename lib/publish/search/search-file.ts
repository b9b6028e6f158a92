// What is stored for an address of the search index.
import type { Database } from '../../content/store/database.ts'
import { listBundles } from '../../content/store/search/bundles.ts'
import type { BundleFolders } from '../../search/bundle-folders.ts'
import { isFirst } from '../../search/plan.ts'
import { fileOf } from '../../site/output-file.ts'
import { parseSearchPath, SEARCH_SCRIPT } from '../../site/api/search-url.ts'
import { hashBytes } from '../../text/hash.ts'
import type { Output } from '../prerender/to-output.ts'

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
}

/** Undefined where no bundle has such a file. */
export function findSearchFile(
  address: string,
  { db, folders }: { readonly db: Database; readonly folders: BundleFolders },
): Output | undefined {
  const bytes = readBytes(address, db, folders)
  if (!bytes) return undefined
  const type = TYPES[address.replace(/^.*\./s, '')] ?? 'application/octet-stream'
  const file = fileOf(address, type)
  return { file, type, bytes, hash: hashBytes(bytes), assets: [] }
}

function readBytes(
  address: string,
  db: Database,
  folders: BundleFolders,
): Uint8Array | undefined {
  const bundles = listBundles(db)
  const { bundle, file } = parseSearchPath(address) ?? { file: 'pagefind.js' }
  const isAsked = (name: string) =>
    address === SEARCH_SCRIPT ? isFirst(name) : name === bundle
  const found = bundles.find(({ name }) => isAsked(name))
  if (!found) return undefined
  const { name, key, before } = found
  const old = before === undefined ? undefined : folders.read({ name, key: before }, file)
  return folders.read({ name, key }, file) ?? old
}
