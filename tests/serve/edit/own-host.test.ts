import { expect, it } from 'vitest'

import { Editor } from '../../../lib/serve/edit/editor.ts'
import { openTestSite } from '../support.ts'

const editor = new Editor({
  guard: { identify: () => undefined, admit: () => new Response('Sign in') },
  operations: {},
  listHosts: () => ['edit.example'],
  ownHost: 'edit.example',
  address: '/edit/',
  renderShell: () => '',
  findAsset: () => undefined,
  readFile: () => ({ status: 404, json: {} }),
  write: () => ({ status: 404, json: {} }),
  maxUploadBytes: 10,
})

it('shows no page of the site under the name of the editor, and what previews need', async () => {
  const site = await openTestSite({}, { editor })
  site.publish('style.css', 'a{}', { type: 'text/css; charset=utf-8' })
  site.publish('own.html', '<script>', { verbatim: true })
  site.publish('own.xhtml', '<x/>', { type: 'application/xhtml+xml', verbatim: true })
  const statusesOf = async (Host: string) => {
    const paths = ['/', '/articles/x', '/own.html', '/own.xhtml', '/gone', '/style.css']
    const answers = paths.map((path) => site.ask(path, { headers: { Host } }))
    return (await Promise.all(answers)).map(({ status, headers }) => [
      status,
      headers.location,
    ])
  }
  const there = [302, '/edit/']
  expect(await statusesOf('Edit.example')).toEqual([
    ...[there, there, there, there, there],
    [200, undefined],
  ])
  expect((await statusesOf('blog.example')).map(([status]) => status)).toEqual([
    200, 200, 200, 200, 404, 200,
  ])
})
