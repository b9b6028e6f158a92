import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'

import { openUnsaved } from '../../../lib/cli/edit/open-unsaved.ts'
import { Disposables } from '../../../lib/cli/process/disposables.ts'
import type { PreviewAnswer } from '../../../lib/model/edit/unsaved.ts'
import { parseSettings } from '../../../lib/settings.ts'
import { type App, requireApp } from '../../publish/support/app.ts'
import {
  ARTICLES,
  openSmallBlog,
  type SmallBlog,
} from '../../publish/support/small-blog-fixture.ts'
import { articleOf } from '../../support/content-fixture.ts'

let app: App

beforeAll(async () => {
  app = await requireApp()
})

/** What the editor asks, of a blog that is open. */
function openPreview({ compiler, content }: SmallBlog) {
  const disposables = new Disposables(new AbortController().signal)
  onTestFinished(() => disposables.close())
  const settings = parseSettings(content.environment, inject('root'), 'start')
  const toFileAddress = (path: string) => `/edit/file/${path}`
  const ports = { compiler, toFileAddress }
  const { preview } = openUnsaved(app.installation, settings, ports, disposables)
  return async (path: string, text: string, view: string) => {
    const user = { name: 'Ada', csrf: '' }
    const { json } = await preview({ user, body: { path, text, view } })
    return json as PreviewAnswer
  }
}

const htmlOf = (answer: PreviewAnswer) => ('html' in answer ? answer.html : undefined)

describe('the preview of an unsaved text', () => {
  it('is rendered by the routes of the site, byte for byte, and published nowhere', async () => {
    const blog = await openSmallBlog(app)
    await blog.publish()
    const before = blog.readTree()
    const preview = openPreview(blog)
    const saved = [
      ['articles/one.md', 'page', 'articles/one.html'],
      ['pages/about.md', 'page', 'about.html'],
      ['articles/one.md', 'list', 'index.html'],
    ] as const
    for (const [path, view, file] of saved) {
      const text = readFileSync(`${blog.content.contentDir}/${path}`, 'utf8')
      expect(htmlOf(await preview(path, text, view))).toBe(blog.readText(file))
    }
    const text = `${articleOf('Unheard', 'draft: true')}\n<script>alert(1)</script>\n\n![A dot](dot.svg)\n`
    const html = htmlOf(await preview('articles/new.md', text, 'page'))
    expect(html).toContain('<h1')
    expect(html).toContain('Unheard')
    expect(html).toContain('src="/edit/file/articles/dot.svg"')
    expect(html).not.toContain('alert(1)')
    const list = htmlOf(await preview('articles/new.md', text, 'list'))
    expect(list).toContain('Unheard')
    const card = await preview('articles/new.md', text, 'card')
    expect(card.view === 'card' && card.image.slice(0, 40)).toMatch(
      /^data:image\/png;base64,iVBOR/,
    )
    expect((await blog.publish()).replaced).toBe(0)
    expect(blog.readTree()).toEqual(before)
    expect(Object.keys(ARTICLES)).not.toContain('articles/new.md')
  })
})
