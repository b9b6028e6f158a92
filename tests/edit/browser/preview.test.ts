import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'

import { openChromium } from '../../support/chromium.ts'
import { bundlePreview, openPreviewPage } from '../support/preview-page.ts'

interface PreviewWindow {
  readonly asked: { readonly operation: string; readonly view?: string }[]
  readonly fields: Record<string, string>
  readonly bodyProblems: object[]
  write(fields: Record<string, string>): void
}

declare const window: Window & PreviewWindow

let html: string
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[html, browser] = await Promise.all([bundlePreview(inject('root')), openChromium()])
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

const LONG = Array.from(
  { length: 80 },
  (_, n) => `<p id="p${n}">Paragraph ${n}</p>`,
).join('')

/** A server that shows the text itself. */
function answer(operation: string, { text = '', view = '' }): unknown {
  if (operation === 'check') return check(text)
  const body = text.split('\n\n').slice(1).join(' ')
  switch (view) {
    case 'card':
      return CARD
    case 'feed':
      return { ...ENTRY, html: `<p>${body}</p>` }
    case 'list':
      return { view: 'nothing', reason: 'conflict' }
    default:
      return { view: 'page', html: toPage(body) }
  }
}

const CARD = {
  view: 'card',
  image: 'data:image/png;base64,iVBORw0KGgo=',
  alt: 'Quay',
  host: 'site.example',
  siteTitle: 'A site',
  texts: { title: 'Quay', searchTitle: 'Quay · A site', description: 'About it' },
  violations: [
    { rule: 'preview-hero-none', severity: 'note', field: 'heroImage', message: 'None' },
  ],
}

const ENTRY = {
  view: 'feed',
  title: 'Quay',
  guid: 'abc',
  url: 'https://site.example/articles/quay',
  date: '5 March 2025',
  summary: 'About it',
}

function toPage(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Page</title>
    <link rel="stylesheet" href="/a.css"></head><body><main><p>${body}</p>
    <a href="/elsewhere">Elsewhere</a> <a href="#p70">Note</a>${LONG}</main>
    <script>parent.ran = true</script><img src="x" onerror="parent.ran = true"></body></html>`
}

/** The title is too short, and a word in the body is wrong. */
function check(text: string): unknown {
  const found = []
  const title = text.indexOf('Old')
  const word = text.indexOf('wrod')
  const place = { line: 2, column: 8, isHeldBack: false }
  if (title > 0) {
    const fix = { start: title, end: title + 3, text: 'New' }
    const range = { start: title, end: title + 3, field: 'title', fix }
    const what = { rule: 'field-form', severity: 'warning', message: 'It is old' }
    found.push({ ...place, ...range, ...what })
  }
  if (word > 0) {
    const fix = { start: word, end: word + 4, text: 'word' }
    const what = { rule: 'link-dead', severity: 'error', message: 'It is no word' }
    found.push({ ...place, start: word, end: word + 4, ...what, fix })
  }
  return { findings: found, bodyStart: text.indexOf('\n\n') }
}

async function open(options: BrowserContextOptions = {}): Promise<FrameLocator> {
  page = await openPreviewPage(browser, html, answer, options)
  await page.evaluate(() => window.write({ title: 'Old', body: 'A wrod' }))
  const pane = page.frameLocator('iframe[title="Preview"]')
  await pane.getByRole('tab', { name: 'Problems (2)' }).waitFor()
  return pane
}

const write = (body: string) =>
  page.evaluate((text) => window.write({ body: text }), body)

it('shows the page, keeps its place as it changes, and lets nothing in it run or lead away', async () => {
  const pane = await open()
  const shown = pane.frameLocator('iframe[title="The page"]')
  await shown.getByText('A wrod').waitFor()
  await shown.getByText('Note').click()
  await expect
    .poll(() => shown.locator('html').evaluate((top) => top.scrollTop))
    .toBeGreaterThan(500)
  await write('Another word')
  await shown.getByText('Another word').waitFor({ state: 'attached' })
  expect(await shown.locator('html').evaluate((top) => top.scrollTop)).toBeGreaterThan(
    500,
  )
  await shown.getByText('Elsewhere').click()
  expect(await shown.locator('html').evaluate((top) => top.ownerDocument.URL)).toBe(
    'about:srcdoc',
  )
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  for (const frame of page.frames())
    expect(
      await frame.evaluate(() => Reflect.get(globalThis, 'ran')).catch(() => undefined),
    ).toBeUndefined()
})

it('asks once for what is typed fast, one question at a time', async () => {
  await open()
  const before = await page.evaluate(() => window.asked.length)
  for (const letter of 'abcdefgh') await write(`A ${letter}`)
  await expect.poll(() => page.evaluate(() => window.asked.length)).toBe(before + 2)
})

it('goes through its tabs by keys, each with what it shows', async () => {
  const pane = await open()
  await pane.getByRole('tab', { name: 'Page' }).focus()
  await page.keyboard.press('ArrowRight')
  await pane.getByText('Another article has this address').waitFor()
  await page.keyboard.press('ArrowRight')
  await pane.getByRole('heading', { name: 'A search page' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await pane.getByRole('heading', { name: 'Quay' }).waitFor()
  await pane.frameLocator('iframe').getByText('A wrod').waitFor()
  await page.keyboard.press('End')
  await pane.getByText('It is no word').waitFor()
  expect(await pane.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Error «wrod»/),
    expect.stringMatching(/^Warning Headline/),
  ])
})

it('fixes the body and a field of the form, and says what is wrong beside the field', async () => {
  const pane = await open()
  expect(await page.locator('section .edit-finding').textContent()).toMatch(
    /^Warning It is old/,
  )
  expect(await page.evaluate(() => window.bodyProblems)).toEqual([
    {
      ...{ line: 1, column: 3, severity: 'error', message: 'It is no word' },
      fix: { start: 2, end: 6, text: 'word' },
    },
  ])
  await pane.getByRole('tab', { name: /Problems/ }).click()
  await pane.getByRole('listitem').first().getByRole('button', { name: 'Fix' }).click()
  expect(await page.evaluate(() => window.fields.body)).toBe('A word')
  await pane.getByRole('tab', { name: 'Problems (1)' }).waitFor()
  await page.locator('section').getByRole('button', { name: 'Fix' }).click()
  expect(await page.locator('section input').inputValue()).toBe('New')
})

it.each([
  [{ colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  [{ colorScheme: 'dark', viewport: { width: 390, height: 800 } }],
] as const)('is accessible: %o', async (options) => {
  const pane = await open(options)
  for (const name of ['Problems', 'Card', 'Feed']) {
    await pane.getByRole('tab', { name: new RegExp(name) }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) =>
      /serious|critical/.test(impact ?? ''),
    )
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
