import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { readClientPages } from '../../lib/publish/prerender/client-pages.ts'
import { stripHydration } from '../../lib/publish/strip-hydration/strip.ts'
import { openChromium } from '../support/chromium.ts'
import { articleOf, makeContentFolder } from '../support/content-fixture.ts'

/** One of each kind; the last is what a missing address shows. */
const PAGES = [
  ...['/', '/articles/hostile', '/archive', '/tags', '/tags/web', '/authors', '/about'],
  '/_not-found',
]

const HOSTILE = `
\`self.__next_f.push([1,"$RC"])\` and \`<!--$-->\`,
<b title="<script src='/_next/static/a.js'></script>">bold</b>

![A dot](dot.svg)

\`\`\`html
<div hidden=""><!--$--><!--/$--></div><!-- --><template id="B:0"></template>
<script src="/_next/static/chunks/a.js" async=""></script><title>No title</title>
<script>$RC("B:0","S:0");self.__next_f.push([1])</script></body></html>
\`\`\`
`

const content = makeContentFolder({
  'articles/hostile.md': articleOf('Hostile', 'tags: [web]') + HOSTILE,
  'articles/plain.md': articleOf('Plain', 'tags: [web]'),
  'articles/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>',
  'pages/about.md': "---\ntitle: 'About'\ndescription: 'Us.'\n---\n\nText.\n",
})

/** The project's own app, with one more route that has a client component. */
const app = mkdtempSync(join(inject('root'), '.contentlayer/strip-hydration-'))
const cleanups: (() => unknown)[] = [
  content.remove,
  () => rmSync(app, { recursive: true, force: true }),
]

let browser: Browser
let origins: { raw: string; published: string; stripped: string }

beforeAll(async () => {
  copyApp()
  await build()
  const [next, chromium] = await Promise.all([startNext(), openChromium()])
  browser = chromium
  cleanups.push(() => chromium.close())
  const { keepsReact } = readClientPages(join(app, '.next'))
  origins = {
    raw: await openSite(next, (html) => html),
    published: await openSite(next, (html, path) =>
      keepsReact(path) ? html : stripHydration(html),
    ),
    stripped: await openSite(next, (html) => stripHydration(html)),
  }
})

afterAll(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup()
})

describe('a page without a client component', () => {
  it.each(PAGES)('%s is the same without React', async (path) => {
    const raw = await openPage(origins.raw + path)
    const published = await openPage(origins.published + path)
    // React's router has started.
    await raw.page.waitForSelector('next-route-announcer', { state: 'attached' })
    expect(raw.scripts.length).toBeGreaterThan(3)
    expect(published.scripts).toEqual([])
    expect(published.messages).toEqual([])
    expect(await readDom(published.page)).toBe(await readDom(raw.page))
    await joinTexts(raw.page)
    const [after, before] = [await photograph(published.page), await photograph(raw.page)]
    expect(after.equals(before), 'the pictures are equal').toBe(true)
    await Promise.all([raw.page.close(), published.page.close()])
  })
})

describe('a page with a client component', () => {
  it('still answers when it is published', async () => {
    const { page, messages } = await openPage(`${origins.published}/counter`)
    await expect
      .poll(async () => {
        await page.click('button')
        return page.textContent('button')
      })
      .toBe('Counted 3')
    expect(messages).toEqual([])
    await page.close()
  })

  it('would not without React', async () => {
    const { page, scripts } = await openPage(`${origins.stripped}/counter`)
    await page.click('button')
    expect(await page.textContent('button')).toBe('Counted 0')
    expect(scripts).toEqual([])
    await page.close()
  })
})

function copyApp(): void {
  const names = ['app', 'components', 'lib', 'next.config.js', 'package.json']
  const more = ['package-lock.json', 'tsconfig.json', 'contentlayer.config.ts']
  for (const name of [...names, ...more]) {
    cpSync(join(inject('root'), name), join(app, name), { recursive: true })
  }
  const addition = join(inject('root'), 'tests/publish/fixtures/client-app')
  cpSync(addition, app, { recursive: true })
  symlinkSync(join(inject('root'), 'node_modules'), join(app, 'node_modules'))
  // Turbopack reads nothing outside its root, and the packages are there.
  renameSync(join(app, 'next.config.js'), join(app, 'next.config.base.js'))
  const turbopack = JSON.stringify({ root: inject('root') })
  writeFileSync(
    join(app, 'next.config.js'),
    `import config from './next.config.base.js'\n\nexport default { ...config, turbopack: ${turbopack} }\n`,
  )
}

