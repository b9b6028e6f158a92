import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { HEAD_SCRIPT } from '../../components/layout/head-script.ts'
import { watchPage } from '../browser/watch.ts'
import { ARTICLE, blockBundle, serveBlog } from './enhanced-blog.ts'

const LIGHT = 'rgb(250, 250, 248)'
const DARK = 'rgb(13, 32, 54)'

const blog = serveBlog()

describe('the theme switch', () => {
  it('chooses, remembers, and gives the choice back to the system', async () => {
    await blog.withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(blog.origin)
      await choose(page, 'Dark')
      expect(await paperOf(page)).toBe(DARK)
      expect(await themeColorOf(page)).toEqual(['#0d2036'])
      await page.reload()
      expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
      expect(await paperOf(page)).toBe(DARK)
      await choose(page, 'Light')
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await paperOf(page)).toBe(LIGHT)
      expect(await themeColorOf(page)).toEqual(['#fafaf8'])
      await choose(page, 'System')
      expect(await paperOf(page)).toBe(DARK)
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await paperOf(page)).toBe(LIGHT)
      expect(await themeColorOf(page)).toEqual(['#fafaf8'])
    })
  })

  it('applies what is remembered before anything is painted', async () => {
    await blog.withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(blog.origin)
      await choose(page, 'Dark')
      await blockBundle(page)
      await page.goto(blog.origin + ARTICLE, { waitUntil: 'domcontentloaded' })
      expect(await paperOf(page)).toBe(DARK)
      const html = await (await fetch(blog.origin + ARTICLE)).text()
      expect(html.indexOf(`<script>${HEAD_SCRIPT}</script>`)).toBeLessThan(
        html.indexOf('<body'),
      )
    })
  })

  it('is a group of radio buttons for the keyboard', async () => {
    await blog.withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(blog.origin)
      const group = page.getByRole('group', { name: 'Theme' })
      await page.getByRole('contentinfo').getByRole('link').last().focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowLeft')
      const dark = group.getByRole('radio', { name: 'Dark' })
      expect(await dark.isChecked()).toBe(true)
      expect(await dark.evaluate((radio) => radio === document.activeElement)).toBe(true)
      expect(await paperOf(page)).toBe(DARK)
    })
  })

  it('is followed by other tabs', async () => {
    await blog.withPage({ colorScheme: 'light' }, async (page) => {
      const other = await page.context().newPage()
      await other.goto(blog.origin + ARTICLE)
      await page.goto(blog.origin)
      await choose(page, 'Dark')
      await expect.poll(() => paperOf(other)).toBe(DARK)
      expect(await other.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
    })
  })

  it('works for the page where nothing may be kept', async () => {
    await blog.withPage({ colorScheme: 'light' }, async (page) => {
      const complaints = watchPage(page, blog)
      await page.addInitScript(() => {
        const get = () => {
          throw new DOMException('denied', 'SecurityError')
        }
        Object.defineProperty(window, 'localStorage', { get })
      })
      await page.goto(blog.origin)
      await choose(page, 'Dark')
      expect(await paperOf(page)).toBe(DARK)
      expect(complaints).toEqual([])
    })
  })

  it('leaves paper white', async () => {
    await blog.withPage({ colorScheme: 'dark' }, async (page) => {
      await page.goto(blog.origin)
      await choose(page, 'Dark')
      await page.emulateMedia({ media: 'print' })
      expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
      expect(await page.locator('theme-switch').isVisible()).toBe(false)
    })
  })
})

it.each(['Light', 'Dark'])('a page in a chosen theme passes axe: %s', async (theme) => {
  await blog.withPage({ reducedMotion: 'reduce' }, async (page) => {
    await page.goto(blog.origin + ARTICLE)
    await choose(page, theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([])
  })
})

function choose(page: Page, theme: string): Promise<void> {
  return page.locator('theme-switch').getByText(theme, { exact: true }).click()
}

function paperOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

/** Of the metas for the two colour schemes, those that apply. */
function themeColorOf(page: Page): Promise<string[]> {
  return page
    .locator('meta[name=theme-color]')
    .evaluateAll((metas) =>
      metas
        .filter((meta) => matchMedia(meta.getAttribute('media') ?? '').matches)
        .map((meta) => meta.getAttribute('content') ?? ''),
    )
}
