import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'

import { bundleEditor } from '../../../lib/build/edit-bundle.mjs'
import { openTestLogin } from '../../serve/edit/login/support.ts'
import { openChromium } from '../../support/chromium.ts'
import { PASSWORD } from '../accounts/support.ts'
import { makePrivateHouse, TEXT } from '../support/private-server.ts'
import { waitFor } from '../../support/wait-for.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

it('signs in and out by keys, without scripts, on a small screen', async () => {
  const { origin } = await openTestLogin()
  const viewport = { width: 390, height: 700 }
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

it('says who writes, and keeps words over the end of a session', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { start, folder } = await makePrivateHouse()
  const file = join(folder, 'content/articles/ebb.md')
  const { origin } = await start({}, await bundleEditor(inject('root')))
  const context = await browser.newContext()
  const [page, other] = [await context.newPage(), await context.newPage()]
  const signIn = async () => {
    await other.goto(`${origin}/edit/login`)
    await other.getByLabel('Name').fill('Ada')
    await other.getByLabel('Password').fill(PASSWORD)
    await other.keyboard.press('Enter')
    await other.waitForURL(/edit\/(?:#.*)?$/)
  }
  await signIn()
  await page.goto(`${origin}/edit/#/collections/articles/entries/ebb`)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Ebb and flow')
  await other.getByRole('button', { name: 'Show Account Menu' }).click()
  // The CMS isolates what it puts into a sentence (UAX #9 §3.1).
  await other.getByRole('menuitem', { name: /^Signed In as .?Ada/ }).waitFor()
  await other.getByRole('menuitem', { name: 'Sign Out' }).click()
  await other.waitForURL(`${origin}/edit/logout`)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.waitForURL(`${origin}/edit/login`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const again = page.getByRole('button', { name: 'Save again' })
  await again.waitFor()
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
  await signIn()
  await again.click()
  await waitFor(() => expect(readFileSync(file, 'utf8')).toContain('Ebb and flow'))
  await context.close()
})
