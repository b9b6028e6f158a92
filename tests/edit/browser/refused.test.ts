import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openChromium } from '../../support/chromium.ts'
import { openEditorPage } from './open-editor.ts'

const TEXT =
  '---\ntitle: Ebb\nsubtitle: Of the sea\npublish_date: 2026-01-02\n---\n\nWater.\n'
const PATH = 'articles/ebb.md'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

async function openForm() {
  const editor = await openEditorPage(browser, { [PATH]: TEXT })
  const { page, contentDir, open } = editor
  await open('articles/ebb')
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const saveElsewhere = (text: string) => writeFileSync(join(contentDir, PATH), text)
  return { ...editor, title, press, saveElsewhere }
}

describe('a save over what somebody else wrote', () => {
  it('shows both versions, and writes what the author chooses, once', async () => {
    const { page, title, press, saveElsewhere, read } = await openForm()
    const theirs = TEXT.replace('Of the sea', 'Of the moon')
    await title.fill('Neap')
    saveElsewhere(theirs)
    await press('Save')
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this file' })
    await dialog.getByText('subtitle: Of the moon').waitFor()
    expect(await dialog.getByText('title: Neap').isVisible()).toBe(true)
    await press('Go on writing')
    await press('OK')
    expect([read(PATH), await title.inputValue()]).toEqual([theirs, 'Neap'])
    await press('Save')
    await press('Save mine over it')
    await expect.poll(() => read(PATH)).toBe(TEXT.replace('Ebb', 'Neap'))
    // The form begins anew with what is saved.
    await page
      .getByRole('button', { name: 'Save', exact: true, disabled: true })
      .waitFor()
    await title.fill('Slack')
    await press('Save')
    await expect.poll(() => read(PATH)).toBe(TEXT.replace('Ebb', 'Slack'))
  })
})

describe('a save under way', () => {
  it('loses nothing that is typed meanwhile', async () => {
    const { page, title, press, read } = await openForm()
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    let answer = () => {}
    const isTyped = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/write', async (route) => {
      await isTyped
      await route.continue()
    })
    await title.fill('Neap')
    const sent = page.waitForRequest('**/api/write')
    await press('Save')
    await sent
    await title.fill('Neap and flow')
    await text.press('Control+Home')
    await page.keyboard.type('Slack. ')
    answer()
    await expect.poll(() => read(PATH)).toBe(TEXT.replace('Ebb', 'Neap'))
    await press('Save')
    const both = TEXT.replace('Ebb', 'Neap and flow').replace('Water', 'Slack. Water')
    await expect.poll(() => read(PATH)).toBe(both)
  })
})

describe('a text that was not saved', () => {
  it('comes back, and does not take the place of what is newer on disk', async () => {
    const { page, title, press, saveElsewhere, read } = await openForm()
    await title.click()
    await page.keyboard.type('Tide ')
    await expect.poll(() => page.evaluate(hasBackup)).toBe(true)
    const theirs = TEXT.replace('Water', 'More water')
    saveElsewhere(theirs)
    await page.addInitScript(delayFirstHash)
    await page.reload()
    await press('Restore')
    await expect.poll(() => title.inputValue()).toContain('Tide')
    await press('Save')
    await page.getByRole('dialog', { name: 'Somebody else saved this file' }).waitFor()
    expect(read(PATH)).toBe(theirs)
  })
})

describe('a session that is over', () => {
  it('keeps the text until somebody has signed in again', async () => {
    const { page, title, press, read } = await openForm()
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await title.fill('Neap')
    await press('Save')
    await page.getByRole('dialog', { name: 'Not saved yet' }).waitFor()
    expect(read(PATH)).toBe(TEXT)
    await page.context().addCookies(cookies)
    await press('Save again')
    await expect.poll(() => read(PATH)).toBe(TEXT.replace('Ebb', 'Neap'))
  })
})

/**
 * In the page: as on a busy machine. The CMS threw away what it kept for a configuration with
 * another hash, and asked for it before the hash of the present one was there.
 */
function delayFirstHash(): void {
  const { digest } = crypto.subtle
  let isFirst = true
  crypto.subtle.digest = async function (...args) {
    if (isFirst) {
      isFirst = false
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    return digest.apply(this, args)
  }
}

/** In the page: whether the CMS has kept anything. */
async function hasBackup(): Promise<boolean> {
  const [found] = await indexedDB.databases()
  if (found?.name === undefined) return false
  const request = indexedDB.open(found.name)
  await new Promise((resolve) => request.addEventListener('success', resolve))
  const { result: db } = request
  const count = db.transaction('draft-backups').objectStore('draft-backups').count()
  await new Promise((resolve) => count.addEventListener('success', resolve))
  db.close()
  return count.result > 0
}
