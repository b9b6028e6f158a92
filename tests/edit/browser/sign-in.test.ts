import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openTestLogin } from '../../serve/edit/login/support.ts'
import { openChromium } from '../../support/chromium.ts'
import { PASSWORD } from '../accounts/support.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

it('signs in and out by keys, without scripts, on a small screen', async () => {
  const { origin } = await openTestLogin()
  const viewport = { width: 390, height: 700 }
  // A script of axe runs in a page that has none of its own.
  const context = await browser.newContext({ viewport, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(`${origin}/edit/`)
  await page.keyboard.type('ada lovelace')
  await page.keyboard.press('Tab')
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toBe('The name or the password is wrong.')
  expect(await page.getByLabel('Name').inputValue()).toBe('ada lovelace')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(viewport.width)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/edit/`)
  expect(await page.title()).toBe('Ada Lovelace')
  await page.goto(`${origin}/edit/logout`)
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.waitForURL(`${origin}/edit/login`)
  expect(await context.cookies()).toEqual([])
})
