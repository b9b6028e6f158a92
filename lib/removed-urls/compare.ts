// Compares the content with an earlier publish.
import { resolve } from 'node:path'

import { listAddresses, listOwners } from './owners.ts'
import { listRemovedUrls, type CurrentUrls } from './removed-urls.ts'
import { toRemovedUrlDiagnostic } from './diagnostic.ts'
import { readSite } from '../content/store/site.ts'
import { Database } from '../content/store/database.ts'
import { listBrokenFiles } from '../content/store/sources.ts'
import { storeFile } from '../content/store/open.ts'
import type { Settings } from '../settings.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isMadeOf } from '../publish/output/marks/claim.ts'
import { isFolder } from '../files/look.ts'
import { CommandError } from '../model/command-error.ts'
import { listShapeDiagnostics } from './shapes/former-shapes.ts'
import { openPreviousSite, type PreviousSite } from './previous-site.ts'
import { openPreviousFolder } from './previous-folder.ts'

export interface CompareOptions {
  /** File, folder or URL of a manifest; `OUT_DIR` by default. */
  readonly compare?: string
  /** Addresses that may be removed. */
  readonly allowRemoved?: readonly string[]
}

/**
 * Reports URLs of an earlier publish that would answer 404: errors if the author asked to
 * compare, warnings against `OUT_DIR`, which may be outdated.
 */
export async function listRemovedUrlDiagnostics(
  settings: Settings,
  { compare, allowRemoved = [] }: CompareOptions,
): Promise<Diagnostic[]> {
  const published = await (compare === undefined
    ? findOwn(settings)
    : openNamed(compare, settings))
  if (!published) return []
  const rule = compare === undefined ? 'url-removed-from-output' : 'url-removed'
  const { gap, readPreviousEntries } = published
  if (gap !== undefined) console.error(gap)
  const shapes = isFolderNamed(compare)
    ? listShapeDiagnostics(settings.publishStateDir, rule)
    : []
  const present = readPresent(settings)
  const slashed = countSlashed(published, present)
  if (slashed > 0) console.error(SLASHED.replace('{{count}}', String(slashed)))
  const isUnexpected = ({ address }: { readonly address: string }) =>
    !allowRemoved.includes(address)
  if (!listRemovedUrls(published, present).some(isUnexpected)) return shapes
  // Reading the feeds is costly: only removed URLs need ids and titles.
  const previous = await readPreviousEntries(present.basePath)
  const removed = listRemovedUrls(published, present, previous).filter(isUnexpected)
  return [...shapes, ...removed.map((one) => toRemovedUrlDiagnostic(one, rule))]
}

/** What this project published, whose store tells the shapes of its addresses. */
function isFolderNamed(compare: string | undefined): boolean {
  return compare === undefined || isFolder(resolve(compare))
}

const SLASHED =
  '{{count}} listed with a slash at the end: a host that can not redirect answers them where `aliases` has them so.'

/** Present addresses that a list of another engine has with a slash, and this site without. */
function countSlashed({ addresses, isList }: PreviousSite, present: CurrentUrls): number {
  if (!isList) return 0
  return [...addresses.keys()].filter(
    (address) =>
      address !== '/' &&
      address.endsWith('/') &&
      !present.addresses.has(address) &&
      present.addresses.has(address.slice(0, -1)),
  ).length
}

/** Undefined unless the folder is known to be made of this content. */
function findOwn(settings: Settings): PreviousSite | undefined {
  const { outDir, contentDir, publishStateDir } = settings
  return isMadeOf(outDir, contentDir)
    ? openPreviousFolder(outDir, publishStateDir)
    : undefined
}

async function openNamed(
  named: string,
  { publishStateDir }: Settings,
): Promise<PreviousSite> {
  const folder = resolve(named)
  if (!isFolder(folder)) return openPreviousSite(named)
  const previous = openPreviousFolder(folder, publishStateDir)
  if (previous) return previous
  throw new CommandError(
    `The store in ${publishStateDir} did not fill ${folder}, and no other list of its ` +
      'addresses is known. Compare with the URL of the site, or with a sitemap.',
  )
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
