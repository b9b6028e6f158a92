// The editor in a browser that reaches its own server alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'

import { bundleEditor } from '../../../lib/build/edit-bundle.mjs'
import { type EditServer, openEditServer } from '../support/edit-server.ts'
import { waitFor } from '../../support/wait-for.ts'

export interface EditorPage extends EditServer {
  readonly page: Page
  /** Requests to anybody else, and errors of the page. */
  readonly faults: string[]
  /** Opens the form of a document, named by its path without the ending. */
  open(document: string): Promise<void>
  /** Saves, and waits until the file at `path` is not as it was. Returns its text. */
  save(path: string): Promise<string>
  read(path: string): string
}

/** Opens the list of articles over a folder with these files. */
export async function openEditorPage(
  browser: Browser,
  files: Readonly<Record<string, string | Uint8Array>>,
  { prepare, width = 1280 }: { prepare?: () => void; width?: number } = {},
): Promise<EditorPage> {
  const server = await openEditServer(files, await bundleEditor(inject('root')))
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  onTestFinished(() => page.close())
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
  await page.route(/^https?:/, (route, request) => {
    if (request.url().startsWith(server.origin)) return route.continue()
    faults.push(request.url())
    return route.abort()
  })
  if (prepare) await page.addInitScript(prepare)
  await page.goto(server.address)
  await page.getByRole('grid', { name: 'Entries' }).waitFor()
  const read = (path: string) => readFileSync(join(server.contentDir, path), 'utf8')
  return {
    ...server,
    ...{ page, faults, read },
    async open(document) {
      const [folder, ...names] = document.split('/')
      await page.goto(
        `${server.origin}/edit/#/collections/${folder}/entries/${names.join('/')}`,
      )
      await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
    },
    async save(path) {
      const before = read(path)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      return waitFor(() => {
        const text = read(path)
        if (text === before) throw new Error(`${path} was not saved`)
        return text
      })
    },
  }
}

/** Lines of the old text that are not in the new one, and the other way round. */
export function listChanged(before: string, after: string): [string[], string[]] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    old.filter((line) => !now.includes(line)),
    now.filter((line) => !old.includes(line)),
  ]
}
