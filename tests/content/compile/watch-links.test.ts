import { mkdirSync, renameSync, rmSync, symlinkSync, watch } from 'node:fs'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { watchContent } from '../../../lib/content/compile/watch/watch.ts'
import { articleText } from '../support/documents.ts'
import { listTitles, openTestCompiler, publish } from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'
import { expectNoErrors, watchCompiler } from '../support/watch-fixture.ts'

/** Puts a link over to another folder in one step, as deployments do. */
function putOver(link: string, target: string): void {
  symlinkSync(target, `${link}.next`)
  renameSync(`${link}.next`, link)
}

async function watchTitles(folder: Folder, contentDir = folder.contentDir) {
  const compiler = openTestCompiler(folder, { contentDir })
  await publish(compiler)
  const watched = watchCompiler(compiler)
  const untilTitle = (title: string) =>
    watched.until(`${title} is listed`, () => listTitles(folder).includes(title))
  return { watched, untilTitle }
}

const A = 'articles/a.md'
const titled = (title: string) => articleText({ title })

it('sees a link on the way to the content that is put over to another folder', async () => {
  const folder = makeFolder()
  folder.write(`one/content/${A}`, titled('One'))
  folder.write(`two/content/${A}`, titled('Two'))
  symlinkSync('one', folder.at('current'))
  const { watched, untilTitle } = await watchTitles(folder, folder.at('current/content'))
  expect(listTitles(folder)).toEqual(['One'])
  putOver(folder.at('current'), 'two')
  await untilTitle('Two')
  rmSync(folder.at('one'), { recursive: true })
  folder.write(`two/content/${A}`, titled('Three'))
  await untilTitle('Three')
  expect(listTitles(folder)).toEqual(['Three'])
  expectNoErrors(watched)
})

it('sees the hidden link that folders and files of a ConfigMap lie behind', async () => {
  const folder = makeFolder()
  folder.write(`..first/${A}`, titled('One'))
  folder.write(`..second/${A}`, titled('Two'))
  symlinkSync('..first', folder.at('..data'))
  symlinkSync('..data/articles', folder.at('articles'))
  const { watched, untilTitle } = await watchTitles(folder)
  expect(listTitles(folder)).toEqual(['One'])
  putOver(folder.at('..data'), '..second')
  await untilTitle('Two')
  rmSync(folder.at('..first'), { recursive: true })
  folder.write(`..second/${A}`, titled('Three'))
  await untilTitle('Three')
  expectNoErrors(watched)
})

it('sees a link deep in the content that leads elsewhere now', async () => {
  const folder = makeFolder()
  folder.write('.one/a.md', titled('One'))
  folder.write('.two/a.md', titled('Two'))
  mkdirSync(folder.at('articles'))
  symlinkSync('../.one', folder.at('articles/now'))
  const { untilTitle } = await watchTitles(folder)
  putOver(folder.at('articles/now'), '../.two')
  await untilTitle('Two')
})

it('keeps all while the folder is gone or empty, says so once, and sees it return', async () => {
  const folder = makeFolder()
  folder.write(A, titled('One'))
  const { watched, untilTitle } = await watchTitles(folder)
  folder.rename('.', '../elsewhere')
  await watched.until('it is gone', () => watched.errors.length > 0)
  mkdirSync(folder.contentDir)
  await watched.until('it is empty', () => watched.errors.length > 1)
  expect(watched.errors.map(({ message }) => message.replace(/\S*\/\S*/, 'X'))).toEqual([
    expect.stringMatching(
      /^The content folder X is not there .* stays until it is back\.$/,
    ),
    'The content folder X is empty. What was published stays until it is back.',
  ])
  expect(listTitles(folder)).toEqual(['One'])
  rmSync(folder.contentDir, { recursive: true })
  folder.rename('../elsewhere', '.')
  folder.write('articles/b.md', titled('Two'))
  await untilTitle('Two')
  expect(watched.errors).toHaveLength(2)
})

it.each(['ENOSPC', 'EMFILE'])(
  'looks at all by itself after %s, and says so once',
  async (code) => {
    const { contentDir, write } = makeFolder()
    for (let i = 0; i < 9; i += 1) write(`articles/${i}/index.md`, '')
    const errors: string[] = []
    let follow = 0
    const seen = new Promise<unknown>((resolve) => {
      const stop = watchContent({
        contentDir,
        mode: 'events',
        listDirectories: () =>
          Array.from({ length: 9 }, (_, i) => `${contentDir}/articles/${i}`),
        onChange: async (paths) => resolve(paths),
        onError: ({ message }) => errors.push(message),
        watchFolder: ((folder: string) => {
          follow += 1
          if (follow > 3) throw Object.assign(new Error(code), { code })
          return watch(join(folder))
        }) as typeof watch,
      })
      onTestFinished(stop)
    })
    expect(await seen).toBeUndefined()
    expect(follow).toBe(4)
    expect(errors).toEqual([expect.stringMatching(/once a second.*sysctl.*WATCH=poll/)])
  },
)
