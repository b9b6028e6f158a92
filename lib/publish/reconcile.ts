import type { Database } from '../content/store/database.ts'
import { readMeta, saveMeta } from '../content/store/meta.ts'
import { ENDINGS, type OutDir } from './out-dir.ts'
import type { Encoding, Entry, Ledger } from './ledger.ts'
import { MANIFEST_FILE, parseManifest } from './manifest.ts'

export interface ReconcileSettings {
  readonly db: Database
  readonly ledger: Ledger
  readonly out: OutDir
  /** Key of the app build. */
  readonly build: string
  /** Addresses of the app's pages, and of its style sheets and fonts. */
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
}

/**
 * Compares what is stored with what there should be, and with the files, before anything is
 * published: other hands may have emptied the folder, another app may have been built, or the
 * last run may have been killed.
 */
export function reconcile(settings: ReconcileSettings): void {
  const { db, ledger, out, build, appPages, appFiles } = settings
  if (readMeta(db, 'out_dir') !== out.id) adopt(settings)
  if (readMeta(db, 'build') !== build) {
    saveMeta(db, 'previous_build', readMeta(db, 'build') ?? '')
    saveMeta(db, 'build', build)
    ledger.enqueueAll()
    ledger.enqueue(appFiles, 'first')
  }
  const missing = appFiles.filter((address) => !ledger.entries.has(address))
  ledger.enqueue(missing, 'first')
  ledger.enqueue(appPages.filter((address) => !ledger.entries.has(address)))
  ledger.enqueue(ledger.listMissing())
  ledger.enqueue(listForgotten(settings))
  ledger.enqueue(listDamaged(ledger, out))
}

/** Takes a folder that another store filled, or that was copied here, as it is. */
function adopt({ db, ledger, out }: ReconcileSettings): void {
  const manifest = out.read(MANIFEST_FILE)
  const known = parseManifest(manifest ? new TextDecoder().decode(manifest) : '')
  const entries = [...known].flatMap(([address, entry]): [string, Entry][] => {
    const size = out.sizeOf(entry.file)
    if (size === undefined) return []
    return [
      [address, { ...entry, size, encodings: listForms(out, entry.file), build: '' }],
    ]
  })
  db.transaction(() => {
    ledger.reset(new Map(entries))
    ledger.enqueueAll()
    saveMeta(db, 'out_dir', out.id)
    saveMeta(db, 'build', '')
  })
}

function listForms(out: OutDir, file: string): Encoding[] {
  const isThere = (encoding: Encoding) =>
    out.sizeOf(file + ENDINGS[encoding]) !== undefined
  return (['br', 'gzip'] as const).filter(isThere)
}

const BUILT = /^\/(?:_next|assets)\//

/** Entries that nothing asks for any more. Files of the build before stay for open pages. */
function listForgotten({ db, ledger, appPages, build }: ReconcileSettings): string[] {
  const pages = new Set(appPages)
  const builds = [build, readMeta(db, 'previous_build')]
  return [...ledger.entries]
    .filter(([address, entry]) =>
      BUILT.test(address)
        ? !builds.includes(entry.build)
        : !pages.has(address) && !ledger.isWanted(address),
    )
    .map(([address]) => address)
}

/** Entries whose files are gone, or of another size: their bytes are not trusted any more. */
function listDamaged(ledger: Ledger, out: OutDir): string[] {
  const damaged = [...ledger.entries].filter(([, { file, size, encodings }]) => {
    const isWhole = out.sizeOf(file) === size
    return !isWhole || listForms(out, file).length !== encodings.length
  })
  ledger.save(
    damaged.map(([address, entry]) => ({
      address,
      entry: { ...entry, hash: '' },
      keys: [],
    })),
  )
  return damaged.map(([address]) => address)
}
