import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { serveBlog } from '../components/enhanced-blog.ts'
import { articleOf, SITE } from '../support/content-fixture.ts'
import { watchPage } from './watch.ts'

const ARTICLE = '/articles/aids'

const TEXT = `

Said once.[^list] Said again.[^list] Another.[^plain]

[![A square](./square.svg 'The *square*.')](./square.svg)

[![A circle](./circle.svg)](./circle.svg)

\`\`\`js
const long = ${"'a' + ".repeat(60)}'b'
\`\`\`

\`\`\`js
short()
\`\`\`

[^list]: A list:

    - one
    - \`two\`

[^plain]: Plain.
`

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>'

const blog = serveBlog({
  'site.yaml': `${SITE}theme: { look: harbour }\n`,
  'articles/aids.md': articleOf('Aids') + TEXT,
  'articles/first.md': articleOf('First', "hero_image: './square.svg'", "hero_alt: 'A'"),
  'articles/second.md': articleOf('Second'),
  'articles/square.svg': SVG,
  'articles/circle.svg': SVG.replace('900', '901'),
})

describe('a footnote', () => {
  it('opens beside its number, and gives the focus back', async () => {
    await withArticle(async (page) => {
      const calls = page.locator('[data-footnote-ref]')
      const note = page.getByRole('dialog', { name: 'Footnote 1' })
      for (const call of [calls.nth(1), calls.nth(0)]) {
        await call.press('Enter')
        await note.getByRole('listitem').nth(1).waitFor()
        expect(await note.getByRole('link').count()).toBe(0)
        expect(await page.locator('[id=fn-list]').count()).toBeLessThanOrEqual(1)
        await page.keyboard.press('Escape')
        await note.waitFor({ state: 'detached' })
        expect(await isFocused(call)).toBe(true)
      }
      await calls.nth(2).click()
      await page.getByRole('dialog').getByText('Plain.').waitFor()
      await page.locator('h1').click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(page.url()).toBe(blog.origin + ARTICLE)
    })
  })

  it('is a link without the script that shows it', async () => {
    await withArticle(async (page) => {
      await page.route('**/assets/reading-*', (route) => route.abort())
      const call = page.locator('[data-footnote-ref]').last()
      await call.click()
      await page.waitForURL(/#fn-/)
      expect(page.url()).toBe(
        new URL(String(await call.getAttribute('href')), page.url()).href,
      )
    })
  })
})

it('a picture with a link to itself opens large, and leads to the others', async () => {
  await withArticle(async (page) => {
    const square = page.getByRole('link', { name: 'A square' })
    await square.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'A square' })
    await dialog.getByText('The *square*.').waitFor()
    expect(await dialog.getByRole('status').textContent()).toBe('Picture 1 of 2')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog', { name: 'A circle' }).getByText('Picture 2').waitFor()
    await page.getByRole('button', { name: 'Next picture' }).click()
    await page.getByRole('dialog', { name: 'A square' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await isFocused(square)).toBe(true)
  })
})

it('code wraps when it is too wide and a reader says so, and stays so', async () => {
  await withArticle(async (page) => {
    const buttons = page.getByRole('button', { name: 'Wrap lines' })
    await buttons.first().waitFor()
    expect(await buttons.count()).toBe(1)
    const code = page.locator('pre').first()
    const isWide = () => code.evaluate((pre) => pre.scrollWidth > pre.clientWidth)
    expect(await isWide()).toBe(true)
    await buttons.first().click()
    expect(await isWide()).toBe(false)
    await page.reload()
    const pressed = page.getByRole('button', { name: 'Wrap lines', pressed: true })
    await pressed.first().click()
    expect(await isWide()).toBe(true)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
})

it('j and k go from article to article of a list, until they are turned off', async () => {
  await blog.withPage({}, async (page) => {
    const complaints = watchPage(page, blog)
    await page.goto(`${blog.origin}/archive`)
    const titles = page.locator('main [rel=bookmark]')
    await page.keyboard.press('j')
    await expect.poll(() => isFocused(titles.nth(0))).toBe(true)
    await page.keyboard.press('j')
    await expect.poll(() => isFocused(titles.nth(1))).toBe(true)
    await page.keyboard.press('k')
    await expect.poll(() => isFocused(titles.nth(0))).toBe(true)
    await page.keyboard.press('Control+j')
    expect(await isFocused(titles.nth(0))).toBe(true)
    await page.getByRole('button', { name: 'Turn these keys off' }).click()
    await page.reload()
    await page.keyboard.press('j')
    await page.keyboard.press('/')
    expect(await page.locator('main a:focus').count()).toBe(0)
    expect(page.url()).toBe(`${blog.origin}/archive`)
    expect(complaints).toEqual([])
  })
})

it.each(['light', 'dark'] as const)(
  'a card leads to its article from edge to edge, and passes axe: %s',
  async (colorScheme) => {
    await blog.withPage({ colorScheme, reducedMotion: 'reduce' }, async (page) => {
      const complaints = watchPage(page, blog)
      await page.goto(blog.origin)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([])
      await page.locator('.cards .pictured').click({ position: { x: 30, y: 30 } })
      await page.waitForURL('**/first')
      expect(complaints).toEqual([])
    })
  },
)

async function withArticle(work: (page: Page) => Promise<void>): Promise<void> {
  await blog.withPage({}, async (page) => {
    await page.goto(blog.origin + ARTICLE)
    await work(page)
  })
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement)
}
