import { describe, expect, it } from 'vitest'

import { ARTICLE, expectNoShift, serveBlog } from './enhanced-blog.ts'

const blog = serveBlog()

describe('the copy button', () => {
  const permissions = ['clipboard-read', 'clipboard-write']

  it('copies what one would paste, and says so', async () => {
    await blog.withPage({ permissions }, async (page) => {
      await page.goto(blog.origin + ARTICLE)
      const copies: string[] = []
      for (const copy of await page.locator('copy-code').all()) {
        const button = copy.getByRole('button', { name: 'Copy code' })
        await button.focus()
        await page.keyboard.press('Enter')
        await expect.poll(() => copy.getByRole('status').textContent()).toBe('Copied')
        expect(await button.textContent()).toBe('Copied')
        copies.push(await page.evaluate(() => navigator.clipboard.readText()))
        await expect.poll(() => button.textContent(), { timeout: 60_000 }).toBe('Copy')
      }
      const sum = `let sum = ${'1 + '.repeat(40)}1;\nassert_eq!(sum, 41);`
      const change = 'const day = parse(input)\nshow(day)'
      expect(copies).toEqual([sum, change, '- one\n+ two'])
    })
  })

  it('covers no code on a phone, moves nothing, and is not printed', async () => {
    await blog.withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await expectNoShift(page, blog.origin + ARTICLE)
      for (const copy of await page.locator('copy-code').all()) {
        const code = await copy.locator('+ pre > code').boundingBox()
        for (const shown of await copy.getByRole('button').all()) {
          const button = await shown.boundingBox()
          if (!button || !code) throw new Error('The button or the code is not shown')
          expect(button.height).toBeGreaterThanOrEqual(24)
          expect(button.x + button.width).toBeLessThanOrEqual(360)
          expect(button.y + button.height).toBeLessThanOrEqual(code.y)
        }
      }
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button').count()).toBe(0)
    })
  })

  it('selects the code where the clipboard is denied', async () => {
    await blog.withPage({}, async (page) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
      })
      await page.goto(blog.origin + ARTICLE)
      await page.getByRole('button', { name: 'Copy code' }).last().click()
      await page.getByRole('status').getByText('Selected').waitFor()
      expect(await page.evaluate(() => String(getSelection()))).toContain('+ two')
    })
  })

  it('is not there where nothing can be copied', async () => {
    await blog.withPage({}, async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'clipboard')
      })
      await page.goto(blog.origin + ARTICLE)
      await page.locator('theme-switch').waitFor()
      expect(await page.getByRole('button', { name: /copy/i }).count()).toBe(0)
    })
  })
})
