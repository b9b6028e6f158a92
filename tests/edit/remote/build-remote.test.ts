import { join } from 'node:path'
import { expect, test } from 'vitest'

import { buildRemote } from '../../../lib/cli/edit/remote/build-remote.ts'
import { planRemote } from '../../../lib/cli/edit/remote/remote-plan.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SITE = {
  title: 'Ada & <Co>',
  url: 'https://blog.example',
  timeZone: 'UTC',
  language: 'en',
  authors: [],
}
const CLONE = { remote: 'https://github.com/ada/blog', branch: 'main', place: '' }

test('the same sources and options give the same bytes', async () => {
  const [one, two] = [
    await buildRemote(ROOT, planRemote({}, CLONE), SITE),
    await buildRemote(ROOT, planRemote({}, CLONE), SITE),
  ]
  expect([...one.keys()]).toEqual([...two.keys()])
  expect(one.get('index.html')).toBe(two.get('index.html'))
})

test('the page may ask its git host alone, and runs no script of its own', async () => {
  const plan = planRemote({ host: 'gitlab', repo: 'a/b', appId: 'x' }, CLONE)
  const page = String((await buildRemote(ROOT, plan, SITE)).get('index.html'))
  expect(page).toContain("connect-src 'self' blob: data: https://gitlab.com;")
  expect(page.match(/<script(?![^>]*(?:application\/json|src=))/g)).toBeNull()
  expect(page).toContain('<title>Ada &amp; &lt;Co&gt;</title>')
})
