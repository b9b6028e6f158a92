// Makes the bundles that are missing, and says which ones readers are to have.
import type {
  SearchBundle,
  SearchEntry,
  IndexedPage,
} from '../model/search/search-index.ts'
import type { BundleFolders, BundleId } from './bundle-folders.ts'
import { MemoryError, requireMemory } from './memory.ts'
import { listFiles, readFragments, writeBundle } from './pagefind.ts'
import {
  isFirst,
  type KnownBundle,
  listStale,
  type Plan,
  type PlannedBundle,
  planFull,
  planQuick,
} from './plan.ts'

/** `quick`: what changed can be found soon. `full`: the index is a function of the content. */
export type Scope = 'quick' | 'full'

export interface IndexSource {
  /** Oldest first. */
  readonly entries: readonly SearchEntry[]
  /** Of the index that readers have. */
  readonly present: readonly BundleId[]
  /** Pages in the order of the entries; undefined where one is another by now. */
  listPages(entries: readonly SearchEntry[]): IndexedPage[] | undefined
}

export interface BuiltIndex {
  readonly bundles: readonly SearchBundle[]
  /** Whether bundles hold an article that readers may not see any more. */
  readonly hasWithdrawn: boolean
  /** Whether a full index would be another one. */
  readonly isStale: boolean
  /** Why the full index was put off, if it was. */
  readonly fault?: string | undefined
}

/** Undefined where an article changed meanwhile: the publish that follows asks again. */
export async function buildIndex(
  scope: Scope,
  source: IndexSource,
  folders: BundleFolders,
): Promise<BuiltIndex | undefined> {
  const { entries, present } = source
  const known = present.flatMap((id) => folders.findKnown(id) ?? [])
  const plan = scope === 'full' ? planFull(entries) : planQuick(entries, known)
  try {
    return await carryOut(plan, source, folders)
  } catch (error) {
    if (!(error instanceof MemoryError)) throw error
    const built = await carryOut(planQuick(entries, known, true), source, folders)
    return built && { ...built, isStale: true, fault: error.message }
  }
}

async function carryOut(
  { bundles, kept }: Plan,
  source: IndexSource,
  folders: BundleFolders,
): Promise<BuiltIndex | undefined> {
  for (const bundle of bundles) {
    if (!folders.has(bundle) && !(await makeBundle(bundle, source, folders))) return
  }
  const made = bundles.flatMap((bundle) => folders.findKnown(bundle) ?? [])
  const keys = new Map(source.entries.map(({ path, key }) => [path, key]))
  const inMade = new Set(made.flatMap(listFragments))
  const stale = kept.flatMap(({ articles }) =>
    [...articles].filter(([path, { key }]) => keys.get(path) !== key),
  )
  const toBundle = (bundle: KnownBundle): SearchBundle => ({
    ...{ name: bundle.name, key: bundle.key, count: bundle.articles.size },
    // An edit may leave what is indexed as it was.
    hidden: listStale(bundle, keys).filter((fragment) => !inMade.has(fragment)),
  })
  return {
    bundles: [...made, ...kept].map(toBundle),
    hasWithdrawn: stale.some(([path]) => !keys.has(path)),
    isStale: stale.length > 0 || (kept.length > 0 && made.some(isRecent)),
  }
}

/** False where an article changed meanwhile. */
async function makeBundle(
  bundle: PlannedBundle,
  { listPages }: IndexSource,
  folders: BundleFolders,
): Promise<boolean> {
  const { name, language, entries } = bundle
  requireMemory(entries)
  const pages = listPages(entries)
  if (!pages) return false
  await folders.make(bundle, async (folder) => {
    await writeBundle(folder, { language, isFirst: isFirst(name), pages })
    const fragments = readFragments(folder)
    const articles = entries.map(({ path, key }, index) => {
      const fragment = fragments.get(pages[index]?.url ?? '') ?? ''
      return [path, { key, fragment }] as const
    })
    return { files: listFiles(folder), articles }
  })
  return true
}

function listFragments({ articles }: KnownBundle): string[] {
  return [...articles.values()].map(({ fragment }) => fragment)
}

function isRecent({ name }: KnownBundle): boolean {
  return name.endsWith('/recent')
}
