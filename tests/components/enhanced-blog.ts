import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

import { openChromium } from '../support/chromium.ts'
import { articleOf, makeContentFolder } from '../support/content-fixture.ts'
import { openServer } from '../support/imprint.ts'

export const ARTICLE = '/articles/all'

const SECTIONS = ['One', 'Two', 'Three', 'Four']
  .map((title) => `## Part ${title}\n\n${'A paragraph of it.\n\n'.repeat(30)}`)
  .join('\n')

const CODE = `
\`\`\`rust showLineNumbers{41}
let sum = ${'1 + '.repeat(40)}1;
assert_eq!(sum, 41);
\`\`\`

\`\`\`js title="before-and-after.js"
const day = cut(input) // [!code --]
const day = parse(input) // [!code ++]
show(day)
\`\`\`

\`\`\`diff
- one
+ two
\`\`\`

[A drawing](./drawing.svg) of it.

`

const FILES = {
  'articles/all.md': articleOf('All of it') + CODE + SECTIONS,
  'articles/other.md': articleOf('Another one'),
  'articles/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

export interface Blog {
  /** `http://127.0.0.1:3000`; known once the tests run. */
  readonly origin: string
  withPage(
    options: BrowserContextOptions,
    work: (page: Page) => Promise<void>,
  ): Promise<void>
}

/** A served blog, with code and contents in it if nothing else is said, for all tests of a file. */
export function serveBlog(files: Readonly<Record<string, string>> = FILES): Blog {
  const content = makeContentFolder(files)
  let browser: Browser
  let origin = ''
  let stop: () => Promise<unknown>
  beforeAll(async () => {
    const opened = await Promise.all([
      openServer('start', content.environment),
      openChromium(),
    ])
    ;[{ origin, stop }, browser] = opened
  })
  afterAll(async () => {
    await browser?.close()
    await stop?.()
    content.remove()
  })
  return {
    get origin() {
      return origin
    },
    async withPage(options, work) {
      const context = await browser.newContext(options)
      try {
        await work(await context.newPage())
      } finally {
        await context.close()
      }
    },
  }
}

/** The page at the address, without its script and then with it, stands as high as before. */
export async function expectNoShift(page: Page, url: string): Promise<void> {
  const heightOf = () => page.evaluate(() => document.body.scrollHeight)
  await blockBundle(page)
  await page.goto(url)
  const before = await heightOf()
  await page.unrouteAll()
  await page.reload()
  await page.getByRole('button', { name: 'Copy' }).first().waitFor()
  expect(await heightOf()).toBe(before)
}

export async function blockBundle(page: Page): Promise<void> {
  await page.route('**/assets/enhance-*', (route) => route.abort())
}