async function build(): Promise<void> {
  const { child, output } = spawnNode(['lib/cli/imprint.mjs', 'build'])
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The app cannot be built:\n${output()}`)
}

/** Returns its origin. */
function startNext(): Promise<string> {
  const next = 'node_modules/next/dist/bin/next'
  const { child, output } = spawnNode([next, 'start', '-H', '127.0.0.1', '-p', '0'])
  cleanups.push(async () => {
    if (child.kill()) await once(child, 'exit')
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${output()}`)))
    child.stdout?.on('data', () => {
      const origin = /Local:\s+(\S+).*Ready/s.exec(output())?.[1]
      if (origin !== undefined) resolve(origin)
    })
  })
}

/** Runs Node in the app's folder; `output` is what it has printed so far. */
function spawnNode(args: readonly string[]): {
  child: ChildProcess
  output: () => string
} {
  const env: NodeJS.ProcessEnv = { ...process.env, ...content.environment }
  // The test runner sets it to `test`; the others would lead the build elsewhere.
  for (const name of ['NODE_ENV', 'NEXT_DIST_DIR', 'SITE_URL']) {
    Reflect.deleteProperty(env, name)
  }
  const child = spawn(process.execPath, args, { cwd: app, env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  return { child, output: () => printed }
}

/** Serves what Next answers, with its pages changed, and returns the origin. */
async function openSite(
  next: string,
  change: (html: string, path: string) => string,
): Promise<string> {
  const answer = async (path: string) => {
    const upstream = await fetch(next + path, { headers: { 'User-Agent': 'Imprint' } })
    const type = upstream.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await upstream.arrayBuffer())
    return { type, body: type.startsWith('text/html') ? change(`${bytes}`, path) : bytes }
  }
  const server = createServer(({ url = '/' }, response) => {
    answer(url).then(
      ({ type, body }) => response.setHeader('Content-Type', type).end(body),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  cleanups.push(() => server.close())
  const address = server.address()
  if (typeof address !== 'object') throw new Error('The server has no port')
  return `http://127.0.0.1:${address?.port}`
}

interface OpenPage {
  readonly page: Page
  readonly messages: readonly string[]
  /** Those of Next that were asked for. */
  readonly scripts: readonly string[]
}

async function openPage(url: string): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  const messages: string[] = []
  const scripts: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (request.resourceType() === 'script' && url.includes('/_next/')) scripts.push(url)
  })
  await page.goto(url)
  return { page, messages, scripts }
}

/** The document without what only React's start needs. */
function readDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.importNode(document.documentElement, true)
    const comments = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT)
    for (let node = comments.nextNode(); node; node = comments.nextNode()) {
      node.parentNode?.removeChild(node)
    }
    for (const script of root.querySelectorAll('script:not([src])')) {
      if (/__next_f|TURBOPACK|\$RT/.test(script.textContent)) script.remove()
    }
    const files = ':is(script[src*="/_next/"], link[as=script])'
    const marks = 'meta[name=next-size-adjust], div[hidden]:empty'
    // What React adds in the browser.
    const additions = 'next-route-announcer, link[rel=preconnect][href="/"]'
    for (const node of root.querySelectorAll(`${files}, ${marks}, ${additions}`)) {
      node.remove()
    }
    for (const node of root.querySelectorAll('[data-precedence]')) {
      node.removeAttribute('data-precedence')
    }
    root.normalize()
    return root.outerHTML
  })
}

/**
 * Between two texts React keeps a comment. Without it they are one text, whose letters a
 * browser spaces as such: a word may move by part of a pixel.
 */
function joinTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT)
    for (let node = comments.nextNode(); node; node = comments.nextNode()) {
      if (node.nodeValue === ' ') node.parentNode?.removeChild(node)
    }
    document.body.normalize()
  })
}

async function photograph(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ fullPage: true })
}
