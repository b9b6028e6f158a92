// What the page says of the blog and of who writes.
import type { CmsConfig } from '@sveltia/cms'

import type { NameInUse } from '../fields/names-in-use.ts'
import type { EditServices } from '../services.ts'

/** Written into the page by `lib/serve/edit`, or by `npm run edit:build`. */
export interface PageSettings
  extends Pick<EditServices, 'mode' | 'timeZone' | 'siteAddress' | 'userName'> {
  /** Of `/edit/`, with the base path. */
  readonly address: string
  readonly csrf: string
  /** Of the content in the repository, where that is what the CMS opens. */
  readonly contentPath?: string
  /** Where no server lists them. */
  readonly authors?: readonly NameInUse[]
  /** Of the site. */
  readonly language: string
  readonly config: CmsConfig
}

/** Reads the settings from the page's block of JSON. */
export function readPageSettings(): PageSettings {
  const block = document.querySelector(BLOCK)
  // The server that made this page made it, too.
  return JSON.parse(block?.textContent ?? '{}')
}

/** The token of the session that a page was made for; undefined in a page that is another. */
export function findCsrf(html: string): string | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { csrf }: Partial<PageSettings> = JSON.parse(
    page.querySelector(BLOCK)?.textContent ?? '{}',
  )
  return csrf
}

const BLOCK = '#imprint-edit'
