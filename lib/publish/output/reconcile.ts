// What a start finds: compares manifest, folder and app build.
import type { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import { readMeta, saveMeta } from '../../content/store/meta.ts'
import { CODINGS } from '../../http/encodings.ts'
import { hashBytes } from '../../text/hash.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import type { PublishedFile, BuildManifest } from './build-manifest.ts'
import { MANIFEST_FILE, parseManifest } from './marks/manifest-file.ts'
import type { OutputDirectory } from './output-directory.ts'
import type { StorageSettings } from './storage.ts'

export interface ReconcileSettings {
  readonly db: Database
  readonly manifest: BuildManifest
  readonly queue: PublishQueue
  readonly output: OutputDirectory
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
export function reconcile(settings: ReconcileSettings): StorageSettings {
  const { db, manifest, queue, output, build, appPages, appFiles } = settings
  const isAnother = readMeta(db, 'out_dir') !== output.id
  const cutOff = isAnother ? adoptExisting(settings) : queue.list()
  if (readMeta(db, 'build') !== build) {
    saveMeta(db, 'previous_build', readMeta(db, 'build') ?? '')
    saveMeta(db, 'build', build)
    queue.enqueueAll()
    queue.add(appFiles, 'asset')
  }
  const missing = appFiles.filter((address) => !manifest.files.has(address))
  queue.add(missing, 'asset')
  const absent = appPages.filter((address) => !manifest.files.has(address))
  queue.add([...absent, ...manifest.listMissing()], 'repair')
  queue.add(listForgotten(settings), 'repair')
  queue.add(listDamaged(manifest, output), 'repair')
  return { builds: [build, readMeta(db, 'previous_build') ?? ''], cutOff }
}

/**
 * Takes a folder that another store filled, or that was copied here, as it is. Returns the
 * addresses at which its last run was killed.
 */
function adoptExisting({ db, manifest, queue, output }: ReconcileSettings): string[] {
  const text = output.read(MANIFEST_FILE)
  const known = parseManifest(text?.toString() ?? '')
  const files = [...known].flatMap(([address, entry]): [string, PublishedFile][] => {
    const bytes = output.read(entry.file)
    const stats = output.statOf(entry.file)
    if (bytes === undefined || stats === undefined) return []
    // Other hands may have changed it since.
    const hash = hashBytes(bytes)
    return [[address, { ...entry, ...stats, hash, build: '' }]]
  })
  const cutOff = output.journal.list()
  db.transaction(() => {
    manifest.reset(new Map(files))
    queue.enqueueAll()
    queue.add(cutOff, 'repair')
    manifest.nameFolder(output.id)
    saveMeta(db, 'host', '')
    saveMeta(db, 'build', '')
  })
  return cutOff
}

/** Entries that nothing asks for any more. Files of the build before stay for open pages. */
function listForgotten({ db, manifest, appPages, build }: ReconcileSettings): string[] {
  const pages = new Set(appPages)
  const unwanted = new Set(manifest.listUnwanted())
  const builds = [build, readMeta(db, 'previous_build')]
  return [...manifest.files]
    .filter(([address, entry]) =>
      isBuilt(address)
        ? !builds.includes(entry.build)
        : !pages.has(address) && unwanted.has(address),
    )
    .map(([address]) => address)
}

/** Lists files that are gone, or of another length: their bytes are not trusted any more. */
export function listDamaged(manifest: BuildManifest, output: OutputDirectory): string[] {
  const damaged = [...manifest.files].filter(([, { file, lengths, isLeftToHost }]) => {
    if (isLeftToHost) return false
    const found = output.statOf(file)?.lengths
    return CODINGS.some((coding) => found?.[coding] !== lengths[coding])
  })
  manifest.save(
    damaged.map(([address, file]) => ({
      address,
      file: { ...file, hash: '' },
      tags: [],
    })),
  )
  return damaged.map(([address]) => address)
}
