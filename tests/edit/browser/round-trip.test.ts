import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { openChromium } from '../../support/chromium.ts'
import { listChanged, openEditorPage } from './open-editor.ts'

const ARTICLE = readFileSync(
  join(inject('root'), 'tests/edit/lossless/fixtures/article.md'),
  'utf8',
).replace(/^cta: .*$/m, "cta: 'Read more' # closing")

const PLAIN = '---\ntitle: Ebb\npublish_date: 2026-01-02\n---\n\nWater.\n'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

describe('a form', () => {
  it('changes the line of a title alone, then that of another field', async () => {
    const { page, open, save, faults } = await openEditorPage(browser, {
      'articles/ebb/index.md': ARTICLE,
    })
    await open('articles/ebb/index')
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await title.fill('Neap: a title')
    const saved = await save('articles/ebb/index.md')
    expect(listChanged(ARTICLE, saved)).toEqual([
      ['title: "Quoted: a title"'],
      ['title: "Neap: a title"'],
    ])
    await page.getByRole('textbox', { name: 'Subtitle' }).fill('Of the moon')
    expect(listChanged(saved, await save('articles/ebb/index.md'))).toEqual([
      ['subtitle: plain, with a comma # and a comment'],
      ['subtitle: Of the moon # and a comment'],
    ])
    await page.getByRole('textbox', { name: 'Text', exact: true }).press('Control+Home')
    await page.keyboard.type('Slack. ')
    const typed = await save('articles/ebb/index.md')
    expect(typed.length - ARTICLE.length).toBeLessThan(20)
    expect(faults).toEqual([])
  })

  it('that nobody changed has nothing to save', async () => {
    const { page, open, read } = await openEditorPage(browser, {
      'articles/ebb/index.md': ARTICLE,
    })
    await open('articles/ebb/index')
    const button = page.getByRole('button', { name: 'Save', exact: true })
    expect(await button.isDisabled()).toBe(true)
    expect(read('articles/ebb/index.md')).toBe(ARTICLE)
  })

  it('keeps the line ends, the mark and the end of a file from elsewhere', async () => {
    const written = `\ufeff${PLAIN.replaceAll('\n', '\r\n')}\r\n\r\n`
    const { page, open, save } = await openEditorPage(browser, {
      'articles/2024/05/ebb.md': written,
    })
    await open('articles/2024/05/ebb')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Neap')
    const saved = await save('articles/2024/05/ebb.md')
    expect(saved).toBe(written.replace('Ebb', 'Neap'))
  })
})

describe('a file with an alias in its front matter', () => {
  it('says why its title is not changed, and has its text saved', async () => {
    const written = PLAIN.replace('title', 'a: &x 1\nb: *x\ntitle')
    const { page, open, save, read } = await openEditorPage(browser, {
      'articles/ebb.md': written,
    })
    await open('articles/ebb')
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await title.fill('Neap')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog
      .getByText('Line 2, column 7: The front matter has an anchor `&x`')
      .waitFor()
    expect(read('articles/ebb.md')).toBe(written)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await title.fill('Ebb')
    const body = page.getByRole('textbox', { name: 'Text', exact: true })
    await body.press('Control+Home')
    await body.pressSequentially('Salt ')
    expect(await save('articles/ebb.md')).toBe(written.replace('Water', 'Salt Water'))
  })
})

describe('a browser without the File System Access API', () => {
  it('saves as any other, by keys alone', async () => {
    const { page, read, faults } = await openEditorPage(
      browser,
      { 'articles/ebb.md': PLAIN },
      {
        prepare: () => {
          Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
          Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move')
          // If pages slid in, the keys below would come before this one had.
          const slide = new CSSStyleSheet()
          slide.replaceSync('::view-transition-group(*) { animation-duration: 1h }')
          document.adoptedStyleSheets.push(slide)
        },
      },
    )
    await page.getByRole('row', { name: 'Ebb' }).focus()
    await page.keyboard.press('Enter')
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await title.focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' and flow')
    await page.keyboard.press('Control+s')
    const saved = PLAIN.replace('Ebb', 'Ebb and flow')
    await expect.poll(() => read('articles/ebb.md')).toBe(saved)
    expect(faults).toEqual([])
  })
})
