import AxeBuilder from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'

import { openChromium } from '../../support/chromium.ts'
import { bundleBody, openBodyPage } from '../support/body-page.ts'

/** What the page of the tests holds. */
interface BodyWindow {
  readonly changes: string[]
  readonly editor: {
    readonly value: string
    setValue(value: string): void
    setProblems(problems: readonly object[]): void
    close(): { value: string; state: unknown }
  }
  openBody(value: string, memory?: unknown): void
  readonly field: { close(): void }
  openField(value: string, data: object): void
}

declare const window: Window & BodyWindow

let bundle: Awaited<ReturnType<typeof bundleBody>>
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[bundle, browser] = await Promise.all([bundleBody(inject('root')), openChromium()])
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

it('is small enough to be loaded late', () => {
  expect(gzipSync(bundle.script).byteLength).toBeLessThan(170_000)
})

it('keeps the bytes around a letter, and every step back over an echo and a new editor', async () => {
  const [head, tail] = ['Hard  \r\nbreak\t\n', 'end  \r\n\r\n']
  await open(head + tail)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('x')
  expect(await readValue()).toBe(`${head}x${tail}`)
  await page.evaluate(() => window.editor.setValue(window.editor.value))
  await page.evaluate(() => {
    const memory = window.editor.close()
    window.openBody(memory.value, memory)
  })
  await page.locator('#body').focus()
  await page.keyboard.press('Control+z')
  expect(await readValue()).toBe(head + tail)
})

it('is a field of the form, which is made anew after a save', async () => {
  page = await openBodyPage(browser, bundle)
  await page.evaluate(() => window.openField('Quai', { language: 'fr' }))
  await page.locator('#body').focus()
  await page.keyboard.press('End')
  // As the CMS does.
  await page.evaluate(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !event.ctrlKey) return
      event.preventDefault()
      document.querySelector('button')?.focus()
    }
    window.addEventListener('keydown', save, { capture: true })
  })
  await page.keyboard.press('Control+s')
  await page.locator('#body:focus').waitFor()
  await page.keyboard.type('s')
  await page.keyboard.press('Enter')
  // The empty line is trimmed in what was saved.
  await page.evaluate(() => {
    window.field.close()
    window.openField('Quais', { language: 'f' })
  })
  await page.locator('#body[lang=en]:focus').waitFor()
  await page.keyboard.type('x')
  for (const _ of ['x', 'Enter', 's']) await page.keyboard.press('Control+z')
  const changes = await page.evaluate(() => window.changes)
  expect(changes).toContain('Quais\nx')
  expect(changes.at(-1)).toBe('Quai')
})

it('takes another text as a step that can be taken back, and the cursor stays', async () => {
  await open('One two')
  await page.keyboard.press('End')
  await page.evaluate(() => window.editor.setValue('One and a half two'))
  expect(await page.evaluate(() => window.changes)).toEqual([])
  await page.keyboard.type('!')
  expect(await readValue()).toBe('One and a half two!')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await readValue()).toBe('One two')
})

it('puts a pasted picture beside the article, and the cursor where it is described', async () => {
  await open('Quay ')
  await page.keyboard.press('End')
  await pasteFile('My Photo.PNG', 'image/png', 'png')
  await page.getByText('is in the text').waitFor()
  await page.keyboard.type('The quay')
  expect(await readValue()).toBe('Quay ![The quay](./my-photo.png)')
  await pasteFile('refused.png', 'image/png', 'png')
  await page.getByText('The disk is full.').waitFor()
  await pasteFile('scan.heic', 'image/heic', 'heic')
  await page.getByText('Save it as JPEG').waitFor()
  expect(await readValue()).toBe('Quay ![The quay](./my-photo.png)')
})

it('puts dropped pictures where they are dropped, one after the other', async () => {
  await open('One\n\nTwo')
  await dropFiles(page.locator('.cm-line').first(), ['a.png', 'b.png'])
  await page.getByText('b.png is in the text').waitFor()
  expect(await readValue()).toBe('One![](./a.png)\n\n![](./b.png)\n\nTwo')
})

