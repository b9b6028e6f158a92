import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { expectNoShift, serveBlog } from '../components/enhanced-blog.ts'
import { articleOf } from '../support/content-fixture.ts'
import { watchPage } from './watch.ts'

const ARTICLE = '/articles/passages'
const TITLE = 'On “quoting” & linking 🪶'
const ADDRESS = `https://gazette.example${ARTICLE}`

const FILLER = Array.from(
  { length: 20 },
  (_, index) =>
    `Paragraph ${index} of many that look alike, and only their numbers differ.`,
).join('\n\n')

const TEXT = `

## Part One

${FILLER}

<details><summary>More</summary>

Said in a closed box.

</details>

## Part Two

A well-known fox, quick & brown, jumps over the *lazy* dog; then it sleeps.

これは今日の天気についての文章です。

The same. The same.

Said in a closed box.

\`\`\`js
const code = 'is copied by its own button'
\`\`\`

${FILLER.replaceAll('Paragraph', 'Passage')}

## Part Three

The end.
`

const FOX = 'well-known fox, quick & brown, jumps'
const WORDS = 'well%2Dknown%20fox%2C%20quick%20%26%20brown%2C%20jumps'

const blog = serveBlog({
  'articles/passages.md': articleOf(TITLE, "slug: 'passages'", "tags: ['Rust']") + TEXT,
})

const permissions = ['clipboard-read', 'clipboard-write']

describe('the share row', () => {
  it('copies the canonical link, and says so', async () => {
    await withArticle({ permissions }, async (page) => {
      await comeNear(page)
      const button = page.getByRole('button', { name: 'Copy link' })
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('Link copied').waitFor()
      expect(await copiedIn(page)).toBe(ADDRESS)
      await expect
        .poll(() => rowOf(page).getByRole('button').first().textContent(), {
          timeout: 60_000,
        })
        .toBe('Copy link')
    })
  })

  it('needs no JavaScript for plain links, and has nothing dead without it', async () => {
    await withArticle({ javaScriptEnabled: false }, async (page) => {
      const links = rowOf(page).getByRole('link')
      expect(await links.allTextContents()).toEqual([
        ...['Bluesky', 'LinkedIn', 'X', 'Reddit', 'Hacker News', 'E-mail'],
      ])
      for (const link of await links.all()) {
        expect(await link.getAttribute('rel')).toBe('nofollow')
        const { href } = await link.evaluate((a: HTMLAnchorElement) => ({ href: a.href }))
        expect(decodeURIComponent(href)).toContain(ADDRESS)
      }
      expect(await rowOf(page).getByRole('button').count()).toBe(0)
      expect(await page.locator('share-tools').isVisible()).toBe(false)
    })
  })

  it('moves nothing when the script fills it', async () => {
    await blog.withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await expectNoShift(page, blog.origin + ARTICLE)
    })
  })

  it('opens the sheet of the system where there is one', async () => {
    await blog.withPage({}, async (page) => {
      await page.addInitScript(() => {
        const shared: ShareData[] = []
        Object.assign(window, { shared })
        navigator.share = async (what = {}) => {
          shared.push(what)
          throw new DOMException('closed', 'AbortError')
        }
      })
      const complaints = watchPage(page, blog)
      await page.goto(blog.origin + ARTICLE)
      await comeNear(page)
      await page.getByRole('button', { name: 'Share…' }).click()
      const shared = await page.evaluate(() => Reflect.get(window, 'shared'))
      expect(shared).toEqual([{ title: TITLE, url: ADDRESS }])
      expect(complaints).toEqual([])
    })
  })

  it('asks for the Mastodon server once, and keeps nothing else', async () => {
    await blog.withPage({}, async (page) => {
      await page.route('https://social.example/**', (route) =>
        route.fulfill({ body: 'Mastodon' }),
      )
      await page.goto(blog.origin + ARTICLE)
      await comeNear(page)
      await page.getByRole('button', { name: 'Mastodon…' }).press('Enter')
      const field = page.getByLabel('Your Mastodon server')
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
      await page.keyboard.press('Escape')
      expect(await field.isVisible()).toBe(false)
      expect(await focusedText(page)).toBe('Mastodon…')
      await page.keyboard.press('Enter')
      await page.keyboard.type('no server')
      await page.keyboard.press('Enter')
      expect(
        await field.evaluate((input: HTMLInputElement) => input.validity.valid),
      ).toBe(false)
      await field.fill('@ada@Social.example')
      await page.keyboard.press('Enter')
      await page.waitForURL('https://social.example/share?*')
      expect(new URL(page.url()).searchParams.get('text')).toBe(`${TITLE}\n${ADDRESS}`)

      await page.goto(blog.origin + ARTICLE)
      await comeNear(page)
      expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
        'imprint-mastodon-server': 'social.example',
      })
      const link = rowOf(page).getByRole('link', { name: 'Mastodon' })
      expect(await link.getAttribute('href')).toMatch(
        /^https:\/\/social\.example\/share\?/,
      )
      await page.getByRole('button', { name: 'choose another' }).click()
      await field.fill('')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Mastodon…' }).waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
    })
  })
})

