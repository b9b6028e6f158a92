import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { articleOf, makeContentFolder } from '../support/content-fixture.ts'
import { isAlive } from '../support/processes.ts'
import { type OpenedPage, openPage } from './open-page.ts'

// Next keeps the output of its development server in a folder of its own, `.next/dev`: what
// `npm start` serves at the same time is not touched.
const content = makeContentFolder({
  'articles/public.md': articleOf('For everybody'),
  'articles/draft.md': articleOf('A rough sketch', 'draft: true'),
  'articles/long.md': articleOf(
    'Fourteen winters in the lighthouse at the end of the mole',
  ),
  'articles/due.md': articleOf('From the future').replace('2025-03-05', '2093-03-05'),
})

let server: OpenedPage['server']
let page: OpenedPage['page']
let close: OpenedPage['close'] | undefined

beforeAll(async () => {
  ;({ server, page, close } = await openPage('dev', content))
})

afterAll(() => close?.())

describe('the development server', () => {
  it('shows a draft and a scheduled article, each with a banner', async () => {
    await open('/articles/draft')
    expect(await page.locator('h1').textContent()).toBe('A rough sketch')
    expect(await page.getByRole('note').textContent()).toContain('draft')
    await open('/articles/due')
    expect(await page.getByRole('note').textContent()).toMatch(/due on .*2093/)
    await open('/articles/public')
    expect(await page.getByRole('note').count()).toBe(0)
  })

  it('lists what is scheduled and what is a draft', async () => {
    await open('/drafts')
    const listOf = (name: string) => page.getByRole('region', { name }).textContent()
    expect(await listOf('Scheduled')).toContain('From the future')
    expect(await listOf('Scheduled')).not.toContain('A rough sketch')
    expect(await listOf('Drafts')).toContain('A rough sketch')
    expect(await page.locator('main').textContent()).not.toContain('For everybody')
  })
})

describe('the preview of an article', () => {
  it('shows its cards, and what to know of them', async () => {
    await open('/articles/draft')
    await page.getByRole('link', { name: 'How others will show it' }).click()
    await page.waitForURL('**/preview/draft')
    const names = [
      'A network with large cards',
      'A chat with small cards',
      'A search page',
    ]
    for (const name of names) {
      const card = page.getByRole('region', { name })
      expect(await card.textContent()).toContain('A rough sketch')
    }
    const findings = page.getByRole('complementary', { name: 'What to know' })
    expect(await findings.textContent()).toContain('No hero image')
  })

  it('has the title of a search page in one line, cut nowhere else', async () => {
    await open('/preview/long')
    await page.evaluate(() => document.fonts.ready)
    const result = page.getByRole('region', { name: 'A search page' })
    const title = result.getByText(/^Fourteen winters in the lighthouse .*…$/)
    const lines = await title.evaluate((element) => {
      const { lineHeight } = getComputedStyle(element)
      return Math.round(element.clientHeight / Number.parseFloat(lineHeight))
    })
    expect(lines).toBe(1)
    expect(
      await title.evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBe(0)
  })

  it('is reached from the list of drafts, and there for public ones too', async () => {
    await open('/drafts')
    expect(await page.locator('a[href="/preview/due"]').count()).toBe(1)
    await open('/preview/public')
    expect(await page.locator('main').textContent()).toContain('For everybody')
  })

  it('of an article that is not there says so', async () => {
    await open('/preview/nothing')
    await see('There is no such page')
  })
})

// No test reloads the page here: it is to do so by itself.
describe('the open page', () => {
  const fileOf = (name: string) => join(content.contentDir, 'articles', name)

  beforeEach(async () => {
    // A page that is open would follow the preparations too.
    await page.goto('about:blank')
    rmSync(fileOf('moved.md'), { force: true })
    content.write('articles/open.md', articleOf('Just begun'))
    await expect.poll(() => readSource('/articles/open')).toContain('Just begun')
  })

  it('follows every save of its article', async () => {
    await open('/articles/open')
    content.write('articles/open.md', `${articleOf('Just begun')}\nA second thought.\n`)
    await see('A second thought.')
    content.write('articles/open.md', articleOf('With another title'))
    await see('With another title')
  })

  it('lists an article when it is added, renamed and deleted', async () => {
    await open('/')
    content.write('articles/added.md', articleOf('Added'))
    const link = page.locator('main a', { hasText: 'Added' })
    await link.waitFor()
    renameSync(fileOf('added.md'), fileOf('moved.md'))
    await page.locator('main a[href="/articles/moved"]').waitFor()
    rmSync(fileOf('moved.md'))
    await link.waitFor({ state: 'detached' })
  })

  it('says so when its article is deleted', async () => {
    await open('/articles/open')
    rmSync(fileOf('open.md'))
    await see('There is no such page')
  })

  it('shows an article that comes while its address is open', async () => {
    await open('/articles/later')
    await see('There is no such page')
    content.write('articles/later.md', articleOf('Come at last'))
    await see('Come at last')
  })

  it('keeps its place on the page', async () => {
    const long = Array.from({ length: 60 }, (_, line) => `Line ${line}.\n`).join('\n')
    content.write('articles/open.md', articleOf('A long one') + long)
    await expect.poll(() => readSource('/articles/open')).toContain('Line 59.')
    await open('/articles/open')
    await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }))
    content.write('articles/open.md', `${articleOf('A long one')}${long}The last word.\n`)
    await see('The last word.')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900)
  })

  it('keeps the last good version of a file that is broken, and says where', async () => {
    await open('/articles/open')
    content.write(
      'articles/open.md',
      articleOf('Now broken').replace('2025-03-05', '2025-02-30'),
    )
    await expect
      .poll(() => server.output(), { timeout: 60_000 })
      .toMatch(/^articles\/open\.md:5:15 error: .*not a real day/m)
    expect(await page.locator('h1').textContent()).toBe('Just begun')
  })
})

describe('the command', () => {
  it('ends at Ctrl-C and leaves nothing running', async () => {
    await page.close()
    const { code, processes } = await server.stop()
    expect(code).toBe(0)
    await expect.poll(() => processes.filter(isAlive), { timeout: 60_000 }).toEqual([])
  })
})

// The first request of a route waits for its compilation.
async function open(path: string): Promise<void> {
  await page.goto(server.origin + path, { timeout: 60_000 })
}

async function see(text: string): Promise<void> {
  await page.locator('main', { hasText: text }).waitFor({ timeout: 60_000 })
}

async function readSource(path: string): Promise<string> {
  return (await fetch(server.origin + path)).text()
}
