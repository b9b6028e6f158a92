import { documentTag } from '../../content/invalidation/cache-tags.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import type { Database } from '../../content/store/database.ts'
import type { Site } from '../../model/article.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { pageBeside } from '../../site/output-file.ts'
import { NOT_FOUND_ROUTE } from './app-routes.ts'
import { type Output, NOT_FOUND, PageError, toOutput } from './to-output.ts'
import { requireSoundFeed } from './feed-check.ts'
import type { BuildManifest } from '../output/build-manifest.ts'
import { OutputDirectoryError } from '../output/output-directory.ts'
import { type Rendered, PrerenderError, type PrerenderPool } from './prerender-pool.ts'
import { StripHydrationError } from '../strip-hydration/strip.ts'

export interface PrerenderSettings {
  readonly db: Database
  readonly pool: PrerenderPool
  readonly basePath: string
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
  keepsReact(address: string): boolean
  now(): Date
}

/** An address with what is to be stored for it; no content when there is nothing. */
export interface Page {
  readonly address: string
  readonly output?: Output
  readonly tags: readonly string[]
}

export interface Prerenderer {
  /**
   * Renders addresses and hands on each as it is done, the scripts that it needs before it.
   * Those that fail are added to `failures`; rejects with `PrerenderError` when nothing can be
   * rendered at all, and with what `onPage` throws.
   */
  render(
    addresses: readonly string[],
    onPage: (page: Page) => void,
    failures: Map<string, string>,
  ): Promise<void>
}

/** `readSite` is asked for every page: a release may change the site between two. */
export function openPrerenderer(
  settings: PrerenderSettings,
  ledger: BuildManifest,
  readSite: () => Site,
): Prerenderer {
  const { db, pool, basePath } = settings
  const appAddresses = new Set([...settings.appPages, ...settings.appFiles])

  function hasPage(address: string | undefined): boolean {
    if (address === undefined) return false
    return appAddresses.has(address) || isScript(address) || ledger.isWanted(address)
  }

  function pathOf(address: string): string {
    if (address === NOT_FOUND) return basePath + NOT_FOUND_ROUTE
    return address === '/' ? basePath || '/' : basePath + address
  }

  /**
   * The page that an old address leads to, and fails with; not the feed that habit looks for
   * elsewhere.
   */
  async function renderTarget({ location }: Rendered): Promise<Rendered | undefined> {
    if (location === undefined) return undefined
    if (parseFeedPath(location.slice(basePath.length))) return undefined
    const target = await pool.render(location)
    if (target.status === 200) return target
    throw new PageError(`${location} was answered with status ${target.status}.`)
  }

  async function renderOne(address: string): Promise<Page> {
    if (!hasPage(address)) return { address, tags: [] }
    const rendered = await pool.render(pathOf(address))
    const target = await renderTarget(rendered)
    const site = readSite()
    const { url: siteUrl, language } = site
    const answer = { ...rendered, ...(target && { target }) }
    const content = toOutput(address, answer, { ...settings, siteUrl, language })
    if (content) requireSoundFeed(address, content, { db, site, now: settings.now() })
    // Hosts answer `/a.html` with the page `/a`, whose file it is.
    if (content?.target !== undefined && hasPage(pageBeside(address))) {
      return { address, tags: rendered.tags }
    }
    if (!content && ledger.isWanted(address)) throw new PageError(missing(address))
    // The small page that leads on says the address and the language of the site.
    const ownKeys = content?.target === undefined ? [] : [documentTag(SITE_FILE)]
    const keys = [...new Set([...rendered.tags, ...(target?.tags ?? []), ...ownKeys])]
    return { address, tags: keys, ...(content && { output: content }) }
  }

  /** A page must not be there before what it loads. All pages load the same. */
  function openScripts(onPage: (page: Page) => void): (page: Page) => Promise<void> {
    const stored = new Map<string, Promise<void>>()
    const store = (script: string) => {
      const known = stored.get(script)
      if (known) return known
      const storing = renderOne(script).then(onPage)
      stored.set(script, storing)
      storing.catch(() => stored.delete(script))
      return storing
    }
    return async ({ output: content }) => {
      const scripts = content?.assets ?? []
      const isNew = (script: string) => !ledger.files.has(script)
      await Promise.all(scripts.filter(isNew).map(store))
    }
  }

  /** Rejects when a page can not be rendered that depends on next to nothing. */
  async function requireRenderer(): Promise<void> {
    await pool.resize(1)
    await pool.render(pathOf(NOT_FOUND))
  }

  /** One by one, so that a page that brings the renderer down is found. */
  async function retry(
    addresses: readonly string[],
    renderAndStore: (address: string) => Promise<void>,
    failures: Map<string, string>,
  ): Promise<void> {
    for (const address of addresses) {
      try {
        await pool.resize(1)
        await renderAndStore(address)
      } catch (error) {
        if (!isOfPage(error) && !(error instanceof PrerenderError)) throw error
        failures.set(address, error.message)
        // It may be the renderer, not the page.
        if (error instanceof PrerenderError) await requireRenderer()
      }
    }
  }

  return {
    async render(addresses, onPage, failures) {
      const storeScripts = openScripts(onPage)
      const renderAndStore = async (address: string) => {
        const page = await renderOne(address)
        await storeScripts(page)
        onPage(page)
      }
      const results = await Promise.allSettled(addresses.map(renderAndStore))
      const again: string[] = []
      results.forEach((result, index) => {
        const address = addresses[index] ?? ''
        if (result.status === 'fulfilled') return
        if (isOfPage(result.reason)) failures.set(address, result.reason.message)
        else if (result.reason instanceof PrerenderError) again.push(address)
        else throw result.reason
      })
      await retry(again, renderAndStore, failures)
    },
  }
}

function isScript(address: string): boolean {
  return address.startsWith('/assets/')
}

function isOfPage(error: unknown): error is Error {
  return (
    error instanceof PageError ||
    error instanceof StripHydrationError ||
    error instanceof OutputDirectoryError
  )
}

function missing(address: string): string {
  return `${address} should be there, and the app answers 404. It is tried again with the next change.`
}
