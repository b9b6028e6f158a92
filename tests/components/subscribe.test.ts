import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { listFeedPaths } from '../../lib/site/feed-url.ts'
import { watchPage } from '../browser/watch.ts'
import { articleOf, SITE as SITE_FILE } from '../support/content-fixture.ts'
import { blockBundle, serveBlog } from './enhanced-blog.ts'

const SITE = 'https://gazette.example'

const FRONTS = [
  ...['', '/tags/many', '/tags/rust', '/tags/web'],
  ...['/authors/ada-byron', '/series/parts'],
]

// As many as it takes for a numbered page.
const MANY = Array.from({ length: 40 }, (_, index) => `zz${index + 10}`)

const blog = serveBlog({
  'site.yaml': `${SITE_FILE}theme: { look: letter }\n`,
  'articles/one.md': articleOf('One', "tags: ['Rust', 'web']", "series: 'Parts'"),
  'articles/two.md': articleOf('Two', "tags: ['Rust']"),
  'articles/three.md': articleOf('Three', "tags: ['secret']", 'draft: true'),
  ...Object.fromEntries(
    MANY.map((name) => [`articles/${name}.md`, articleOf(name, "tags: ['many']")]),
  ),
  'authors/zoe.md': "---\nname: 'Zoe'\n---\n",
})

describe('the page for subscribers', () => {
  it('links to every feed in each format, and each answers as what it says it is', async () => {
    await withSubscribePage({}, async (page) => {
      const links = await page.locator('main a[type]').evaluateAll((anchors) =>
        anchors.map((anchor) => ({
          path: anchor.getAttribute('href') ?? '',
          type: anchor.getAttribute('type') ?? '',
        })),
      )
      const paths = links.map(({ path }) => path)
      expect(paths.toSorted()).toEqual(
        FRONTS.flatMap((front) => listFeedPaths(front)).sort(),
      )
      for (const { path, type } of links) {
        const { status, headers } = await fetch(blog.origin + path)
        expect([path, status]).toEqual([path, 200])
        expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      }
    })
  })

  it('leaves out no feed of the list for programs, which it links to', async () => {
    await withSubscribePage({}, async (page) => {
      const href = await page.locator('main a[href$=".opml"]').getAttribute('href')
      const response = await fetch(blog.origin + href)
      expect(response.headers.get('content-type')).toBe('text/x-opml; charset=utf-8')
      const found = (await response.text()).matchAll(/xmlUrl="([^"]+)"/g)
      const inList = [...found].map(([, url = '']) => url.replace(SITE, ''))
      expect(inList.toSorted()).toEqual(FRONTS.map((front) => `${front}/feed.xml`).sort())
    })
  })

  it('shows what would come, newest first', async () => {
    await withSubscribePage({}, async (page) => {
      const newest = page.getByRole('region', { name: 'Newest' })
      expect(await newest.getByRole('link').allTextContents()).toEqual([
        ...['zz49', 'zz48', 'zz47', 'zz46', 'zz45'],
      ])
      expect(await newest.locator('time').first().textContent()).toBe('March 5, 2025')
    })
  })

  it('hands the address to readers as one encoded part of theirs', async () => {
    await withSubscribePage({}, async (page) => {
      const hrefs = await page
        .getByRole('region', { name: 'In your reader' })
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      const part = encodeURIComponent(`${SITE}/feed.xml`)
      expect(hrefs).toHaveLength(5)
      for (const href of hrefs) expect(href).toMatch(new RegExp(`^https://.+${part}$`))
    })
  })

  it('works without JavaScript and third parties, and has no dead button', async () => {
    await withSubscribePage({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('main code').textContent()).toBe(`${SITE}/feed.xml`)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.locator('copy-address').isVisible()).toBe(false)
    })
  })
})

