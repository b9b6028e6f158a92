import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openChromium } from '../support/chromium.ts'
import { articleOf, makeContentFolder, SITE } from '../support/content-fixture.ts'
import { openServer, type RunningServer } from '../support/imprint.ts'

const ON = `${SITE}offline: true\n`

const content = makeContentFolder({
  'site.yaml': ON,
  'articles/one.md': `${articleOf('One')}\n![A dot](./dot.svg)\n`,
  'articles/two.md': articleOf('Zwei', 'language: de'),
  'articles/unread.md': articleOf('Unread'),
  'articles/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
})

let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    openServer('start', content.environment),
    openChromium(),
  ])
  context = await browser.newContext()
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  content.remove()
})

const open = (path: string) => page.goto(server.origin + path)
const title = () => page.locator('h1').textContent()

/** Paths in the cache of that name. */
function listKept(name: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const cache = await caches.open(`imprint / ${wanted}`)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }, name)
}

async function read(path: string): Promise<void> {
  await open(path)
  await expect.poll(() => listKept('articles')).toContain(path)
}

it('keeps what was read, with its style and its pictures', async () => {
  await read('/articles/one')
  await read('/articles/two')
  await expect
    .poll(() => listKept('files'))
    .toContainEqual(expect.stringMatching(/dot\.svg$/))
  await context.setOffline(true)
  await open('/articles/one#page:content')
  expect(await title()).toBe('One')
  const isWhole = await page.evaluate(
    () =>
      [...document.images].every(({ naturalWidth }) => naturalWidth > 0) &&
      [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0) &&
      document.styleSheets.length > 0,
  )
  expect(isWhole).toBe(true)
  // Read again, it is the newest.
  await expect
    .poll(() => listKept('articles'))
    .toEqual(['/articles/two', '/articles/one'])
})

it('lists what there is for a page that was never read', async () => {
  await open('/articles/unread')
  expect(await title()).toBe('No network')
  const links = page.locator('[data-kept] a')
  await links.first().waitFor()
  expect(await links.allTextContents()).toEqual(['One', 'Zwei'])
  expect(await links.nth(1).getAttribute('lang')).toBe('de')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await links.nth(1).click()
  await expect.poll(title).toBe('Zwei')
})

it('shows the newest page as soon as there is a network', async () => {
  await context.setOffline(false)
  content.write('articles/one.md', articleOf('One, corrected'))
  await expect.poll(() => open('/articles/one').then(title)).toBe('One, corrected')
})

it('drops what is gone', async () => {
  content.removeFile('articles/two.md')
  const status = async () => (await open('/articles/two'))?.status()
  await expect.poll(status).toBe(404)
  await expect.poll(() => listKept('articles')).toEqual(['/articles/one'])
})

it('leaves nothing behind when it is turned off', async () => {
  content.write('site.yaml', SITE)
  const leftovers = async () => {
    // Chromium never answers a visit that begins just as the worker goes; the next one it does.
    await page.goto(`${server.origin}/articles/one`, { timeout: 5000 })
    return page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => {})
      return [(await caches.keys()).length, registration ? 1 : 0]
    })
  }
  await expect.poll(leftovers, { interval: 300 }).toEqual([0, 0])
  expect(await page.locator('script[src*="offline-"]').count()).toBe(0)
  await expect.poll(async () => (await open('/offline'))?.status()).toBe(404)
})
