import { join } from 'node:path'

import { listAddresses, listOwners } from './owners.ts'
import { listRemovedUrls, type CurrentUrls } from './removed-urls.ts'
import { toRemovedUrlDiagnostic } from './diagnostic.ts'
import { readSite } from '../content/store/site.ts'
import { Database } from '../content/store/database.ts'
import { listBrokenFiles } from '../content/store/sources.ts'
import { storeFile } from '../content/store/open.ts'
import type { Settings } from '../settings.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { MANIFEST_FILE } from '../publish/output/manifest-file.ts'
import { CommandError } from '../model/command-error.ts'
import { openPreviousSite, type PreviousSite } from './previous-site.ts'

export interface CompareOptions {
  /** A manifest's file or folder, or its address; absent for what lies in `OUT_DIR`. */
  readonly compare?: string
  /** Addresses that are to go. */
  readonly allowRemoved?: readonly string[]
}

/**
 * Addresses of an earlier publish that would lead nowhere now. Errors where the
 * author asked to compare; warnings against `OUT_DIR`, which may be old, or was only for a try.
 */
export async function listRemovedUrlDiagnostics(
  settings: Settings,
  { compare, allowRemoved = [] }: CompareOptions,
): Promise<Diagnostic[]> {
  const published = await (compare === undefined
    ? findOwn(settings.outDir)
    : openPreviousSite(compare))
  if (!published) return []
  const rule = compare === undefined ? 'url-removed-from-output' : 'url-removed'
  const { addresses, gap, readPreviousEntries } = published
  if (gap !== undefined) console.error(gap)
  const present = readPresent(settings)
  const isMeant = ({ address }: { readonly address: string }) =>
    !allowRemoved.includes(address)
  if (!listRemovedUrls(addresses, present).some(isMeant)) return []
  // The feeds of the time say which ids and titles the old addresses had.
  const previous = await readPreviousEntries(present.basePath)
  return listRemovedUrls(addresses, present, previous)
    .filter(isMeant)
    .map((loss) => toRemovedUrlDiagnostic(loss, rule))
}

/** Undefined for a folder that nothing was published into: nobody asked for it by name. */
async function findOwn(outDir: string): Promise<PreviousSite | undefined> {
  try {
    return await openPreviousSite(join(outDir, MANIFEST_FILE))
  } catch (error) {
    if (error instanceof CommandError) return undefined
    throw error
  }
}

function readPresent({ stateDir, siteUrl }: Settings): CurrentUrls {
  const db = new Database(storeFile(stateDir))
  try {
    return db.snapshot(() => ({
      addresses: listAddresses(db),
      owners: listOwners(db),
      broken: listBrokenFiles(db),
      basePath: readSite(db, siteUrl).basePath,
    }))
  } finally {
    db.close()
  }
}
