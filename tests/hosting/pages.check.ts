import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createPagesServer } from './pages-server.ts'
import { listStyleReferences, type Page, parsePage } from './references.ts'
import { type Answer, ask, isOfFeed, readManifest, requireSetting } from './support.ts'

/** `https://user.github.io/blog`. */
const SITE_URL = requireSetting('SITE_URL')
const { origin: ORIGIN, pathname: BASE } = new URL(SITE_URL)

interface Visited extends Answer {
  /** After redirects. */
  readonly path: string
}

const server = createPagesServer(requireSetting('DIST'), BASE)
const manifest = readManifest(requireSetting('DIST'))
const visits = new Map<string, Promise<Visited>>()
const pages = new Map<string, Page>()
const problems: string[] = []
let count = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  await crawl([`${BASE}/`])
})

afterAll(() => {
  server.close()
})

describe('a blog at a path of GitHub Pages', () => {
  it('has nothing that leads nowhere', () => {
    expect(problems).toEqual([])
    console.log(`${pages.size} pages, ${count} references, ${visits.size} addresses`)
  })

  it('can be read whole from its front page', async () => {
    const files = [...manifest].filter(
      ([address, { type, target }]) =>
        type.startsWith('text/html') && !target && address !== '/404',
    )
    const unseen = files.map(([address]) => BASE + (address === '/' ? '/' : address))
    expect(unseen.filter((path) => !pages.has(path))).toEqual([])
    expect(pages.size).toBeGreaterThan(20)
  })

  it('leads on from old addresses', async () => {
    const moved = [...manifest].flatMap(([address, { target }]) =>
      target ? [[address, target]] : [],
    )
    expect(moved).not.toEqual([])
    for (const [address = '', target = ''] of moved) {
      const { status, body } = await visit(BASE + address)
      expect([address, status]).toEqual([address, 200])
      const there = await visit(target)
      expect(there.status).toBe(200)
      if (isOfFeed(target)) expect(body.equals(there.body)).toBe(true)
      else expect(body.toString()).toContain(`url=${ORIGIN}${target}"`)
    }
  })

  it('shows its own 404 page, with style sheets that are there', async () => {
    const { status, body } = await visit(`${BASE}/nothing/at/all`)
    expect(status).toBe(404)
    const { references } = parsePage(body.toString())
    for (const reference of references.filter((text) => !text.startsWith('#'))) {
      await follow(`${BASE}/nothing/at/all`, reference)
    }
    expect(problems).toEqual([])
  })

  it('says nowhere that it is somewhere else', () => {
    const own = [...pages.values()].flatMap(({ references }) => references)
    expect(
      own.filter((text) => /localhost|127\.0\.0\.1|\/\/imprint\.example/.test(text)),
    ).toEqual([])
    expect(own).toContain(SITE_URL)
  })
})

async function crawl(start: readonly string[]): Promise<void> {
  const waiting = [...start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const { body } = await visit(path)
    const page = parsePage(body.toString())
    pages.set(path, page)
    for (const reference of page.references) {
      const next = await follow(path, reference)
      if (next !== undefined) waiting.push(next)
    }
  }
}

/** Checks a reference, and returns the page that it leads to. */
async function follow(from: string, reference: string): Promise<string | undefined> {
  count += 1
  const url = new URL(reference, ORIGIN + from)
  if (url.origin !== ORIGIN) return undefined
  const report = (problem: string) => problems.push(`${from}: ${reference}: ${problem}`)
  const { pathname, hash } = url
  if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) {
    report('leads out of the blog')
    return undefined
  }
  const { status, headers, body, path } = await visit(pathname)
  const type = headers['content-type'] ?? ''
  if (status !== 200) report(`status ${status}`)
  if (type.startsWith('text/css')) await followStyles(path, body.toString())
  if (!type.startsWith('text/html')) return undefined
  const id = decodeURIComponent(hash.slice(1))
  const { ids } = pages.get(path) ?? parsePage(body.toString())
  if (id !== '' && !ids.has(id)) report('no such place on the page')
  return path
}

async function followStyles(from: string, css: string): Promise<void> {
  for (const reference of listStyleReferences(css)) {
    if (!reference.startsWith('data:')) await follow(from, reference)
  }
}

function visit(path: string): Promise<Visited> {
  const known = visits.get(path) ?? askAndFollow(path)
  visits.set(path, known)
  return known
}

async function askAndFollow(path: string): Promise<Visited> {
  const { port } = server.address() as AddressInfo
  const answer = await ask(`http://127.0.0.1:${port}`, path)
  const { location } = answer.headers
  return location === undefined ? { ...answer, path } : visit(location)
}
