// Renders one address with the app into what is stored for it.
import { documentTag } from '../../content/invalidation/cache-tags.ts'
import { findFileTarget } from '../../content/references/site-target.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import { EntryReader } from '../../feeds/entry-reader.ts'
import type { Site } from '../../model/article.ts'
import { pageBeside } from '../../site/output-file.ts'
import type { BundleFolders } from '../../search/bundle-folders.ts'
import { isOwnIcon } from '../../model/icons.ts'
import { parseRoutePath } from '../../site/routes.ts'
import { isSearchFile } from '../../site/api/search-url.ts'
import { decodePath } from '../../site/url.ts'
import type { BuildManifest } from '../output/build-manifest.ts'
import {
  copyVerbatim,
  type VerbatimOutput,
  type VerbatimSettings,
} from '../output/verbatim.ts'
import { findSearchFile } from '../search/search-file.ts'
import { NOT_FOUND } from './app-routes.ts'
import type { PrerenderPool } from './prerender-pool.ts'
import { NOT_FOUND_ROUTE } from './routes-manifest.ts'
import { type Output, PageError, toMoved, toOutput } from './to-output.ts'
import type { Rendered } from './worker-protocol.ts'

export interface PrerenderSettings extends VerbatimSettings {
  readonly pool: PrerenderPool
  readonly manifest: BuildManifest
  readonly basePath: string
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
  /** The hash of what is known to be stored for an address. */
  findHash(address: string): string | undefined
  /** The search index, as it was made last. */
  readonly folders: BundleFolders
  /** Called for every page: the site may change between two batches. */
  readSite(): Site
  now(): Date
}

/** An address with what is stored for it; without output, what is stored is removed. */
export interface Page {
  readonly address: string
  readonly output?: Output | undefined
  /** In place of `output`. */
  readonly verbatim?: VerbatimOutput
  readonly tags: readonly string[]
}

/** Throws `PageError` where one page is at fault. */
export class PageRenderer {
  readonly #settings: PrerenderSettings
  readonly #appAddresses: ReadonlySet<string>
  readonly #entries = new EntryReader()

  constructor(settings: PrerenderSettings) {
    this.#settings = settings
    this.#appAddresses = new Set([...settings.appPages, ...settings.appFiles])
  }

  /** Renders the address, and the page that it leads to. */
  async render(address: string): Promise<Page> {
    if (isSearchFile(address)) return this.#findSearchFile(address)
    const isOfApp = this.#appAddresses.has(address) && !isOwnIcon(address)
    const copied = isOfApp ? undefined : await copyVerbatim(address, this.#settings)
    if (copied) return copied
    if (!this.#hasPage(address)) return { address, tags: [] }
    const { pool, manifest, readSite, now, findHash, encodings } = this.#settings
    const rendered = toMoved(
      address,
      await pool.render(this.#toPath(address), findHash(address), encodings),
      this.#settings,
    )
    const target = await this.#renderTarget(rendered)
    const output = toOutput(address, rendered, {
      ...this.#settings,
      site: readSite(),
      now: now(),
      entries: this.#entries,
      target,
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
    return { address, tags, output: isTaken ? undefined : output }
  }

  #findSearchFile(address: string): Page {
    const isWanted = this.#settings.manifest.isWanted(address)
    const output = isWanted ? findSearchFile(address, this.#settings) : undefined
    return { address, output, tags: [] }
  }

  /** Renders what a redirect leads to and fails with: a page for its link card, or a feed. */
  async #renderTarget({ location }: Rendered): Promise<Rendered | undefined> {
    const { pool, db, basePath } = this.#settings
    if (location === undefined) return undefined
    const target = await pool.render(location)
    if (target.status === 200) return target
    // A file of `public/`, or of others on this host, is nothing that the app renders.
    const path = decodePath(location.slice(basePath.length))
    if (target.status === 404 && findFileTarget(db, path)) return undefined
    throw new PageError(`${location} was answered with status ${target.status}.`)
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
    return basePath + address.replace(/\/$/, '') || '/'
  }
}
