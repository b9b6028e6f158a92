import type { Site } from '../content/types.ts'
import { NOT_FOUND_ROUTE } from './app-routes.ts'
import { type Content, NOT_FOUND, PageError, toContent } from './content.ts'
import type { Ledger } from './ledger.ts'
import { RendererError, type Renderers } from './renderers.ts'
import { SlimError } from './slim.ts'

export interface PageSettings {
  readonly renderers: Renderers
  readonly basePath: string
  readonly appPages: readonly string[]
  readonly appFiles: readonly string[]
  keepsReact(address: string): boolean
}

/** An address with what is to be stored for it; no content when there is nothing. */
export interface Page {
  readonly address: string
  readonly content?: Content
  readonly keys: readonly string[]
}

export interface Pages {
  /**
   * Renders addresses, the scripts that they need before them. Those that fail are added to
   * `failures`; rejects with `RendererError` when nothing can be rendered at all.
   */
  render(addresses: readonly string[], failures: Map<string, string>): Promise<Page[]>
}

/** After so many pages in a row it is not the pages. */
const MAX_FAILURES_IN_A_ROW = 3

export function openPages(
  settings: PageSettings,
  ledger: Ledger,
  readSite: () => Site,
): Pages {
  const { renderers, basePath } = settings
  const appAddresses = new Set([...settings.appPages, ...settings.appFiles])

  function hasPage(address: string): boolean {
    return appAddresses.has(address) || isScript(address) || ledger.isWanted(address)
  }

  function pathOf(address: string): string {
    if (address === NOT_FOUND) return basePath + NOT_FOUND_ROUTE
    return address === '/' ? basePath || '/' : basePath + address
  }

  async function renderOne(address: string): Promise<Page> {
    if (!hasPage(address)) return { address, keys: [] }
    const rendered = await renderers.render(pathOf(address))
    const { url, language } = readSite()
    const content = toContent(address, rendered, {
      ...settings,
      siteUrl: url,
      language,
    })
    if (!content && ledger.isWanted(address)) throw new PageError(missing(address))
    return { address, keys: rendered.keys, ...(content && { content }) }
  }

  /** One by one, so that a page that brings the renderer down is found. */
  async function renderCarefully(
    addresses: readonly string[],
    failures: Map<string, string>,
  ): Promise<Page[]> {
    const pages: Page[] = []
    let inARow = 0
    for (const address of addresses) {
      try {
        await renderers.resize(1)
        pages.push(await renderOne(address))
        inARow = 0
      } catch (error) {
        if (!isOfPage(error) && !(error instanceof RendererError)) throw error
        if (error instanceof RendererError) inARow += 1
        if (inARow >= MAX_FAILURES_IN_A_ROW) throw error
        failures.set(address, error.message)
      }
    }
    return pages
  }

  async function renderAll(
    addresses: readonly string[],
    failures: Map<string, string>,
  ): Promise<Page[]> {
    const results = await Promise.allSettled(addresses.map(renderOne))
    const pages: Page[] = []
    const again: string[] = []
    results.forEach((result, index) => {
      const address = addresses[index] ?? ''
      if (result.status === 'fulfilled') pages.push(result.value)
      else if (isOfPage(result.reason)) failures.set(address, result.reason.message)
      else if (result.reason instanceof RendererError) again.push(address)
      else throw result.reason
    })
    return [...pages, ...(await renderCarefully(again, failures))]
  }

  return {
    async render(addresses, failures) {
      const pages = await renderAll(addresses, failures)
      const scripts = new Set(pages.flatMap(({ content }) => content?.assets ?? []))
      const missingScripts = [...scripts].filter((path) => !ledger.entries.has(path))
      return [...(await renderAll(missingScripts, failures)), ...pages]
    },
  }
}

function isScript(address: string): boolean {
  return address.startsWith('/assets/')
}

function isOfPage(error: unknown): error is Error {
  return error instanceof PageError || error instanceof SlimError
}

function missing(address: string): string {
  return `${address} should be there, and the app answers 404. It is tried again with the next change.`
}