it.each(['light', 'dark'] as const)('a stream passes axe: %s', async (colorScheme) => {
  await blog.withPage({ colorScheme, reducedMotion: 'reduce' }, async (page) => {
    const complaints = watchPage(page, blog)
    await page.goto(blog.origin)
    expect(await page.locator('.stream > article').count()).toBe(13)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('the address', () => {
  const permissions = ['clipboard-read', 'clipboard-write']

  it('is copied by a button that says so', async () => {
    await withSubscribePage({ permissions }, async (page) => {
      const button = page.getByRole('button', { name: 'Copy address' })
      await button.focus()
      await page.keyboard.press('Enter')
      const status = page.locator('copy-address').getByRole('status')
      await expect.poll(() => status.textContent()).toBe('Copied')
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(`${SITE}/feed.xml`)
      await expect.poll(() => button.textContent(), { timeout: 60_000 }).toBe('Copy')
    })
  })

  it('is selected whole by a click on it, or where the clipboard is denied', async () => {
    await withSubscribePage({}, async (page) => {
      const selection = () => page.evaluate(() => String(getSelection()))
      await page.locator('main code').click()
      expect(await selection()).toBe(`${SITE}/feed.xml`)
      await page.getByRole('heading', { level: 1 }).click()
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
      })
      await page.getByRole('button', { name: 'Copy address' }).click()
      await page.getByRole('status').getByText('Selected').waitFor()
      expect(await selection()).toBe(`${SITE}/feed.xml`)
    })
  })

  it.each([320, 1000])(
    'stays where it is when the button comes, at %i',
    async (width) => {
      await blog.withPage({ viewport: { width, height: 740 } }, async (page) => {
        await blockBundle(page)
        await page.goto(`${blog.origin}/subscribe`)
        const before = await layoutOf(page)
        await page.unrouteAll()
        await page.reload()
        await page.getByRole('button', { name: 'Copy address' }).waitFor()
        expect(await layoutOf(page)).toEqual(before)
      })
    },
  )

  it('has no button where nothing can be copied', async () => {
    await blog.withPage({}, async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'clipboard')
      })
      await page.goto(`${blog.origin}/subscribe`)
      await page.locator('theme-switch').waitFor()
      expect(await page.getByRole('button').count()).toBe(0)
    })
  })
})

describe('autodiscovery', () => {
  const FORMATS = ['RSS', 'Atom', 'JSON Feed']
  const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']

  it.each([
    ['/', []],
    ['/articles/one', []],
    ['/archive', []],
    ['/tags', []],
    ['/subscribe', []],
    ['/authors/zoe', []],
    ['/no-such-page', []],
    ['/tags/rust', ['Rust']],
    ['/authors/ada-byron', ['Ada Byron']],
    ['/series/parts', ['Parts']],
    ['/tags/many/1', ['many']],
    ['/authors/ada-byron/1', ['Ada Byron']],
  ])('%s names the feeds of %j and of the site', async (path, lists) => {
    const html = await (await fetch(blog.origin + path)).text()
    // Articles name other forms of themselves, too.
    const links = listAlternates(html).filter(({ type = '' }) => TYPES.includes(type))
    const titles = [...lists.map((list) => `${list} · The Gazette`), 'The Gazette']
    const fronts = [...lists.map(() => path.replace(/\/1$/, '')), '']
    expect(links).toEqual(
      FORMATS.flatMap((format, index) =>
        titles.map((title, at) => ({
          type: TYPES[index],
          title: `${title} (${format})`,
          href: SITE + listFeedPaths(fronts[at] ?? '')[index],
        })),
      ),
    )
  })

  it.each([
    ['/tags/rust', 'Follow this topic'],
    ['/authors/ada-byron', 'Follow this author'],
    ['/series/parts', 'Follow this series'],
  ])('%s has a link that everybody sees, too', async (path, name) => {
    await blog.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(blog.origin + path)
      const link = page.getByRole('main').getByRole('link', { name })
      expect(await link.getAttribute('href')).toBe(`${path}/feed.xml`)
    })
  })
})

function withSubscribePage(
  options: Parameters<typeof blog.withPage>[0],
  work: (page: Page) => Promise<void>,
): Promise<void> {
  return blog.withPage(options, async (page) => {
    const complaints = watchPage(page, blog)
    await page.goto(`${blog.origin}/subscribe`)
    await work(page)
    expect(complaints).toEqual([])
  })
}

/** Where the address and what is below it begin. */
function layoutOf(page: Page): Promise<(number | undefined)[]> {
  const parts = page.locator('main :is(code, h2)')
  return parts.evaluateAll((elements) =>
    elements.map((element) => element.getBoundingClientRect().y),
  )
}

function listAlternates(html: string) {
  const tags = html.match(/<link [^>]*rel="alternate"[^>]*>/g) ?? []
  const read = (tag: string, name: string) => RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return tags.map((tag) => ({
    type: read(tag, 'type'),
    title: read(tag, 'title'),
    href: read(tag, 'href'),
  }))
}