it('is used by keys alone: tools, forms, a link to an article', async () => {
  await open('|a|b|\n|-|-|\n|long|c|\n\nnight')
  await page.keyboard.press('Shift+Tab')
  expect(await readFocus()).toBe('Bold')
  await page.keyboard.press('End')
  expect(await readFocus()).toBe('Search in the text')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Alt+a')
  expect(await readValue()).toContain('| a    | b   |\n| ---- | --- |\n| long | c   |\n')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('harbour')
  await page.getByRole('option').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await readValue()).toContain('\n[night](./2024/harbour.md)')
  await page.keyboard.press('Control+Alt+c')
  await page.keyboard.press('Escape')
  expect(await page.locator('#body').evaluate((text) => text.matches(':focus'))).toBe(
    true,
  )
  await page.keyboard.press('Tab')
  expect(await page.locator('#body').evaluate((text) => text.matches(':focus'))).toBe(
    false,
  )
})

it('goes from problem to problem, says each, and fixes it', async () => {
  await open('A teh\n\nb')
  await setProblems([
    {
      ...{ line: 1, column: 3, severity: 'error', message: 'Misspelt' },
      fix: { start: 2, end: 5, text: 'the' },
    },
  ])
  await page.getByRole('button', { name: '1 problem' }).waitFor()
  await page.keyboard.press('F8')
  expect(await page.locator('.body-status [role=status]').textContent()).toBe(
    'Error: Misspelt',
  )
  await page.keyboard.press('Control+.')
  expect(await readValue()).toBe('A the\n\nb')
})

it.each([
  ['light', 1280],
  ['dark', 390],
] as const)(
  'has no fault that axe finds in %s at %i pixels',
  async (colorScheme, width) => {
    const text =
      '## A *b* **c** `d` ~~e~~ ==f== [g](./h.md)[^1]\n\n> [!NOTE]\n> %%i%% <b>\n'
    await open(text, { colorScheme, viewport: { width, height: 800 } })
    await setProblems([{ line: 1, column: 4, severity: 'warning', message: 'Odd' }])
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+f')
    const plain = await new AxeBuilder({ page }).analyze()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect([...plain.violations, ...violations].map(toFault)).toEqual([])
    const isScrolled = () => document.documentElement.scrollWidth > window.innerWidth
    expect(await page.evaluate(isScrolled)).toBe(false)
  },
)

async function open(value: string, options?: object): Promise<void> {
  page = await openBodyPage(browser, bundle, options)
  await page.evaluate((text) => window.openBody(text), value)
  await page.locator('#body').focus()
}

function readValue(): Promise<string> {
  return page.evaluate(() => window.editor.value)
}

function readFocus(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}

function setProblems(problems: readonly object[]): Promise<void> {
  return page.evaluate((list) => window.editor.setProblems(list), problems)
}

function pasteFile(name: string, type: string, text: string): Promise<void> {
  return page.evaluate(
    ([name, type, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name, { type }))
      const event = new ClipboardEvent('paste', {
        ...{ clipboardData: data, bubbles: true, cancelable: true },
      })
      document.activeElement?.dispatchEvent(event)
    },
    [name, type, text] as const,
  )
}

/** At the end of a line. */
function dropFiles(line: Locator, names: readonly string[]): Promise<void> {
  return line.evaluate((element, names) => {
    const data = new DataTransfer()
    for (const name of names) data.items.add(new File(['x'], name, { type: 'image/png' }))
    const { right, top } = element.getBoundingClientRect()
    const place = { clientX: right - 2, clientY: top + 5 }
    const drop = { ...place, dataTransfer: data, bubbles: true, cancelable: true }
    element.dispatchEvent(new DragEvent('drop', drop))
  }, names)
}

function toFault({ id, nodes }: { id: string; nodes: { html: string }[] }): string {
  return `${id}: ${nodes[0]?.html}`
}
