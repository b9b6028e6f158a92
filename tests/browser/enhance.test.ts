import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'

import { bundleEnhance } from '../../lib/build/enhance-bundle.mjs'
import { ARTICLE, blockBundle, serveBlog } from '../components/enhanced-blog.ts'
import { watchPage } from './watch.ts'

const blog = serveBlog()

it('the contents mark the section that is being read', async () => {
  await blog.withPage({}, async (page) => {
    await page.goto(blog.origin + ARTICLE)
    const current = page.getByRole('navigation').locator('[aria-current=location]')
    for (const title of ['Part Two', 'Part Four', 'Part One']) {
      await page.getByRole('heading', { name: title }).evaluate((heading) => {
        heading.scrollIntoView({ behavior: 'instant' })
      })
      await expect.poll(() => current.allTextContents()).toEqual([title])
    }
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await expect.poll(() => current.count()).toBe(0)
  })
})

describe('speculation rules', () => {
  const rules = 'script[type=speculationrules]'

  it('fetch a page that a reader is about to ask for', async () => {
    await blog.withPage({}, async (page) => {
      await page.goto(blog.origin)
      const text = (await page.locator(rules).textContent()) ?? ''
      const hash = createHash('sha256').update(text).digest('base64')
      expect(bundleEnhance(inject('root'), '').rulesHash).toBe(`sha256-${hash}`)
      await follow(page, 'Another one')
      const came = await page.evaluate(
        () => performance.getEntriesByType('navigation')[0],
      )
      expect(came).toMatchObject({ deliveryType: 'navigational-prefetch' })
    })
  })

  it.each([
    ['motion is to be reduced', { reducedMotion: 'reduce' } as const, false],
    ['data is to be saved', {}, true],
  ])('are not there where %s', async (_, options, saveData) => {
    await blog.withPage(options, async (page) => {
      await page.addInitScript((value) => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: value } })
      }, saveData)
      await page.goto(blog.origin)
      await page.locator('theme-switch').waitFor()
      expect(await page.locator(rules).count()).toBe(0)
    })
  })
})

describe('nothing is lost', () => {
  it.each([
    ['without JavaScript', false],
    ['without the bundle', true],
  ])('%s: no control that does nothing', async (_, javaScriptEnabled) => {
    await blog.withPage({ javaScriptEnabled }, async (page) => {
      await blockBundle(page)
      await page.goto(blog.origin + ARTICLE)
      expect(await page.getByRole('radio').count()).toBe(0)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByText('Theme').isVisible()).toBe(false)
      await page.getByRole('link', { name: 'Part Three', exact: true }).click()
      expect(page.url()).toBe(`${blog.origin}${ARTICLE}#part-three`)
    })
  })

  it('the console stays empty, however one moves', async () => {
    await blog.withPage({}, async (page) => {
      const complaints = watchPage(page, blog)
      await page.goto(blog.origin)
      for (const name of ['All of it', 'Ada Byron', 'Another one', 'Archive']) {
        await follow(page, name)
      }
      await page.goBack()
      await follow(page, 'Archive')
      await follow(page, 'All of it')
      // In the middle of a transition.
      await page.setViewportSize({ width: 500, height: 700 })
      // A picture has no style sheet that would take part in one.
      await follow(page, 'A drawing')
      expect(page.url()).toContain('/media/')
      await page.goBack()
      expect(complaints).toEqual([])
    })
  })
})

it('the bundle is one file that may be kept for ever', async () => {
  const html = await (await fetch(blog.origin)).text()
  const [, path] = /<script type="module" src="([^"]+)"/.exec(html) ?? []
  expect(path).toMatch(/^\/assets\/enhance-[0-9a-f]{8}\.js$/)
  const { status, headers } = await fetch(blog.origin + path)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('cache-control')).toMatch(/max-age=31536000, immutable/)
  expect(headers.get('etag')).toBeTruthy()
  const other = await fetch(`${blog.origin}/assets/enhance-00000000.js`)
  expect(other.status).toBe(404)
})

async function follow(page: Page, name: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name }).first().click()
  await loaded
}
