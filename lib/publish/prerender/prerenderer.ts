// Renders addresses with the app into what is stored for them.
import { documentTag } from '../../content/invalidation/cache-tags.ts'
import type { Database } from '../../content/store/database.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import type { Site } from '../../model/article.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { pageBeside } from '../../site/output-file.ts'
import { parseRoutePath } from '../../site/routes.ts'
import type { BuildManifest } from '../output/build-manifest.ts'
import { OutputDirectoryError } from '../output/claim.ts'
import { StripHydrationError } from '../strip-hydration/strip.ts'
import { NOT_FOUND } from './app-routes.ts'
import { PrerenderError, type PrerenderPool, type Rendered } from './prerender-pool.ts'
import { NOT_FOUND_ROUTE } from './routes-manifest.ts'
import { type Output, PageError, toOutput } from './to-output.ts'

export interface PrerenderSettings {
  readonly db: Database
  readonly pool: PrerenderPool
  readonly manifest: BuildManifest
  readonly basePath: string
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
  keepsReact(address: string): boolean
  /** Called for every page: the site may change between two batches. */
  readSite(): Site
  now(): Date
}

/** An address with what is stored for it; without output, what is stored is removed. */
export interface Page {
  readonly address: string
  readonly output?: Output
  readonly tags: readonly string[]
}

type Store = (address: string) => Promise<void>

export class Prerenderer {
  readonly #settings: PrerenderSettings
  readonly #appAddresses: ReadonlySet<string>

  constructor(settings: PrerenderSettings) {
    this.#settings = settings
    this.#appAddresses = new Set([...settings.appPages, ...settings.appFiles])
  }

  /**
   * Hands on each page as it is done, the scripts that it loads before it. Adds addresses
   * that fail to `failures`. Rejects with `PrerenderError` when nothing can be rendered, and
   * with what `onPage` throws.
   */
  async render(
    addresses: readonly string[],
    onPage: (page: Page) => void,
    failures: Map<string, string>,
  ): Promise<void> {
    const scripts = new Map<string, Promise<void>>()
    const store: Store = async (address) => {
      const page = await this.#renderPage(address)
      await this.#storeScripts(page, scripts, onPage)
      onPage(page)
    }
    const results = await Promise.allSettled(addresses.map(store))
    const failed = addresses.filter((address, index) => {
      const result = results[index]
      if (result?.status !== 'rejected') return false
      if (isOfPage(result.reason)) failures.set(address, result.reason.message)
      else if (!(result.reason instanceof PrerenderError)) throw result.reason
      return result.reason instanceof PrerenderError
    })
    for (const address of failed) await this.#retry(address, store, failures)
  }

  /** Renders one address alone, so that a page that ends its process is found. */
  async #retry(
    address: string,
    store: Store,
    failures: Map<string, string>,
  ): Promise<void> {
    const { pool } = this.#settings
    try {
      await pool.resize(1)
      await store(address)
    } catch (error) {
      if (!isOfPage(error) && !(error instanceof PrerenderError)) throw error
      failures.set(address, error.message)
      if (isOfPage(error)) return
      // Rejects where the process is at fault: this page depends on next to nothing.
      await pool.resize(1)
      await pool.render(this.#toPath(NOT_FOUND))
    }
  }

  async #renderPage(address: string): Promise<Page> {
    if (!this.#hasPage(address)) return { address, tags: [] }
    const { pool, manifest, readSite, now } = this.#settings
    const rendered = await pool.render(this.#toPath(address))
    const target = await this.#renderTarget(rendered)
    const output = toOutput(address, rendered, {
      ...this.#settings,
      site: readSite(),
      now: now(),
      ...(target && { target }),
    })
    if (!output && manifest.isWanted(address)) {
      throw new PageError(
        `${address} should be there, and the app answers 404. The next change tries again.`,
      )
    }
    const isRedirect = output?.target !== undefined
    // A redirect page says the address and the language of the site.
    const ownTags = isRedirect ? [documentTag(SITE_FILE)] : []
    const tags = [...new Set([...rendered.tags, ...(target?.tags ?? []), ...ownTags])]
    // Hosts answer `/a.html` with the page `/a`, whose file it is.
    const isTaken = isRedirect && this.#hasPage(pageBeside(address))
    return { address, tags, ...(output && !isTaken && { output }) }
  }

  /** Renders the page that a redirect leads to and fails with; feeds have no link card. */
  async #renderTarget({ location }: Rendered): Promise<Rendered | undefined> {
    const { pool, basePath } = this.#settings
    if (location === undefined) return undefined
    if (parseFeedPath(location.slice(basePath.length))) return undefined
    const target = await pool.render(location)
    if (target.status === 200) return target
    throw new PageError(`${location} was answered with status ${target.status}.`)
  }

  /** Stores a script once a batch: a page must not be there before what it loads. */
  async #storeScripts(
    { output }: Page,
    stored: Map<string, Promise<void>>,
    onPage: (page: Page) => void,
  ): Promise<void> {
    for (const script of output?.assets ?? []) {
      if (this.#settings.manifest.files.has(script)) continue
      const work = stored.get(script) ?? this.#renderPage(script).then(onPage)
      stored.set(script, work)
      // Another page tries again.
      await work.catch((error: unknown) => {
        stored.delete(script)
        throw error
      })
    }
  }

  #hasPage(address: string | undefined): boolean {
    if (address === undefined) return false
    return (
      this.#appAddresses.has(address) ||
      this.#settings.manifest.isWanted(address) ||
      parseRoutePath(address)?.route.id === 'asset'
    )
  }

  #toPath(address: string): string {
    const { basePath } = this.#settings
    if (address === NOT_FOUND) return basePath + NOT_FOUND_ROUTE
    return address === '/' ? basePath || '/' : basePath + address
  }
}

function isOfPage(error: unknown): error is Error {
  return (
    error instanceof PageError ||
    error instanceof StripHydrationError ||
    error instanceof OutputDirectoryError
  )
}
