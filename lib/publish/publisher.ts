// Publishes a site: a snapshot, then every address that waits, until nothing waits.

import { publishAndInvalidate } from '../content/invalidation/invalidate.ts'
import { PublishQueue } from '../content/invalidation/publish-queue.ts'
import { readSite } from '../content/store/site.ts'
import type { Snapshot } from '../content/visibility/publish-snapshot.ts'
import type { Site } from '../model/article.ts'
import { encodePath } from '../site/url.ts'
import { type Host, type HostFile, profileOf } from '../http/host-profile.ts'
import { recordEdition } from './editions/record.ts'
import { BuildManifest, type PublishedFile } from './output/build-manifest.ts'
import { fitToHost } from './output/fit-to-host.ts'
import { renderHostFiles } from './output/host-files.ts'
import { listPastLimits } from './output/host-limits.ts'
import { OWNED_FILES } from './output/marks/owned-files.ts'
import { listDamaged, type ReconcileSettings, reconcile } from './output/reconcile.ts'
import { Storage } from './output/storage.ts'
import { NOT_FOUND } from './prerender/app-routes.ts'
import type { Page, PrerenderSettings } from './prerender/page-renderer.ts'
import { Prerenderer } from './prerender/prerenderer.ts'
import { PageError } from './prerender/to-output.ts'

export interface PublisherSettings
  extends Omit<
      PrerenderSettings,
      'manifest' | 'readSite' | 'isStored' | 'findHash' | 'encodings'
    >,
    Omit<ReconcileSettings, 'manifest' | 'queue'> {
  /** Where the files are served. */
  readonly host: Host
  /** How many processes a full publish keeps busy; one is enough for an edit. */
  readonly processes: number
  /** So many addresses are taken at once; then the content is looked at again. */
  readonly batchSize: number
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
  /** Of inline scripts that no page has at first, but adds. */
  readonly scriptHashes: readonly string[]
  /** Runs while no file of the content is being read into the store. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
  /** Files under OUT_DIR that were replaced or removed a moment ago. */
  onReplaced(files: readonly string[]): void
  onProgress(done: number, total: number): void
}

export interface PublishOutcome {
  /** Addresses that could not be rendered, each with the reason. They keep what they had. */
  readonly failures: ReadonlyMap<string, string>
  /** Addresses that were rendered or copied; all others stayed as they were. */
  readonly tried: ReadonlySet<string>
  /** Files that were written or removed. */
  readonly replaced: number
  readonly seconds: number
  /** Whether a snapshot on the way changed what readers can see. */
  readonly hasChanged: boolean
  readonly snapshot: Snapshot
}

/** Fewer pages are rendered before another process has started. */
const MANY = 256

/** Stores what the app renders as plain files, and keeps them up to date. */
export class Publisher {
  readonly #settings: PublisherSettings
  readonly #manifest: BuildManifest
  readonly #queue: PublishQueue
  readonly #prerenderer: Prerenderer
  readonly #storage: Storage
  /** Addresses that failed the last time: they must not hold up the others once more. */
  #lastFailures: ReadonlySet<string> = new Set()
  #site: Site
  /** False until the files that are no address say what the others are now. */
  #isComplete = false
  #status: { readonly snapshot: number; readonly instant: string }

