import { describe, expect, it } from 'vitest'

import { type Answer, finish } from '../../../lib/publish/prerender/finish.ts'
import { hashBytes } from '../../../lib/text/hash.ts'

const SETTINGS = {
  basePath: '/blog',
  keepsReact: () => false,
  accepted: 'br, gzip',
}
const REACT = '<script src="/blog/_next/static/chunks/1.js" async=""></script>'
const OURS = '<script type="module" src="/blog/assets/enhance-1.js"></script>'
const TEXT = '<p>A text that is long enough to be compressed.</p>'.repeat(10)
const PAGE = `<!DOCTYPE html><html><head>${OURS}</head><body>${TEXT}</body></html>`

function answerOf(body: string, given: Partial<Answer> = {}): Answer {
  const type = 'text/html; charset=utf-8'
  return { status: 200, type, tags: ['site'], body: Buffer.from(body), ...given }
}

describe('a page', () => {
  const raw = PAGE.replace('</head>', `${REACT}</head>`)

  it('is stripped, hashed and compressed, and names the scripts that it loads', () => {
    const page = finish('/articles/a', answerOf(raw), SETTINGS)
    expect(page.body.toString()).toBe(PAGE)
    expect(page.hash).toBe(hashBytes(PAGE))
    expect(page.forms?.map(({ encoding }) => encoding)).toEqual(['br', 'gzip'])
    expect(page.assets).toEqual(['/assets/enhance-1.js'])
    expect(page.tags).toEqual(['site'])
  })

  it('that is known is not compressed', () => {
    const known = hashBytes(PAGE)
    const page = finish('/articles/a', answerOf(raw), { ...SETTINGS, known })
    expect(page.body.toString()).toBe(PAGE)
    expect(page.forms).toBeUndefined()
  })

  it('that keeps React stays whole, with the hashes of its scripts', () => {
    const inline = raw.replace('</body>', '<script>start()</script></body>')
    const settings = { ...SETTINGS, keepsReact: (path: string) => path === '/counter' }
    const page = finish('/counter', answerOf(inline), settings)
    expect(page.body.toString()).toBe(inline)
    expect(page.scriptHashes).toHaveLength(1)
  })

  it('that is cut off says so, and is no error of the process', () => {
    const page = finish('/articles/a', answerOf(PAGE.slice(0, -20)), SETTINGS)
    expect(page.fault).toContain('cut off')
  })

  it('for unknown addresses is found with status 404', () => {
    const page = finish('/_not-found', answerOf(PAGE, { status: 404 }), SETTINGS)
    expect(page.body.toString()).toBe(PAGE)
    expect(page.scriptHashes).toEqual([])
  })
})

it.each([
  ['is not there', { status: 404 }],
  ['has moved', { status: 308, location: '/blog/articles/b' }],
  ['has failed', { status: 500 }],
] as const)('of a page that %s, the status alone arrives', (_, given) => {
  const answer = answerOf('whatever Next wrote', given)
  const page = finish('/articles/a', answer, SETTINGS)
  expect(page).toMatchObject({ ...given, assets: [], hash: '' })
  expect(page.body).toHaveLength(0)
})

it('a picture is stored as it came', () => {
  const answer = answerOf('PNG'.repeat(200), { type: 'image/png' })
  expect(finish('/og/a.png', answer, SETTINGS)).toMatchObject({ forms: [], assets: [] })
})
