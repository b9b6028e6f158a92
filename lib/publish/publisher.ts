import { publishAndInvalidate } from '../content/invalidation/invalidate.ts'
import type { Snapshot } from '../content/visibility/publish-snapshot.ts'
import { readSite as readStoredSite } from '../content/store/site.ts'
import type { Database } from '../content/store/database.ts'
import type { Site } from '../model/article.ts'
import { parseOgImagePath } from '../site/og-image-url.ts'
import { sitePath } from '../site/url.ts'
import { NOT_FOUND, PageError } from './prerender/to-output.ts'
import { renderHostFiles } from './output/host-files.ts'
import { PublishQueue } from '../content/invalidation/publish-queue.ts'
import { type PublishedFile, BuildManifest } from './output/build-manifest.ts'
import { MANIFEST_FILE, renderManifest } from './output/manifest-file.ts'
import type { OutputDirectory } from './output/output-directory.ts'
import { openPrerenderer } from './prerender/prerenderer.ts'
import { reconcile } from './output/reconcile.ts'
import type { PrerenderPool } from './prerender/prerender-pool.ts'
import { Storage } from './output/storage.ts'

export interface PublisherSettings {
  readonly db: Database
  readonly output: OutputDirectory
  readonly pool: PrerenderPool
  /** How many processes a full publish keeps busy; one is enough for an edit. */
  readonly processes: number
  /** Differs for every app build and site address. */
  readonly build: string
  readonly basePath: string
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
  /** Of inline scripts that no page has at first, but adds. */
  readonly scriptHashes: readonly string[]
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
  keepsReact(address: string): boolean
  /** Runs while no file of the content is being read into the store. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
  now(): Date
  /** Files under OUT_DIR that were replaced or removed a moment ago. */
  onReplaced(files: readonly string[]): void
  onProgress(done: number, total: number): void
}

export interface PublishOutcome {
  /** Addresses that could not be rendered, each with the reason. They keep what they had. */
  readonly failures: ReadonlyMap<string, string>
  /** Files that were written or removed. */
  readonly replaced: number
  readonly seconds: number
  /** Whether a release on the way changed what readers can see. */
  readonly hasChanged: boolean
  readonly snapshot: Snapshot
}

export interface Publisher {
  readonly entries: ReadonlyMap<string, PublishedFile>
  /** What a file under OUT_DIR is. */
  findByFile(file: string): PublishedFile | undefined
  /** Where an old address, a decoded site path, leads: a path with the base path. */
  findTarget(path: string): string | undefined
  /** The site as the last release had it. */
  readSite(): Site
  /** Of the inline scripts that every page has. */
  listScriptHashes(): readonly string[]
  /** The last release, and the instant of it. */
  status(): { readonly snapshot: number; readonly instant: string }
  /**
   * Releases and stores until nothing waits. Rejects when the disk or the prerender pool fails, or
   * with the signal's reason: what was not stored waits for the next call.
   */
  publish(signal?: AbortSignal): Promise<PublishOutcome>
}

/** So many addresses are taken at once; then the content is looked at again. */
const BATCH_SIZE = 64
/** An image takes as long as four pages, and an author who saves waits for none of them. */
const IMAGE_BATCH_SIZE = 16
/** Fewer pages are rendered before another process has started. */
const MANY = 256

/** Stores what the app renders as plain files, and keeps them up to date. */
export function openPublisher(settings: PublisherSettings): Publisher {
  const { db, output, pool, now, exclusively } = settings
  const manifest = new BuildManifest(db)
  const queue = new PublishQueue(db)
  const found = reconcile({ ...settings, manifest, queue })
  const pages = openPrerenderer(settings, manifest, () => site)
  const storage = new Storage(output, manifest, found)

  // Addresses that failed the last time: they must not hold up the others once more.
  let last: ReadonlySet<string> = new Set()
  let site = readSite()
  // False until the files that are no address say what the others are now.
  let isComplete = false
  let status = { snapshot: 0, instant: now().toISOString() }

  function readSite(): Site {
    return readStoredSite(db, settings.siteUrl)
  }

  async function publishBatch(
    failures: Map<string, string>,
    held: ReadonlySet<string>,
  ): Promise<Step> {
    const instant = now()
    const released = publishAndInvalidate(db, instant)
    status = { snapshot: released.number, instant: instant.toISOString() }
    site = readSite()
    requireBasePath(site, settings.basePath)
    const urgent = queue.listNext(BATCH_SIZE, new Set([...failures.keys(), ...held]))
    const batch = urgent.slice(0, urgent.some(isImage) ? IMAGE_BATCH_SIZE : BATCH_SIZE)
    if (batch.length === 0) return { release: released, done: 0, replaced: [] }
    await pool.resize(queue.count() > MANY ? settings.processes : 1)
    let replaced: string[] = []
    try {
      await pages.render(batch, (page) => storage.store(page), failures)
    } finally {
      // What is in its place is there, whatever became of the others.
      replaced = storage.commit()
      if (replaced.length > 0) isComplete = false
      settings.onReplaced(replaced)
    }
    return { release: released, done: batch.length, replaced }
  }

  return {
    entries: manifest.files,
    findByFile: (file) => {
      const address = manifest.findAddress(file)
      return address === undefined ? undefined : manifest.files.get(address)
    },
    findTarget: (path) => manifest.files.get(encodePath(path))?.target,
    readSite: () => site,
    status: () => status,
    listScriptHashes: () => [
      ...(manifest.files.get(NOT_FOUND)?.scriptHashes ?? []),
      ...settings.scriptHashes,
    ],
    async publish(signal) {
      const started = performance.now()
      const failures = new Map<string, string>()
      let [done, replaced] = [0, 0]
      let hasChanged = false
      let held = last
      for (;;) {
        signal?.throwIfAborted()
        const step = await exclusively(() => publishBatch(failures, held))
        done += step.done
        hasChanged ||= step.release.changed
        replaced += step.replaced.length
        if (step.done === 0 && held.size > 0) held = new Set()
        else if (step.done === 0) {
          last = new Set(failures.keys())
          if (!isComplete) storage.storeFixed(renderFixed(this))
          isComplete = true
          const seconds = (performance.now() - started) / 1000
          return { failures, replaced, seconds, hasChanged, snapshot: step.release }
        }
        settings.onProgress(done, done + queue.count() - failures.size)
      }
    },
  }
}

interface Step {
  readonly release: Snapshot
  readonly done: number
  readonly replaced: readonly string[]
}

function renderFixed({ entries, readSite, listScriptHashes }: Publisher) {
  const { url, basePath } = readSite()
  const isHttps = url.startsWith('https:')
  const hosts = renderHostFiles(entries, {
    basePath,
    isHttps,
    scriptHashes: listScriptHashes(),
  })
  return hosts.set(MANIFEST_FILE, renderManifest(entries))
}

function encodePath(path: string): string {
  return sitePath(...path.normalize('NFC').split('/').slice(1))
}

// The app was built for one base path: its style sheets would not be found under another.
function requireBasePath(site: Site, basePath: string): void {
  if (site.basePath === basePath) return
  throw new PageError(
    `The address of the site has the path "${site.basePath}" now, and the app was built for ` +
      `"${basePath}". Start again to build it anew; until then the old site stays.`,
  )
}

function isImage(address: string): boolean {
  return parseOgImagePath(address) !== undefined
}
