import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

import { articleOf, makeTestContent } from '../../support/content-fixture.ts'
import { runImprint } from '../../support/imprint.ts'

/** A clone with its content in a folder of it. */
function makeClone(remote: string) {
  const content = makeTestContent({ 'articles/one.md': articleOf('One') })
  const root = dirname(content.contentDir)
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args])
  git('init', '--quiet', '--initial-branch', 'trunk')
  git('remote', 'add', 'origin', remote)
  return { ...content, root }
}

it('edit:build writes an editor of the clone, and says how to sign in', async () => {
  const { root, environment } = makeClone('git@github.com:ada/blog.git')
  const out = join(root, 'editor')
  const args = ['edit:build', '--out', out, '--workflow']
  const { code, stderr } = await runImprint(args, environment)
  expect(stderr).toContain('ada/blog on GitHub')
  expect(stderr).toContain('writes to trunk, through pull requests')
  expect(stderr).toContain('?name=Imprint&contents=write&pull_requests=write')
  expect([code, readdirSync(out).toSorted()]).toEqual([
    0,
    ['.imprint-edit', '_headers', 'assets', 'index.html'],
  ])
  const page = readFileSync(join(out, 'index.html'), 'utf8')
  expect(page).toContain('"repo":"ada/blog","branch":"trunk"')
  expect(page).toContain('"folder":"content/articles"')
  expect(page).not.toContain(root)
})

it('edit:build names what is missing, and leaves folders of others alone', async () => {
  const { root, environment } = makeClone('https://git.example.org/ada/blog')
  const unknown = await runImprint(['edit:build'], environment, root)
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('--host')])
  writeFileSync(join(root, 'notes.txt'), 'mine')
  const args = ['edit:build', '--host', 'forgejo', '--out', root]
  const refused = await runImprint(args, environment)
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--out')])
})
