import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { openChromium } from '../support/chromium.ts'
import { makeContentFolder } from '../support/content-fixture.ts'
import { openServer, type RunningServer, runImprint } from '../support/imprint.ts'
import { isAlive } from '../support/processes.ts'
import { expectFields, isPublic, listOf, readArticles, textOf } from './fields.ts'
import { watchPage } from './watch.ts'

const PAGES = [
  '/',
  '/articles/every-markdown-feature',
  '/archive',
  '/tags',
  '/tags/web',
  '/authors',
  '/authors/maud-ellery',
  '/series/plain-files',
  '/subscribe',
  '/search',
  '/about',
  '/no-such-page',
]

const OF_SEARCH = /^\/assets\/search-\w{8}\.(?:js|css)$/

const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1440, height: 900 }
const WIDTHS = [320, 360, 768, 1440]
const STILL = {
  reducedMotion: 'reduce',
  forcedColors: 'none',
  colorScheme: 'light',
} as const

/** How long a person waits after Ctrl-C. */
const PATIENCE_MS = 8000

const contentDir = inject('demo')
// Everything but the content is this test's own; the content is the project's.
const scratch = makeContentFolder({})
const environment = { ...scratch.environment, CONTENT_DIR: contentDir }

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    openServer('start', environment),
    openChromium(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  scratch.remove()
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a reader %s', (_, javaScriptEnabled) => {
  it('clicks from the front page to an article, its author, a topic and the archive', async () => {
    await withPage({ javaScriptEnabled }, async (page) => {
      const complaints = watchPage(page, server)
      await page.goto(`${server.origin}/`)
      const title = await page.locator('main h2 a').first().textContent()

      await click(page, 'main h2 a')
      expect(await page.locator('h1').textContent()).toBe(title)

      const author = await page.locator('main header a[href^="/authors/"]').textContent()
      await click(page, 'main header a[href^="/authors/"]')
      expect(await page.locator('h1').textContent()).toBe(author)

      await click(page, 'main h2 a')
      const tag = await page.locator('a[rel=tag]').first().textContent()
      await click(page, 'a[rel=tag]')
      expect(await page.locator('h1').textContent()).toBe(tag)

      await click(page, 'nav a[href="/archive"]')
      expect(await page.locator('h1').textContent()).toBe('Archive')
      expect(await page.locator('main article').count()).toBeGreaterThan(10)
      expect(complaints).toEqual([])
    })
  })
})

it('shows a reader without JavaScript that a page is missing', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    const response = await page.goto(`${server.origin}/no-such-page`)
    expect(response?.status()).toBe(404)
    expect(await page.locator('body').textContent()).toContain('There is no such page')
  })
})

/** Each is opened once: what a test looks at, it sets. */
describe.each(PAGES)('the page %s', (path) => {
  let page: Page
  let requested: readonly string[]
  let complaints: readonly string[]

  beforeAll(async () => {
    page = await browser.newPage()
    complaints = watchPage(page, server)
    const paths: string[] = []
    page.on('request', (request) => paths.push(new URL(request.url()).pathname))
    await page.goto(server.origin + path, { waitUntil: 'load' })
    requested = [...paths]
  })
  afterAll(() => page.close())

  it('loads one style sheet, one script, and no framework', async () => {
    // The page of the search has one more of each, which no other page pays for.
    const isOwn = (name: string) => path === '/search' && OF_SEARCH.test(name)
    const shared = requested.filter((name) => !isOwn(name))
    const sheets = shared.filter((name) => name.endsWith('.css'))
    const scripts = shared.filter((name) => name.endsWith('.js'))
    expect(sheets).toHaveLength(1)
    expect(scripts).toEqual([expect.stringMatching(/^\/assets\/enhance-\w{8}\.js$/)])
    expect(await page.content()).not.toMatch(/__next_f|_R_|TURBOPACK/)
    const isMissing = path === '/no-such-page'
    expect(complaints.filter((line) => !(isMissing && line.includes('404')))).toEqual([])
  })

  it('passes axe on phone and desktop, light and dark', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ ...STILL, colorScheme })
        expect(await findBarriers(page), `${viewport.width} ${colorScheme}`).toEqual([])
      }
    }
  })

  it('passes axe in forced colours, and HTML CodeSniffer', async () => {
    await page.setViewportSize(PHONE)
    await page.emulateMedia({ ...STILL, forcedColors: 'active' })
    expect(await findBarriers(page)).toEqual([])
    await page.emulateMedia(STILL)
    expect(await sniff(page)).toEqual([])
  })

  it('never scrolls sideways', async () => {
    await page.emulateMedia({ ...STILL, reducedMotion: 'no-preference' })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
      )
      expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0)
    }
  })
})

