import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'

import { makeUnsavedOperations } from '../../../lib/edit/unsaved/operations.ts'
import { NOW, openTestCompiler } from '../../content/support/compiler-fixture.ts'
import { openChromium } from '../../support/chromium.ts'
import { bundlePreview, openPreviewPage } from '../support/preview-page.ts'
import { openEditorPage } from './open-editor.ts'

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
    expect.stringMatching(/^Warning Title/),
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
  // The other tabs have a frame without scripts, in which axe waits for half a minute.
  for (const name of ['Problems', 'Card']) {
    await pane.getByRole('tab', { name: new RegExp(name) }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) =>
      /serious|critical/.test(impact ?? ''),
    )
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})

it('stands beside the real form: what is typed is checked and shown, and a fix is saved', async () => {
  const old = `---\ntitle: Quay\npublish_date: 5 March 2026\nauthor: Ada\n---\n\nA [dead](./none.md) link.\n`
  const editor = await openEditorPage(browser, { 'articles/quay.md': old })
  const operations = await openOperations(editor.contentDir)
  for (const [name, operation] of Object.entries(operations)) {
    await editor.page.route(`**/edit/api/${name}`, async (route) => {
      const body: unknown = route.request().postDataJSON()
      const { status, json } = await operation({ user: { name: 'Ada', csrf: '' }, body })
      await route.fulfill({ status, json })
    })
  }
  await editor.open('articles/quay')
  const pane = editor.page.frameLocator('iframe.preview')
  const shown = pane.frameLocator('iframe')
  await shown.getByText('Quay').waitFor()
  await editor.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Harbour')
  await shown.getByText('Harbour').waitFor()
  await pane.getByRole('tab', { name: 'Problems (2)' }).click()
  await pane.getByText('There is no file articles/none.md').waitFor()
  await pane.getByRole('listitem').first().getByRole('button', { name: 'Show' }).click()
  await expect
    .poll(() => editor.page.evaluate(() => document.activeElement?.className))
    .toContain('cm-content')
  await editor.page.locator('.edit-finding').getByRole('button', { name: 'Fix' }).click()
  await pane.getByRole('tab', { name: 'Problems (1)' }).waitFor()
  expect(await editor.save('articles/quay.md')).toBe(
    old.replace('Quay', 'Harbour').replace('5 March 2026', '2026-03-05'),
  )
  expect(editor.faults).toEqual([])
})

/** The check itself; a page is the title alone. */
async function openOperations(contentDir: string) {
  const compiler = openTestCompiler({
    contentDir,
    stateDir: join(contentDir, '../state'),
  })
  await compiler.compile()
  return makeUnsavedOperations({
    compiler,
    ...{ contentDir, stateDir: join(contentDir, '../state'), siteUrl: undefined },
    now: () => NOW,
    render: async (_, { article }) =>
      `<!doctype html><html lang="en"><head><title>Page</title></head><body><h1>${article?.article.title}</h1></body></html>`,
    draw: { draw: async () => new Uint8Array(), listMissing: async () => [] },
    toFileAddress: (path) => path,
  })
}