  constructor(settings: PublisherSettings) {
    const { db, output, siteUrl, host } = settings
    const profile = profileOf(host)
    this.#settings = settings
    const [manifest, queue] = [new BuildManifest(db), new PublishQueue(db)]
    this.#manifest = manifest
    this.#queue = queue
    const found = reconcile({ ...settings, manifest, queue })
    this.#prerenderer = new Prerenderer({
      ...settings,
      manifest,
      encodings: profile.encodings,
      readSite: () => this.#site,
      isStored: (address, hash) => this.#storage.isStored(address, hash),
      findHash: (address) => this.#storage.findHash(address),
    })
    this.#storage = new Storage(output, manifest, found, profile)
    this.#site = readSite(db, siteUrl)
    this.#status = { snapshot: 0, instant: settings.now().toISOString() }
  }

  /** By address: a site path, encoded, without the base path. */
  get files(): ReadonlyMap<string, PublishedFile> {
    return this.#manifest.files
  }

  /** What a file under OUT_DIR is. */
  findByFile(file: string): PublishedFile | undefined {
    const address = this.#manifest.findAddress(file)
    if (address === undefined) return undefined
    const found = this.files.get(address)
    // Replaced on disk, perhaps, by a batch that is not saved yet.
    return found && this.#storage.isUncertain(address) ? { ...found, hash: '' } : found
  }

  /** Where an old address, a decoded site path, leads: a path with the base path. */
  findTarget(path: string): string | undefined {
    return this.files.get(encodePath(path.normalize('NFC')))?.target
  }

  /** The site as the last snapshot has it. */
  readSite(): Site {
    return this.#site
  }

  /** Of the inline scripts that every page has. */
  listScriptHashes(): readonly string[] {
    const own = this.files.get(NOT_FOUND)?.scriptHashes ?? []
    return [...own, ...this.#settings.scriptHashes]
  }

  /** Limits of the host that what is stored goes past, a sentence each. */
  listPastLimits(): readonly string[] {
    const profile = profileOf(this.#settings.host)
    return listPastLimits(profile, this.files, this.#renderHostFiles())
  }

  /** Number and instant of the last snapshot. */
  status() {
    return this.#status
  }

  /**
   * Publishes a snapshot, and stores until nothing waits. Rejects when the disk or the prerender
   * pool fails, or with the signal's reason: what was not stored waits for the next call.
   */
  async publish(signal?: AbortSignal): Promise<PublishOutcome> {
    const { exclusively, onProgress } = this.#settings
    const started = performance.now()
    const failures = new Map<string, string>()
    const tried = new Set<string>()
    let [done, replaced, hasChanged] = [0, 0, false]
    let held = this.#lastFailures
    // What was opened may be closed by now.
    signal?.throwIfAborted()
    await fitToHost(
      { ...this.#settings, manifest: this.#manifest, queue: this.#queue },
      signal,
    )
    this.#queueRemoved()
    for (;;) {
      signal?.throwIfAborted()
      const step = await exclusively(() => this.#publishBatch(failures, held, tried))
      done += step.batch.length
      replaced += step.replaced
      hasChanged ||= step.snapshot.changed
      if (step.batch.length === 0 && held.size === 0) {
        this.#complete(failures)
        const seconds = (performance.now() - started) / 1000
        const { snapshot } = step
        return { failures, tried, replaced, seconds, hasChanged, snapshot }
      }
      if (step.batch.length === 0) held = new Set()
      onProgress(done, done + this.#queue.count() - failures.size)
    }
  }

  /** Other hands may empty the folder while this runs. */
  #queueRemoved(): void {
    const { output } = this.#settings
    if (!this.#isComplete || output.statOf(OWNED_FILES) !== undefined) return
    this.#queue.add(listDamaged(this.#manifest, output), 'repair')
    this.#isComplete = false
  }

  /** The addresses that were tried, and how many files were written or removed. */
  async #publishBatch(
    failures: Map<string, string>,
    held: ReadonlySet<string>,
    tried: Set<string>,
  ) {
    const { pool, processes, batchSize, onReplaced } = this.#settings
    const snapshot = this.#publishSnapshot()
    const except = new Set([...failures.keys(), ...held])
    if (!this.#queue.hasItems(except)) this.#recordEdition()
    const batch = this.#queue.listNext(batchSize, except)
    if (batch.length === 0) return { snapshot, batch, replaced: 0 }
    await pool.resize(this.#queue.countRendered() > MANY ? processes : 1)
    let replaced: string[] = []
    const onPage = (page: Page) => {
      tried.add(page.address)
      this.#storage.store(page)
    }
    try {
      await this.#prerenderer.render(batch, onPage, failures)
    } finally {
      // What is in its place is there, whatever became of the others.
      replaced = this.#storage.commit()
      if (replaced.length > 0) this.#isComplete = false
      onReplaced(replaced)
    }
    return { snapshot, batch, replaced: replaced.length }
  }

  #recordEdition(): void {
    const { db, now, output } = this.#settings
    const read = (file: string) => output.read(file)
    recordEdition({ db, queue: this.#queue, files: this.files, read, now })
  }

  #publishSnapshot(): Snapshot {
    const { db, siteUrl, basePath, now } = this.#settings
    const instant = now()
    const snapshot = publishAndInvalidate(db, instant)
    this.#status = { snapshot: snapshot.number, instant: instant.toISOString() }
    this.#site = readSite(db, siteUrl)
    requireBasePath(this.#site, basePath)
    return snapshot
  }

  #complete(failures: ReadonlyMap<string, string>): void {
    this.#lastFailures = new Set(failures.keys())
    if (this.#isComplete) return
    this.#storage.complete(this.#renderHostFiles(), failures.keys())
    this.#isComplete = true
  }

  #renderHostFiles(): ReadonlyMap<HostFile, string> {
    const { url, basePath } = this.#site
    const isHttps = url.startsWith('https:')
    const settings = { basePath, isHttps, scriptHashes: this.listScriptHashes() }
    return renderHostFiles(this.files, settings, profileOf(this.#settings.host).files)
  }
}

// The app was built for one base path: its style sheets would not be found under another.
function requireBasePath(site: Site, basePath: string): void {
  if (site.basePath === basePath) return
  throw new PageError(
    `The address of the site has the path "${site.basePath}" now, and the app was built for ` +
      `"${basePath}". Start again to build it anew; until then the old site stays.`,
  )
}
