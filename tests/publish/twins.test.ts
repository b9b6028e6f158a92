import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { toServedSite } from '../../lib/cli/process/to-served-site.ts'
import { SiteServer } from '../../lib/serve/server.ts'
import { ask } from '../serve/support.ts'
import { type LightBlog, openLightBlog } from './support/light/publisher-fixture.ts'

async function openServedBlog(): Promise<{ blog: LightBlog; origin: string }> {
  const blog = openLightBlog()
  blog.store.save('articles/one.md', { title: 'One' }, { markdown: 'Text.\n' })
  blog.store.save('articles/two.md', { title: 'Two', unlisted: true })
  await blog.publish()
  const site = toServedSite(blog.publisher, blog.outDir)
  const server = await SiteServer.open(site, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  return { blog, origin: server.origin }
}

it('lie beside the page, of unlisted articles too, and are stored once', async () => {
  const { blog } = await openServedBlog()
  const files = readdirSync(join(blog.outDir, 'articles'))
  expect(files.filter((file) => file.includes('.md'))).toEqual(['one.md', 'two.md'])
  blog.store.remove('articles/one.md')
  await blog.publish()
  const left = readdirSync(join(blog.outDir, 'articles'))
  expect(left.filter((file) => file.includes('one'))).toEqual([])
})

it('name their page, and are sent for it when a request prefers Markdown', async () => {
  const { origin } = await openServedBlog()
  const twin = await ask(origin, '/articles/one.md')
  expect(twin.headers).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    link: '</articles/one>; rel="canonical"',
    'access-control-allow-origin': '*',
  })
  expect(twin.headers.vary).toBeUndefined()
  expect(`${twin.body}`).toMatch(/^---\ntitle: "One"\n[\s\S]*\n---\n\n# One\n\nText\.\n$/)

  const asked = await ask(origin, '/articles/one', {
    headers: { Accept: 'text/markdown' },
  })
  expect(asked.body).toEqual(twin.body)
  expect(asked.headers).toMatchObject({
    vary: 'Accept',
    'content-location': '/articles/one.md',
    etag: twin.headers.etag,
  })

  const page = await ask(origin, '/articles/one', {
    headers: { Accept: 'text/html, */*' },
  })
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers.vary).toBe('Accept-Encoding, Accept')
  const front = await ask(origin, '/', { headers: { Accept: 'text/markdown' } })
  expect(front.headers.vary).toBe('Accept-Encoding')
})
