import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { openHistory } from '../../../lib/cli/edit/open-history.ts'
import { Disposables } from '../../../lib/cli/process/disposables.ts'
import { ContentFiles } from '../../../lib/edit/bridge/files.ts'
import { findText } from '../../../lib/model/edit/body-fields.ts'
import { parseSettings } from '../../../lib/settings.ts'
import { hashBytes } from '../../../lib/text/hash.ts'
import { openLastingCompiler } from '../../content/support/compiler-fixture.ts'
import { makeRandom } from '../../content/support/random.ts'
import {
  makeRepository,
  type TestRepository,
} from '../../edit/history/support/repository.ts'
import { articleOf } from '../../support/content-fixture.ts'

const USER = { name: 'Ada', email: 'ada@blog.example', csrf: 'x' }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

/** The editor's operations over a repository. `finish`: commits what waits. */
function openEditor({ top, contentDir }: TestRepository, mode: 'local' | 'private') {
  const stateDir = join(top, '.state')
  const env = { CONTENT_DIR: contentDir, STATE_DIR: stateDir, EDIT_COMMIT: '1' }
  const compiler = openLastingCompiler({ contentDir, stateDir })
  onTestFinished(() => compiler.close())
  const disposables = new Disposables(new AbortController().signal)
  const { operations, onSaved } = openHistory(
    parseSettings(env, top, 'start'),
    { mode, compiler, rescan: () => compiler.compile() },
    disposables,
  )
  const files = new ContentFiles({ contentDir, onSaved })
  const baseOf = (path: string) => hashBytes(readFileSync(join(contentDir, path)))
  const write = (path: string, text: string, base?: string) =>
    files.write({ user: USER, path, base, bytes: Buffer.from(text) })
  return {
    write,
    change: (path: string, text: string) => write(path, text, baseOf(path)),
    async ask(name: string, { path, ...rest }: Record<string, string>) {
      const base = path === undefined ? undefined : baseOf(path)
      const request = { user: USER, body: { path, base, ...rest } }
      return (await operations[name]?.(request)) ?? { status: 0, json: {} }
    },
    finish: () => disposables.close(),
  }
}

it('commits what is asked for, in any order, and nothing else', async () => {
  const repository = makeRepository()
  repository.write('../.gitignore', '.state\n')
  repository.write('articles/a.md', `${articleOf('A')}\n[B](./b.md)\n`)
  repository.write('articles/b.md', articleOf('B'))
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--message=Texts')
  // What somebody does by hand meanwhile.
  repository.write('articles/staged.md', articleOf('Staged'))
  repository.git('add', 'content/articles/staged.md')
  repository.write('articles/staged.md', articleOf('Staged, then changed'))
  repository.write('articles/unknown.md', articleOf('Unknown'))
  const byHand = repository.git('status', '--porcelain')

  const { ask, write, change, finish } = openEditor(repository, 'private')
  const random = makeRandom(7)
  const paths = ['articles/a.md', 'articles/b.md']
  for (let step = 0; step < 10; step += 1) {
    const path = random.pick([paths[0] ?? '', ...paths.slice(1)])
    const act = random.pick(['write', 'new', 'rename', 'duplicate', 'delete'])
    const { status, json } = await perform(act, path, `step-${step}`)
    expect(status, `${act} ${path}`).toBe(200)
    if (act === 'rename' || act === 'delete') paths.splice(paths.indexOf(path), 1)
    if (act !== 'write' && act !== 'delete') paths.push(findText(json, 'path') ?? '')
  }
  await finish()
  expect(repository.git('status', '--porcelain')).toBe(byHand)
  expect(repository.git('ls-files', 'content/articles').split('\n')).toEqual(
    [...paths, 'articles/staged.md'].map((path) => `content/${path}`).toSorted(),
  )
  expect(repository.git('ls-tree', 'HEAD', 'content/articles/staged.md')).toBe('')
  expect(repository.git('log', '-1', '--format=%an <%ae>')).toBe('Ada <ada@blog.example>')

  async function perform(act: string, path: string, name: string) {
    if (act === 'rename') return ask('rename', { path, to: name })
    if (act === 'duplicate') return ask('duplicate', { path, title: name })
    if (act === 'new') return write(`articles/${name}.md`, articleOf(name))
    if (act === 'delete') return ask('delete', { path })
    return change(path, `${repository.read(path)}\nMore words: ${name}.\n`)
  }
})

it('names what was done, and leaves its author to git on a machine of their own', async () => {
  const repository = makeRepository()
  repository.write('../.gitignore', '.state\n')
  repository.write('articles/a.md', articleOf('The letter A'))
  repository.write(
    'site.yaml',
    'title: Press\ndescription: All.\nurl: https://press.example\n',
  )
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--message=Texts')
  const { ask, write, change, finish } = openEditor(repository, 'local')
  change('site.yaml', repository.read('site.yaml').replace('Press', 'Gazette'))
  change('articles/a.md', `${repository.read('articles/a.md')}\nMore.\n`)
  write('articles/c.svg', SVG)
  write('articles/c.md', articleOf('The letter C'))
  // Answers when all before it is committed.
  await ask('push', {})
  await ask('rename', { path: 'articles/a.md', to: 'z' })
  await ask('delete', { path: 'articles/c.md', alias: 'articles/z.md' })
  await finish()
  const told = repository.git('log', '--reverse', '--format=%an: %s', 'HEAD~5..HEAD')
  expect(told.split('\n')).toEqual([
    'Machine: Edit "site.yaml"',
    'Machine: Edit "The letter A"',
    'Machine: Add "The letter C"',
    'Machine: Rename "The letter A"',
    'Machine: Delete "The letter C"',
  ])
  expect(repository.git('status', '--porcelain')).toBe('')
})
