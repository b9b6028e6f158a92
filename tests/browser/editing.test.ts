import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { articleOf, makeContentFolder } from '../support/content-fixture.ts'
import { expectFields, readArticles } from './fields.ts'
import { type OpenedPage, openPage } from './open-page.ts'
import { watchPage } from './watch.ts'

const FIXTURES = new URL('./fixtures/', import.meta.url)
/** Nothing answers there: names under `.example` belong to nobody. */
const HERO_ORIGIN = 'https://images.press.example'

/** Ours is well under a second; a busy machine gets more before the test gives up. */
const CHANGE_MS = 60_000

const content = makeContentFolder({
  'articles/ordinary.md': readFileSync(new URL('ordinary.md', FIXTURES), 'utf8'),
  'articles/kept.md': articleOf('Kept as it is'),
})

let server: OpenedPage['server']
let page: OpenedPage['page']
let close: OpenedPage['close'] | undefined

beforeAll(async () => {
  ;({ server, page, close } = await openPage('start', content))
})

afterAll(() => close?.())

describe('an article of a given shape', () => {
  it('shows every field, and needs nothing from its picture’s server', async () => {
    const complaints = watchPage(page, {
      origin: server.origin,
      tolerates: (url) => url.startsWith(HERO_ORIGIN),
    })
    const article = readArticles(content.contentDir).find(
      ({ slug }) => slug === 'ordinary',
    )
    if (article === undefined) throw new Error('The fixture is not there')
    await page.goto(`${server.origin}/articles/ordinary`)
    await expectFields(page, article, 'UTC')

    const byline = page.locator('main header a', { hasText: 'Edith Marlowe' })
    expect(await byline.getAttribute('href')).toBe('/authors/edith-marlowe')
    const time = page.locator('main header time')
    expect(await time.getAttribute('datetime')).toBe('2025-03-05T00:00:00.000Z')
    expect(await time.textContent()).toMatch(/March 5, 2025|5 March 2025/)
    expect(await page.locator('main img').first().getAttribute('src')).toBe(
      `${HERO_ORIGIN}/tide-tables.jpg`,
    )
    await byline.click()
    expect(await page.locator('h1').textContent()).toBe('Edith Marlowe')
    expect(await page.locator('main article').textContent()).toContain('8 mins')
    expect(complaints).toEqual([])
  })
})

describe('while the site is served', () => {
  beforeEach(async () => {
    content.write('articles/changing.md', articleOf('Before the change'))
    await expectTitle('/articles/changing', 'Before the change')
    await expectInList('/archive', 'Before the change')
  })

  it('an edit is shown on the article and in every list', async () => {
    content.write('articles/changing.md', articleOf('After the change'))
    await expectTitle('/articles/changing', 'After the change')
    for (const path of ['/', '/archive', '/authors/ada-byron']) {
      await expectInList(path, 'After the change')
      expect(await readList(path)).not.toContain('Before the change')
    }
  })

  it('a new file is a new article, with its author and tags', async () => {
    content.write(
      'articles/added.md',
      articleOf('Added later', "tags: ['novelties']").replace('Ada Byron', 'A. Newcomer'),
    )
    await expectTitle('/articles/added', 'Added later')
    for (const path of ['/', '/tags/novelties', '/authors/a-newcomer']) {
      await expectInList(path, 'Added later')
    }
    rmSync(join(content.contentDir, 'articles/added.md'))
    await expectStatus('/articles/added', 404)
    await expectStatus('/tags/novelties', 404)
    await expectStatus('/authors/a-newcomer', 404)
  })

  it('a renamed file has its new address only', async () => {
    const fileOf = (name: string) => join(content.contentDir, 'articles', name)
    renameSync(fileOf('changing.md'), fileOf('renamed.md'))
    await expectTitle('/articles/renamed', 'Before the change')
    await expectStatus('/articles/changing', 404)
    rmSync(fileOf('renamed.md'))
    await expectStatus('/articles/renamed', 404)
  })

  it('a deleted file leaves no trace', async () => {
    rmSync(join(content.contentDir, 'articles/changing.md'))
    await expectStatus('/articles/changing', 404)
    for (const path of ['/', '/archive', '/authors/ada-byron']) {
      expect(await readList(path)).not.toContain('Before the change')
      expect(await readList(path)).toContain('Kept as it is')
    }
  })

  it('a broken file keeps its last good version, and its error has a place', async () => {
    const broken = articleOf('Broken').replace('2025-03-05', '2025-02-30')
    content.write('articles/changing.md', broken)
    await expect
      .poll(() => server.output(), { timeout: CHANGE_MS })
      .toMatch(/^articles\/changing\.md:5:15 error: .*not a real day/m)
    expect(await readTitle('/articles/changing')).toBe('Before the change')
    expect(await readList('/archive')).not.toContain('Broken')

    content.write('articles/changing.md', articleOf('Fixed'))
    await expectTitle('/articles/changing', 'Fixed')
    await expect
      .poll(() => server.output(), { timeout: CHANGE_MS })
      .toContain('1 problem fixed')
  })

  it('a hundred saves in a row end with the last one', async () => {
    for (let save = 1; save <= 100; save += 1) {
      content.write('articles/changing.md', articleOf(`Save ${save}`))
    }
    await expectTitle('/articles/changing', 'Save 100')
  })
})

async function expectTitle(path: string, title: string): Promise<void> {
  await expect
    .poll(() => readTitle(path), { timeout: CHANGE_MS, interval: 50 })
    .toBe(title)
}

/** Lists come after the article that they show. */
async function expectInList(path: string, title: string): Promise<void> {
  await expect
    .poll(() => readList(path), { timeout: CHANGE_MS, interval: 50 })
    .toContain(title)
}

async function expectStatus(path: string, status: number): Promise<void> {
  const readStatus = async () => (await fetch(server.origin + path)).status
  await expect.poll(readStatus, { timeout: CHANGE_MS, interval: 50 }).toBe(status)
}

async function readTitle(path: string): Promise<string | null> {
  await page.goto(server.origin + path)
  return page.locator('h1').textContent()
}

async function readList(path: string): Promise<string | null> {
  await page.goto(server.origin + path)
  return page.locator('main').textContent()
}
