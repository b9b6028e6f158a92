// Times of `npm run edit`, as an author has them in a browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

import { articlePath } from '../corpus.ts'
import { CHROMIUM_FLAGS, findChromium } from '../looks/find-chromium.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { prepareApp } from './app-build.ts'
import { openStart, type Start } from './start.ts'
import type { Workspace } from './workspace.ts'

const SAVES = 10
const LISTS = 3
const PREVIEW_MS = 1500

/** The list, a form that opens, and from a save to the page that readers get. */
export async function runEditor(workspace: Workspace): Promise<Measurement[]> {
  await prepareApp(workspace)
  const start = await openStart(workspace, 'edit')
  const browser = await openBrowser()
  try {
    const lists: Figures[] = []
    for (let run = 0; run < LISTS; run += 1) lists.push(await timeList(browser, start))
    const page = await openList(browser, start)
    const saves: Figures[] = []
    for (let save = 1; save <= SAVES; save += 1) {
      await start.settle()
      saves.push(await timeSave(page, start, workspace, (save * 97) % workspace.size))
    }
    const { size } = workspace
    return [
      { what: 'editor: list', size, figures: lists },
      { what: 'editor: open and save', size, figures: saves },
    ]
  } finally {
    await browser.close()
    await start.stop()
  }
}

async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium here.')
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
}

async function timeList(browser: Browser, start: Start): Promise<Figures> {
  const started = performance.now()
  const page = await openList(browser, start)
  const listSeconds = (performance.now() - started) / 1000
  const megabytes = await page.evaluate(() => {
    const { usedJSHeapSize = 0 } = Object(Reflect.get(performance, 'memory'))
    return usedJSHeapSize / 1e6
  })
  await page.close()
  return { listSeconds, heapMegabytes: megabytes }
}

/** With an empty cache, until the articles are there. */
async function openList(browser: Browser, { editAddress = '' }: Start): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(editAddress)
  await page.getByRole('grid', { name: 'Entries' }).getByRole('row').first().waitFor({
    timeout: 120_000,
  })
  return page
}

async function timeSave(
  page: Page,
  { origin }: Start,
  { contentDir }: Workspace,
  number: number,
): Promise<Figures> {
  const path = articlePath(number).replace(/\.md$/, '')
  const shown = `Edited ${Date.now()}`
  const opening = performance.now()
  await page.goto(
    `${origin}/edit/#/collections/articles/entries/${path.replace('articles/', '')}`,
  )
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.waitFor()
  const openSeconds = (performance.now() - opening) / 1000
  await title.fill(shown)
  // Nobody saves within the pause before the preview.
  await page.waitForTimeout(PREVIEW_MS)
  const saving = performance.now()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const written = await untilTrue(() =>
    readFileSync(join(contentDir, `${path}.md`), 'utf8').includes(shown),
  )
  const served = await untilTrue(async () => {
    const response = await fetch(`${origin}/${path}`)
    return (await response.text()).includes(shown)
  })
  return {
    openSeconds,
    writtenMs: written - saving,
    servedMs: served - saving,
  }
}

/** When it was. */
async function untilTrue(look: () => boolean | Promise<boolean>): Promise<number> {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, 1))
  return performance.now()
}
