import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { watchPage } from '../browser/watch.ts'
import { listen } from '../publish/support/http.ts'
import { openChromium } from '../support/chromium.ts'
import { makeContentFolder } from '../support/content-fixture.ts'
import { openServer, type RunningServer } from '../support/imprint.ts'

const ARTICLE = 'every-markdown-feature'
const PHONE = { width: 360, height: 740 }

const root = inject('root')
const scratch = makeContentFolder({})

let blog: RunningServer
let browser: Browser

beforeAll(async () => {
  const port = await findFreePort()
  const environment = {
    ...scratch.environment,
    CONTENT_DIR: inject('demo'),
    PORT: String(port),
    // Addresses in the API are absolute.
    SITE_URL: `http://127.0.0.1:${port}`,
  }
  ;[blog, browser] = await Promise.all([openServer('start', environment), openChromium()])
})

afterAll(async () => {
  await browser?.close()
  await blog?.stop()
  scratch.remove()
})

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The page on an origin of its own, and what the browser complains of. */
async function openExample(fragment = '') {
  const html = readFileSync(join(root, 'examples/page/index.html'), 'utf8')
  const text = html.replace('https://blog.example', blog.origin)
  const { origin } = await listen(({ url }, response) => {
    if (url !== '/') return response.writeHead(204).end()
    return response.setHeader('content-type', 'text/html').end(text)
  })
  const page = await browser.newPage({ viewport: PHONE })
  const complaints = watchPage(page, blog)
  await page.goto(`${origin}/${fragment}`)
  const listComplaints = () => complaints.filter((text) => !text.includes(` ${origin}/`))
  return { page, listComplaints }
}

function readTitle(page: Page): Promise<string | null> {
  return page.locator('h1:visible').textContent()
}

describe('the plain page on another origin', () => {
  it('lists the newest articles, and opens one', async () => {
    const { page, listComplaints } = await openExample()
    await page.locator('li a').first().waitFor()
    expect(await page.locator('li').count()).toBeGreaterThan(5)
    expect(await readTitle(page)).toBe('Articles')

    const link = page.locator('li a').first()
    const title = await link.textContent()
    await link.click()
    await page.locator('article h1').waitFor()
    expect(await readTitle(page)).toBe(title)
    expect(await page.title()).toBe(title)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title)

    await page.goBack()
    await page.locator('li a').first().waitFor()
    expect(await page.title()).toBe('Articles')
    expect(listComplaints()).toEqual([])
    await page.close()
  })

  it('shows an article with everything at its address, and no wider than a phone', async () => {
    const { page, listComplaints } = await openExample(`#/${ARTICLE}`)
    await page.locator('article .body h2').first().waitFor()
    for (const image of await page.locator('.body img').all()) {
      await image.scrollIntoViewIfNeeded()
    }
    await page.waitForLoadState('networkidle')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(PHONE.width)
    expect(listComplaints()).toEqual([])
    await page.close()
  })

  it('keeps an article where a reader goes to a place in it, and begins with the list', async () => {
    const { page } = await openExample(`#/${ARTICLE}`)
    await page.locator('article h1').waitFor()
    const id = await page.locator('.body h2').first().getAttribute('id')
    await page.evaluate((place) => location.assign(`#${place}`), id)
    expect(await page.locator('article h1').isVisible()).toBe(true)
    await page.reload()
    await page.locator('li a').first().waitFor()
    await page.close()
  })

  it('says that the blog does not answer', async () => {
    const { page } = await openExample('#/no-such-article')
    const status = page.getByText('The blog does not answer')
    await status.waitFor()
    expect(await status.getAttribute('role')).toBe('status')
    await page.close()
  })

  it.each(['', `#/${ARTICLE}`])('passes axe at /%s, light and dark', async (fragment) => {
    const { page } = await openExample(fragment)
    await page.locator('h1:visible').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
    await page.close()
  })
})