describe('the articles of the project', () => {
  const now = new Date()
  const articles = readArticles(contentDir)
  const visible = articles.filter((article) => isPublic(article, now))
  const hidden = articles.filter((article) => !isPublic(article, now))

  it('are shown with all their fields', async () => {
    expect(visible.length).toBeGreaterThan(10)
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const complaints = watchPage(page, server)
      for (const article of visible) {
        const response = await page.goto(`${server.origin}/articles/${article.slug}`)
        expect(response?.status()).toBe(200)
        await expectFields(page, article, 'Europe/Lisbon')
        for (const id of [
          textOf(article.fields, 'author'),
          ...listOf(article.fields.authors),
        ]) {
          if (id === undefined) continue
          const links = page.locator(`main header a[href="/authors/${id}"]`)
          expect(await links.count()).toBe(1)
        }
      }
      expect(complaints).toEqual([])
    })
  })

  it('stay hidden while they are drafts or not due', async () => {
    expect(hidden.length).toBeGreaterThan(0)
    const pages = ['/', '/archive', '/tags/tools', '/drafts']
    const texts = await Promise.all(
      pages.map(async (path) => (await fetch(server.origin + path)).text()),
    )
    for (const { slug, fields } of hidden) {
      expect((await fetch(`${server.origin}/articles/${slug}`)).status).toBe(404)
      expect((await fetch(`${server.origin}/preview/${slug}`)).status).toBe(404)
      expect(texts.join('\n')).not.toContain(fields.title)
    }
    for (const folder of ['drafts', 'drafts.html', 'preview']) {
      expect(existsSync(join(environment.OUT_DIR, folder))).toBe(false)
    }
  })
})

describe('the command', () => {
  it('does not take a store that another process has, and says which', async () => {
    const { code, stderr } = await runImprint(['start'], { PORT: '0', ...environment })
    expect(code).toBe(1)
    expect(stderr).toMatch(/is in use by npm start \(process \d+\)/)
    expect(stderr).toContain('STATE_DIR')
  })

  it('survives requests that no browser sends', async () => {
    for (const line of ['OPTIONS * HTTP/1.1', 'GET http://elsewhere/ HTTP/1.1']) {
      const socket = await openSocket(server)
      socket.end(`${line}\r\nHost: a\r\nConnection: close\r\n\r\n`)
      await once(socket.resume(), 'close')
    }
    expect((await fetch(server.origin)).status).toBe(200)
  })

  it('ends at Ctrl-C, despite open connections, and leaves nothing running', async () => {
    // Browsers open connections before they have anything to ask.
    const idle = await openSocket(server)
    setTimeout(() => idle.destroy(), PATIENCE_MS).unref()
    const begun = performance.now()
    const { code, processes } = await server.stop()
    expect(performance.now() - begun).toBeLessThan(PATIENCE_MS)
    expect(code).toBe(0)
    expect(processes.length).toBeGreaterThan(1)
    await expect.poll(() => processes.filter(isAlive), { timeout: 60_000 }).toEqual([])
    await expect(fetch(server.origin)).rejects.toThrow()
  })
})

type PageOptions = NonNullable<Parameters<Browser['newPage']>[0]>

async function withPage(options: PageOptions, work: (page: Page) => Promise<void>) {
  const page = await browser.newPage(options)
  try {
    await work(page)
  } finally {
    await page.close()
  }
}

async function click(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.waitForLoadState('load')
}

async function openSocket({ origin }: RunningServer): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(summarise)
}

/** Errors of HTML CodeSniffer at WCAG 2 AA, which is no module: its file defines `HTMLCS`. */
async function sniff(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(SNIFFER, 'utf8'))
  return page.evaluate(SNIFF)
}

const SNIFFER = createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js')

const SNIFF = `new Promise((resolve) => HTMLCS.process('WCAG2AA', document, () => resolve(
  HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR)
    .map(({ code, element }) => code + ' ' + element.outerHTML.slice(0, 150)))))`

function summarise({ id, nodes }: { id: string; nodes: { target: unknown }[] }): string {
  return `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`
}
