// Puts a search index in the place of the one before: its addresses, and what waits to be stored.
import { SEARCH_TAG } from '../../content/invalidation/cache-tags.ts'
import { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import {
  listBundles,
  replaceBundles,
  type StoredBundle,
} from '../../content/store/search/bundles.ts'
import type { SearchBundle } from '../../model/search/search-index.ts'
import type { BundleFolders } from '../../search/bundle-folders.ts'
import { toApiPath } from '../../site/api/address.ts'
import {
  isHashedSearchFile,
  SEARCH_SCRIPT,
  toSearchPath,
} from '../../site/api/search-url.ts'

export interface PlaceSettings {
  readonly db: Database
  readonly folders: BundleFolders
  /** Whether chunks of before stay for a publish: a reader may be in the middle of a search. */
  readonly keepsChunks: boolean
}

/** In the table of addresses. */
const OWNER = 'search'

/** True where addresses wait to be stored or removed now. */
export function placeIndex(
  settings: PlaceSettings,
  bundles: readonly SearchBundle[],
): boolean {
  const { db, folders } = settings
  const queue = new PublishQueue(db)
  return db.transaction(() => {
    const present = listBundles(db)
    const next = listNext(bundles, present, settings)
    // Of the ten thousand files of a large blog, those of its small bundle change.
    const wanted = new Set(listAddresses(next, present, folders))
    const owned = new Set(listAddresses(present, next, folders))
    const gone = [...owned].filter((path) => !wanted.has(path))
    const added = [...wanted].filter((path) => !owned.has(path))
    for (const path of gone) db.run('delete from address where path = ?', path)
    const insert = 'insert or ignore into address (path, owner) values (?, ?)'
    for (const path of added) db.run(insert, path, OWNER)
    const isSame = JSON.stringify(next) === JSON.stringify(present)
    replaceBundles(db, next)
    const waiting = [...added, ...listNamed(next, present, folders)]
    queue.enqueue(waiting)
    queue.add(gone, 'removal')
    if (!isSame) queue.enqueueDependents(new Set([SEARCH_TAG]))
    folders.keep(next.flatMap(listFolders))
    return waiting.length > 0 || gone.length > 0 || !isSame
  })
}

/** In the order of the store. */
function listNext(
  bundles: readonly SearchBundle[],
  present: readonly StoredBundle[],
  { folders, keepsChunks }: PlaceSettings,
): StoredBundle[] {
  const known = keepsChunks ? bundles.flatMap((id) => folders.findKnown(id) ?? []) : []
  const paths = new Set(known.flatMap(({ articles }) => [...articles.keys()]))
  return bundles
    .map(({ name, key, count, hidden }) => {
      const old = present.find((bundle) => bundle.name === name && bundle.key !== key)
      const replaced = keepsChunks && old ? folders.findKnown(old) : undefined
      // Chunks tell the words of an article: nothing stays of one that was taken back.
      const isKept =
        replaced && [...replaced.articles.keys()].every((path) => paths.has(path))
      return { name, key, before: isKept ? replaced.key : undefined, count, hidden }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function listFolders({ name, key, before }: StoredBundle) {
  return [{ name, key }, ...(before === undefined ? [] : [{ name, key: before }])]
}

/** Without those of bundles that the others have, too. */
function listAddresses(
  bundles: readonly StoredBundle[],
  others: readonly StoredBundle[],
  folders: BundleFolders,
): string[] {
  const known = new Set(others.map((bundle) => JSON.stringify(bundle)))
  const files = bundles
    .filter((bundle) => !known.has(JSON.stringify(bundle)))
    .flatMap((bundle) => listBundleFiles(bundle, folders))
  if (bundles.length === 0) return files
  return [...files, SEARCH_SCRIPT, toApiPath({ kind: 'search' })]
}

function listBundleFiles(bundle: StoredBundle, folders: BundleFolders): string[] {
  const { name, key, before, hidden } = bundle
  const gone = new Set(hidden.map((id) => `fragment/${id}.pf_fragment`))
  const own = folders.listFiles({ name, key }).filter((file) => !gone.has(file))
  const old = before === undefined ? [] : folders.listFiles({ name, key: before })
  const toPath = (file: string) => toSearchPath({ bundle: name, file })
  return [...own, ...old.filter(isChunk)].filter((file) => !isLocal(file)).map(toPath)
}

/** The text of an article that changed is not kept. */
const isChunk = (file: string) => !file.startsWith('fragment/') && isHashed(file)

/** The script has an address of its own. */
const isLocal = (file: string) => file === 'pagefind.js'

const isHashed = (file: string) => isHashedSearchFile(`search/x/y/${file}`)

/** Files that keep their names, of bundles that are others now. */
function listNamed(
  bundles: readonly StoredBundle[],
  present: readonly StoredBundle[],
  folders: BundleFolders,
): string[] {
  const files = bundles
    .filter(
      ({ name, key }) => !present.some((old) => old.name === name && old.key === key),
    )
    .flatMap(({ name, key }) =>
      folders
        .listFiles({ name, key })
        .filter((file) => !isHashed(file) && !isLocal(file))
        .map((file) => toSearchPath({ bundle: name, file })),
    )
  return files.length > 0 ? [...files, SEARCH_SCRIPT] : files
}