it('the mark after a heading copies its link, and still leads there', async () => {
  await withArticle({ permissions }, async (page) => {
    await page.goto(`${blog.origin}${ARTICLE}?from=mail`)
    const link = page.getByRole('link', { name: 'Link to this section: Part Two' })
    await link.press('Enter')
    await page.getByRole('status').getByText('Link copied').waitFor()
    expect(await copiedIn(page)).toBe(`${blog.origin}${ARTICLE}#part-two`)
    expect(page.url()).toBe(`${blog.origin}${ARTICLE}?from=mail#part-two`)
  })
})

describe('a selected passage', () => {
  it.each([
    ['half a word', 'ell-known f', 'well-known fox'],
    ['across a tag', 'the lazy dog; then', 'the lazy dog; then'],
    ['a short word', 'sleeps', 'sleeps'],
    ['Japanese', '今日の天気', '今日の天気'],
    ['many paragraphs', 'Passage 3 of … Passage 17 of many', 'Passage 3 of'],
  ])('has a link that leads back to it: %s', async (_, words, found) => {
    await withArticle({ permissions }, async (page) => {
      await select(page, words)
      await page.getByRole('button', { name: 'Copy link to this passage' }).click()
      await page.getByText('Link copied').first().waitFor()
      const link = await copiedIn(page)
      expect(link).toMatch(/#part-two:~:text=/)
      const other = await page.context().newPage()
      await other.goto(link)
      const paragraph = other.locator('[data-passages] p', { hasText: found }).first()
      // Not merely the section, whose heading would be at the top.
      const heading = other.getByRole('heading', { name: 'Part Two' })
      await expect
        .poll(
          async () => (await isInView(paragraph)) && !isNear(await topOf(heading), 24),
        )
        .toBe(true)
    })
  })

  it.each([
    ['the contents, folded or in the margin', 'h2', 'Part Two'],
    ['a closed box', 'p', 'Said in a closed box.'],
  ])('has a link that leads to no same words in %s', async (_, tag, words) => {
    for (const [width, other] of [
      [1440, 390],
      [390, 1440],
    ] as const) {
      const viewport = { width, height: 700 }
      await withArticle({ permissions, viewport }, async (page) => {
        const find = (on: Page) =>
          on.locator(`[data-passages] ${tag}`, { hasText: words }).last()
        await selectNode(find(page))
        await page.getByRole('button', { name: 'Copy link to this passage' }).click()
        await page.getByText('Link copied').first().waitFor()
        const link = await copiedIn(page)
        for (const readerWidth of [width, other]) {
          const reader = await page.context().newPage()
          await reader.setViewportSize({ width: readerWidth, height: 700 })
          await reader.goto(link)
          await expect.poll(() => countMarked(find(reader))).toBeGreaterThan(1000)
          expect(await isInView(find(reader))).toBe(true)
          expect(await reader.locator('details[open]').count()).toBe(0)
          await reader.close()
        }
      })
    }
  })

  it.each([
    ['as it was', (html: string) => html],
    [
      'when the same words came to stand above it',
      (html: string) => html.replace('Paragraph 3', `${FOX}; paragraph 3`),
    ],
    [
      'when all round it was rewritten',
      (html: string) =>
        html.replace(/A (well-known)/, 'Some $1').replace(/> dog; then/, '> cat; later'),
    ],
  ])('is highlighted and in view %s', async (_, edit) => {
    const viewport = { width: 900, height: 700 }
    await withArticle({ permissions, viewport, colorScheme: 'light' }, async (page) => {
      await select(page, FOX)
      await page.getByRole('button', { name: 'Copy link to this passage' }).click()
      await page.getByText('Link copied').first().waitFor()
      const link = await copiedIn(page)
      expect(link).toMatch(/:~:text=[^&]+-,[^&]+,-[^&]+&text=/)
      const other = await page.context().newPage()
      await other.route(`**${ARTICLE}`, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: edit(await response.text()) })
      })
      await other.goto(link)
      const paragraph = other.locator('[data-passages] p', { hasText: 'quick & brown' })
      await expect.poll(() => countMarked(paragraph.last())).toBeGreaterThan(1000)
      expect(await isInView(paragraph.last())).toBe(true)
      const above = other.locator('[data-passages] p', { hasText: 'Paragraph 5 of' })
      expect(await countMarked(above)).toBe(0)
    })
  })

  it('is quoted in Markdown', async () => {
    await withArticle({ permissions }, async (page) => {
      await select(page, FOX)
      await page.getByRole('button', { name: 'Quote' }).click()
      await page.getByText('Quotation copied').first().waitFor()
      expect(await copiedIn(page)).toBe(
        `> ${FOX}\n\n— [${TITLE}](${blog.origin}${ARTICLE}#part-two:~:text=A-,${WORDS},-over%20the%20lazy&text=${WORDS})\n`,
      )
    })
  })

  it('is linked by its section where its words are nothing of its own', async () => {
    await withArticle({ permissions }, async (page) => {
      await page.evaluate(() => {
        for (const p of document.querySelectorAll('[data-passages] p'))
          p.textContent = 'Alike.'
      })
      await selectNode(page.locator('[data-passages] p').nth(30))
      await page.getByRole('button', { name: 'Copy link to this passage' }).click()
      await page.getByText('Link to the section copied').first().waitFor()
      expect(await copiedIn(page)).toBe(`${blog.origin}${ARTICLE}#part-two`)
    })
  })

  it('can be chosen, linked and left by keyboard alone', async () => {
    await withArticle({ permissions }, async (page) => {
      await select(page, 'A well')
      for (let i = 0; i < 9; i += 1) await page.keyboard.press('Shift+ArrowRight')
      const tools = page.getByRole('group', { name: 'Selected passage' })
      await tools.waitFor()
      await page.getByRole('status').getByText('Press Tab').waitFor()
      await page.keyboard.press('Escape')
      expect(await tools.count()).toBe(0)
      await page.keyboard.press('Shift+ArrowRight')
      await tools.waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('Link copied').waitFor()
      expect(await copiedIn(page)).toContain(':~:text=')
      await page.keyboard.press('Tab')
      expect(await focusedText(page)).toBe('Quote')
      await page.keyboard.press('Escape')
      expect(await tools.count()).toBe(0)
      await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('')
      // On from the passage, not from the end of the text.
      await page.keyboard.press('Tab')
      expect(await focusedText(page)).toBe('Copy')
    })
  })

  it.each([360, 768, 1440])('is never covered at %i px', async (width) => {
    const options = { viewport: { width, height: 740 }, hasTouch: width === 360 }
    await withArticle(options, async (page) => {
      for (const words of [
        'A well',
        'then it sleeps',
        'Passage 18 of many',
        'Passage 2 of … Passage 4 of',
      ]) {
        await select(page, words)
        const tools = page.getByRole('group', { name: 'Selected passage' })
        await tools.waitFor()
        const box = await tools.boundingBox()
        if (!box) throw new Error('The tools are not shown')
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        const rects = await page.evaluate(() =>
          [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map((rect) =>
            rect.toJSON(),
          ),
        )
        for (const { top, bottom } of rects) {
          expect(box.y >= bottom || box.y + box.height <= top).toBe(true)
        }
        await page.keyboard.press('Escape')
      }
    })
  })

  it('is left alone in code and outside of the article', async () => {
    await withArticle({}, async (page) => {
      const tools = page.getByRole('group', { name: 'Selected passage' })
      await select(page, 'sleeps')
      await tools.waitFor()
      await selectNode(page.locator('pre code'))
      await tools.waitFor({ state: 'detached' })
      await selectNode(page.locator('h1'))
      await page.waitForTimeout(500)
      expect(await tools.count()).toBe(0)
    })
  })

  it('is what makes the browser load the tools, and nothing before', async () => {
    await blog.withPage({}, async (page) => {
      const scripts: string[] = []
      page.on('request', (request) => {
        if (request.resourceType() === 'script')
          scripts.push(new URL(request.url()).pathname)
      })
      await page.goto(blog.origin + ARTICLE, { waitUntil: 'networkidle' })
      expect(scripts).toEqual([
        expect.stringMatching(/^\/assets\/enhance-[0-9a-f]{8}\.js$/),
      ])
      await select(page, 'sleeps')
      await page.getByRole('button', { name: 'Quote' }).waitFor()
      const passage = scripts.filter((path) => /\/passage-[0-9a-f]{8}\.js$/.test(path))
      expect(passage).toHaveLength(1)
      const { status, headers } = await fetch(blog.origin + passage[0])
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toMatch(/immutable/)
    })
  })
})

