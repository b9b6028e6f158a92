// Renders addresses with the app, batch by batch.
import { OutputDirectoryError } from '../output/marks/claim.ts'
import { type Page, PageRenderer, type PrerenderSettings } from './page-renderer.ts'
import { PrerenderError } from './prerender-pool.ts'
import { NOT_FOUND_ROUTE } from './routes-manifest.ts'
import { PageError } from './to-output.ts'

type Store = (address: string) => Promise<void>

/** Renders batches of addresses, and finds the one that ends its process. */
export class Prerenderer {
  readonly #settings: PrerenderSettings
  readonly #pages: PageRenderer

  constructor(settings: PrerenderSettings) {
    this.#settings = settings
    this.#pages = new PageRenderer(settings)
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
      const page = await this.#pages.render(address)
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
    const { pool, basePath } = this.#settings
    try {
      await pool.resize(1)
      await store(address)
    } catch (error) {
      if (!isOfPage(error) && !(error instanceof PrerenderError)) throw error
      failures.set(address, error.message)
      if (isOfPage(error)) return
      // Rejects where the process is at fault: this page depends on next to nothing.
      await pool.resize(1)
      await pool.render(basePath + NOT_FOUND_ROUTE)
    }
  }

  /** Stores a script once a batch: a page must not be there before what it loads. */
  async #storeScripts(
    { output }: Page,
    stored: Map<string, Promise<void>>,
    onPage: (page: Page) => void,
  ): Promise<void> {
    for (const script of output?.assets ?? []) {
      if (this.#settings.manifest.files.has(script)) continue
      const work = stored.get(script) ?? this.#pages.render(script).then(onPage)
      stored.set(script, work)
      // Another page tries again.
      await work.catch((error: unknown) => {
        stored.delete(script)
        throw error
      })
    }
  }
}

function isOfPage(error: unknown): error is Error {
  return error instanceof PageError || error instanceof OutputDirectoryError
}
