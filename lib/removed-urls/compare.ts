import { join } from 'node:path'

import { listAddresses, listHolders } from './owners.ts'
import { listLosses, type Present } from './removed-urls.ts'
import { toLossProblem } from './diagnostic.ts'
import { SITE_FILE, toSite } from '../content/store/site.ts'
import { openDatabase } from '../content/store/database.ts'
import { findDocument, listBrokenFiles } from '../content/store/documents.ts'
import { storeFile } from '../content/store/open.ts'
import type { Settings } from '../settings.ts'
import type { Problem, Severity } from '../model/diagnostic.ts'
import { MANIFEST_FILE } from '../publish/output/manifest-file.ts'
import { CommandError } from '../model/command-error.ts'
import { openPublished, type PublishedSite } from './previous-site.ts'

export interface AgainstOptions {
  /** A manifest's file or folder, or its address; absent for what lies in `OUT_DIR`. */
  readonly against?: string
  /** Addresses that are to go. */
  readonly gone?: readonly string[]
}

/**
 * Addresses of an earlier publish that would lead nowhere now. Errors where somebody asked
 * to compare; warnings against `OUT_DIR`, which may be old, or was only for a try.
 */
export async function listLossProblems(
  settings: Settings,
  { against, gone = [] }: AgainstOptions,
): Promise<Problem[]> {
  const published = await (against === undefined
    ? findOwn(settings.outDir)
    : openPublished(against))
  if (!published) return []
  const severity: Severity = against === undefined ? 'warning' : 'error'
  const { addresses, gap, readFormerEntries } = published
  if (gap !== undefined) console.error(gap)
  const present = readPresent(settings)
  const isMeant = ({ address }: { readonly address: string }) => !gone.includes(address)
  if (!listLosses(addresses, present).some(isMeant)) return []
  // The feeds of the time say which ids and titles the old addresses had.
  const former = await readFormerEntries(present.basePath)
  return listLosses(addresses, present, former)
    .filter(isMeant)
    .map((loss) => toLossProblem(loss, severity))
}

/** Undefined for a folder that nothing was published into: nobody asked for it by name. */
async function findOwn(outDir: string): Promise<PublishedSite | undefined> {
  try {
    return await openPublished(join(outDir, MANIFEST_FILE))
  } catch (error) {
    if (error instanceof CommandError) return undefined
    throw error
  }
}

function readPresent({ stateDir, siteUrl }: Settings): Present {
  const db = openDatabase(storeFile(stateDir))
  try {
    return db.snapshot(() => ({
      addresses: listAddresses(db),
      holders: listHolders(db),
      broken: listBrokenFiles(db),
      basePath: toSite(findDocument(db, SITE_FILE)?.fields ?? {}, siteUrl).basePath,
    }))
  } finally {
    db.close()
  }
}
