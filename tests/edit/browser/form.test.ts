import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openChromium } from '../../support/chromium.ts'
import { listChanged, openEditorPage } from './open-editor.ts'
import { waitFor } from '../../support/wait-for.ts'

/** Each field has a value of a form that no field of the editor shows, or is not there. */
const ODD = `---
title: 'Ebb'
subtitle: [a, b]
publish_date: 2030-01-19T03:14:07+00:00 # to the second
authors: { name: Ada }
tags: { a.b: c }
series: 5
updated_date: 5 March 2025
cta: { label: Read on, href: /next }
unlisted: [yes]
aliases: [{ a: 1 }]
checks: later
---

Water.
`

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Fields are made when they come into view. */
async function showAll(page: Page): Promise<void> {
  const reach = async (name: string) => {
    const field = page.locator(`[data-key-path="${name}"]`)
    await waitFor(async () => {
      await page.mouse.move(300, 600)
      await page.mouse.wheel(0, 300)
      expect(await field.count()).toBe(1)
    })
    await field.scrollIntoViewIfNeeded()
  }
  await reach('__imprint_more')
  await page.getByRole('button', { name: 'More settings' }).click()
  await reach('translation_of')
}

it('opens every field of a file with odd values and changes the title alone', async () => {
  const { page, open, save, faults } = await openEditorPage(browser, {
    'articles/ebb.md': ODD,
  })
  await open('articles/ebb')
  await showAll(page)
  const button = page.getByRole('button', { name: 'Save', exact: true })
  expect(await button.isDisabled()).toBe(true)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact !== 'moderate')
  expect(grave.map(({ id }) => id)).toEqual([])
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Neap')
  expect(listChanged(ODD, await save('articles/ebb.md'))).toEqual([
    ["title: 'Ebb'"],
    ["title: 'Neap'"],
  ])
  expect(faults).toEqual([])
})

it('begins a draft of today under a name that an address may have', async () => {
  const { page, origin, read } = await openEditorPage(browser, {
    'articles/ebb.md': ODD.replace(/^tags.*/m, 'tags: [Tides]'),
    'authors/ada.md': '---\nname: Ada Lovelace\n---\n',
  })
  await page.goto(`${origin}/edit/#/collections/articles/new`)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill("Don't — C++")
  const time = page.getByLabel('Time', { exact: true }).first()
  await time.scrollIntoViewIfNeeded()
  await time.fill('09:30')
  const topics = page.getByRole('combobox', { name: 'Topics' })
  await topics.scrollIntoViewIfNeeded()
  await topics.focus()
  expect(await page.locator('datalist option[value="Tides"]').count()).toBe(1)
  for (const name of ['Tides', 'web']) {
    await topics.fill(name)
    await topics.press('Enter')
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const text = await waitFor(() => read('articles/dont-cpp.md'))
  const fields = text.match(/^\w+(?=:)/gm)
  expect(fields?.toSorted()).toEqual([
    ...['author', 'created_date', 'draft', 'id', 'publish_date', 'tags', 'title'],
  ])
  expect(text).toMatch(/^author: '?ada'?$/m)
  expect(text).toMatch(/^draft: true$/m)
  expect(text).toMatch(/^publish_date: '?\d{4}-\d\d-\d\dT09:30'?$/m)
})