it.each(['light', 'dark'] as const)(
  'has no barrier in the %s theme',
  async (colorScheme) => {
    await withArticle({ colorScheme }, async (page) => {
      await comeNear(page)
      await page.getByRole('button', { name: 'Mastodon…' }).click()
      await select(page, 'sleeps')
      await page.getByRole('button', { name: 'Quote' }).waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([])
    })
  },
)

/** Nothing is asked of anybody else, and nothing is kept, whatever the work is. */
async function withArticle(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  await blog.withPage(options, async (page) => {
    const complaints = watchPage(page, blog)
    await page.goto(blog.origin + ARTICLE)
    await work(page)
    expect(complaints).toEqual([])
    const { cookies, origins } = await page.context().storageState()
    expect([...cookies, ...origins]).toEqual([])
  })
}

/** The buttons come when their row is near. */
async function comeNear(page: Page): Promise<void> {
  await page.locator('share-tools').scrollIntoViewIfNeeded()
}

function rowOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Share' })
}

function copiedIn(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

/** `first words … last words`, or the whole. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const text = document.querySelector('[data-passages]')
    if (!text) throw new Error('No article')
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    let whole = ''
    while (walker.nextNode()) {
      nodes.push(walker.currentNode as Text)
      whole += walker.currentNode.textContent
    }
    const [first = '', last = first] = words.split(' … ')
    const place = (offset: number): [Text, number] => {
      let rest = offset
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest]
        rest -= node.length
      }
      throw new Error(`No ${words}`)
    }
    const start = whole.indexOf(first)
    const range = document.createRange()
    range.setStart(...place(start))
    range.setEnd(...place(whole.indexOf(last, start) + last.length))
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: 'instant',
    })
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, words)
}

/** Pixels in the colour of what a link leads to. */
async function countMarked(target: Locator): Promise<number> {
  const { data, info } = await sharp(await target.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true })
  let count = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const isMark = data[at] === 0xfb && data[at + 1] === 0xeb && data[at + 2] === 0x9d
    count += isMark ? 1 : 0
  }
  return count
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 40
}

function topOf(target: Locator): Promise<number> {
  return target.evaluate((element) => element.getBoundingClientRect().top)
}

async function isInView(target: Locator): Promise<boolean> {
  const top = await topOf(target)
  return top > 0 && top < (await target.evaluate(() => innerHeight))
}

async function selectNode(target: Locator): Promise<void> {
  await target.evaluate((element) => getSelection()?.selectAllChildren(element))
}
