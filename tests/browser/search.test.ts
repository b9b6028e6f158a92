import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'

import { serveBlog } from '../components/enhanced-blog.ts'
import { watchPage } from './watch.ts'
import { waitFor } from '../support/wait-for.ts'

function articleOf(title: string, day: string, fields: string, text: string): string {
  return `---\ntitle: '${title}'\ndescription: 'D.'\npublish_date: '${day}'\n${fields}\n---\n\n${text}\n`
}

const RUST = 'author: Ada Byron\ntags: [Rust, Tools]'
const SECTIONS = 'Iron rusts.\n\n## Of ferrous things\n\nThe ferrous oxide <b> & more.\n'

const blog = serveBlog({
  'articles/old.md': articleOf('Old iron', '2019-03-05', RUST, SECTIONS),
  'articles/new.md': articleOf('New iron', '2024-03-05', RUST, 'Ferrous again, twice.'),
  'articles/one.md': articleOf('One more', '2025-03-05', 'author: Max', 'Ferrous.'),
  'articles/draft.md': articleOf('Secret', '2025-03-05', 'draft: true', 'Ferrous.'),
  'articles/ja.md': articleOf('鉄', '2025-01-05', 'language: ja', '鉄はferrousである。'),
})

beforeAll(async () => {
  const readIndex = async () => (await fetch(`${blog.origin}/api/v1/search.json`)).text()
  // The index comes after the pages.
  await waitFor(async () => expect(await readIndex()).toContain('"ja"'), {
    interval: 200,
  })
}, 600_000)

/** The page, and nothing that a browser would complain about in the end. */
async function withPage(
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await blog.withPage({ baseURL: blog.origin, ...options }, async (page) => {
    const complaints = watchPage(page, blog)
    await work(page)
    expect(complaints).toEqual([])
  })
}

const fieldOf = (page: Page) =>
  page.getByRole('searchbox', { name: 'Search The Gazette' })
const titlesOf = (page: Page) => page.locator('search-results h2').allTextContents()
const says = (page: Page, status: string) =>
  page.getByRole('status').filter({ hasText: status }).waitFor()
const focusedText = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent)

describe('by keyboard', () => {
  it('opens, finds while a reader types, and leads to a section', async () => {
    await withPage(async (page) => {
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.goto('/articles/one')
      await page.keyboard.press('/')
      await page.waitForURL('/search')
      await fieldOf(page).and(page.locator(':focus')).waitFor()
      expect(requests.filter((url) => /\/search\/|search\.json/.test(url))).toEqual([])

      await page.keyboard.type('ferrous oxide/')
      await says(page, '1 article')
      expect(page.url()).toContain('?q=ferrous+oxide%2F')
      const hit = page.getByRole('listitem').filter({ hasText: 'Old iron' }).first()
      expect(await hit.locator('mark').first().textContent()).toContain('errous')
      expect(await hit.locator('p').textContent()).toContain('oxide <b> & more.')

      await page.keyboard.press('Enter')
      await expect.poll(() => focusedText(page)).toBe('Old iron')
      await page.keyboard.press('ArrowDown')
      expect(await focusedText(page)).toBe('Of ferrous things')
      await page.keyboard.press('Escape')
      await fieldOf(page).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('/articles/old#of-ferrous-things')
      await page.goBack()
      await says(page, '1 article')
    })
  })
})

describe('the results', () => {
  it('are narrowed by topic, author and year, and ordered by date', async () => {
    await withPage(async (page) => {
      await page.goto('/search?q=ferrous')
      await says(page, '3 articles')
      expect(await page.getByLabel('Topic').locator('option').allTextContents()).toEqual([
        ...['Any', 'Rust (2)', 'Tools (2)'],
      ])
      await page.getByLabel('Topic').selectOption('Rust')
      await says(page, '2 articles')
      await page.getByLabel('Order').selectOption('Newest first')
      await expect.poll(() => titlesOf(page)).toEqual(['New iron', 'Old iron'])
      await page.getByLabel('Year').selectOption('2019')
      await says(page, '1 article')
      await page.reload()
      await says(page, '1 article')
      expect(await titlesOf(page)).toEqual(['Old iron'])
      expect(page.url()).toMatch(/\?q=ferrous&topic=Rust&year=2019&order=newest$/)
    })
  })

  it('are of all languages when a reader wants that, and none is a draft', async () => {
    await withPage(async (page) => {
      await page.goto('/search?q=ferrous')
      await says(page, '3 articles')
      await page.getByLabel('In all languages').check()
      await says(page, '4 articles')
      expect(await page.locator('search-results [lang=ja]').first().textContent()).toBe(
        '鉄',
      )
      await fieldOf(page).fill('secret')
      await says(page, 'Nothing found for “secret”.')
    })
  })

  it.each<BrowserContextOptions>([
    { colorScheme: 'light' },
    { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
    { forcedColors: 'active' },
  ])('are accessible: %j', async (options) => {
    await withPage(async (page) => {
      await page.goto('/search?q=ferrous')
      await says(page, '3 articles')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([])
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    }, options)
  })
})

describe('without an index', () => {
  it('says so, and shows what the server has found', async () => {
    await blog.withPage({ baseURL: blog.origin }, async (page) => {
      await page.route('**/search/**', (route) => route.abort())
      await page.goto('/search?q=oxide')
      await says(page, 'The search does not work at the moment.')
      expect(await titlesOf(page)).toEqual(['Old iron'])
      await page.getByRole('link', { name: 'archive', exact: true }).waitFor()
    })
  })

  it('answers readers without scripts', async () => {
    await withPage(
      async (page) => {
        await page.goto('/search')
        await fieldOf(page).fill('"ferrous oxide"')
        await fieldOf(page).press('Enter')
        await says(page, '1 article')
        expect(await titlesOf(page)).toEqual(['Old iron'])
        expect(await fieldOf(page).inputValue()).toBe('"ferrous oxide"')
        expect(await page.locator('mark').allTextContents()).toEqual(['ferrous oxide'])
        await page.goto('/search?q=secret')
        await says(page, 'Nothing found for “secret”.')
      },
      { javaScriptEnabled: false },
    )
  })
})
