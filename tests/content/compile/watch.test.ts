import { renameSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { CompilerSettings } from '../../../lib/content/compile/compiler.ts'
import { articleText } from '../support/documents.ts'
import {
  listTitles,
  openTestCompiler,
  diagnosticsOf,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'
import { compiledOf, expectNoErrors, watchCompiler } from '../support/watch-fixture.ts'

/** A folder with one article that is published and watched. */
async function watchOne(settings: Partial<CompilerSettings> = {}) {
  const folder = makeFolder()
  folder.write('articles/a.md', titled('A'))
  const compiler = openTestCompiler(folder, settings)
  await publish(compiler)
  const watched = watchCompiler(compiler)
  const untilListed = (...titles: string[]) =>
    watched.until(`the archive lists ${titles}`, () => {
      return listTitles(folder).toSorted().join() === titles.toSorted().join()
    })
  return { folder, compiler, watched, untilListed }
}

function titled(title: string, body?: string): string {
  return articleText({ title }, body)
}

describe.each(['events', 'poll'] as const)('by %s', (watchMode) => {
  it('follows files that are added, edited, renamed and deleted', async () => {
    const { folder, watched, untilListed } = await watchOne({ watchMode })
    folder.write('articles/b.md', titled('B'))
    await untilListed('A', 'B')
    folder.write('articles/b.md', titled('B again'))
    await untilListed('A', 'B again')
    folder.rename('articles/b.md', 'articles/c.md')
    await watched.until('c.md was compiled', () =>
      compiledOf(watched).includes('articles/c.md'),
    )
    folder.remove('articles/c.md')
    await untilListed('A')
    expect(compiledOf(watched)).not.toContain('articles/a.md')
    expectNoErrors(watched)
  })
})

it('sees what an editor saves beside the file and renames over it', async () => {
  const { folder, watched, untilListed } = await watchOne()
  for (const title of ['One', 'Two', 'Three']) {
    folder.replace('articles/a.md', titled(title))
    await untilListed(title)
  }
  expect(new Set(compiledOf(watched))).toEqual(new Set(['articles/a.md']))
  expectNoErrors(watched)
})

it('reports a file that breaks, and then that it is fixed', async () => {
  const { folder, compiler, watched, untilListed } = await watchOne()
  folder.write('articles/a.md', 'Broken')
  await watched.until(
    'the diagnostic is listed',
    () => diagnosticsOf(compiler).length === 1,
  )
  expect(listTitles(folder)).toEqual(['A'])
  folder.write('articles/a.md', titled('Fixed'))
  await untilListed('Fixed')
  expect(diagnosticsOf(compiler)).toEqual([])
})

describe('folders', () => {
  it('are followed when they are new, with the files and folders in them', async () => {
    const { folder, untilListed } = await watchOne()
    folder.write('articles/2025/b.md', titled('B'))
    folder.write('articles/2025/03/c/index.md', titled('C'))
    await untilListed('A', 'B', 'C')
    folder.write('articles/2025/03/c/index.md', titled('C again'))
    await untilListed('A', 'B', 'C again')
    folder.write('articles/2025/d.md', titled('D'))
    await untilListed('A', 'B', 'C again', 'D')
  })

  it('are followed when one is moved in from elsewhere', async () => {
    const { folder, untilListed } = await watchOne()
    const elsewhere: Folder = makeFolder()
    elsewhere.write('b/index.md', titled('B'))
    renameSync(elsewhere.at('b'), folder.at('articles/b'))
    await untilListed('A', 'B')
  })

  it('take their articles with them', async () => {
    const { folder, watched, untilListed } = await watchOne()
    folder.write('articles/b/index.md', titled('B'))
    folder.write('articles/b/c/index.md', titled('C'))
    await untilListed('A', 'B', 'C')
    folder.remove('articles/b')
    await untilListed('A')
    expectNoErrors(watched)
  })

  it('are followed under their new name', async () => {
    const { folder, untilListed } = await watchOne()
    folder.write('articles/b/index.md', titled('B'))
    await untilListed('A', 'B')
    folder.rename('articles/b', 'articles/c')
    folder.write('articles/c/d.md', titled('D'))
    await untilListed('A', 'B', 'D')
    folder.write('articles/c/d.md', titled('D again'))
    await untilListed('A', 'B', 'D again')
  })

  it('may all be moved away for a while', async () => {
    const { folder, watched, untilListed } = await watchOne()
    folder.rename('.', '../elsewhere')
    await watched.until('an error', () => watched.errors.length > 0)
    expect(listTitles(folder)).toEqual(['A'])
    folder.rename('../elsewhere', '.')
    folder.write('articles/a.md', titled('Back'))
    await untilListed('Back')
  })

  it('may all be deleted: that is an error, and takes no article offline', async () => {
    const { folder, watched } = await watchOne()
    folder.remove('.')
    await watched.until('an error', () => watched.errors.length > 0)
    expect(listTitles(folder)).toEqual(['A'])
  })
})

it('tells of a picture that changes, and of no other file', async () => {
  const { folder, compiler, watched } = await watchOne()
  const picture = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`
  folder.write('articles/p.svg', picture(1))
  folder.write('articles/a.md', titled('A', '![Alt](p.svg)\n'))
  const media = () => watched.outcomes.flatMap((outcome) => outcome.media)
  await watched.until('the picture is known', () => media().length === 1)
  expect(diagnosticsOf(compiler)).toEqual([])
  folder.write('articles/p.svg', picture(2))
  folder.write('articles/other.svg', picture(2))
  await watched.until('the picture is known anew', () => media().length === 2)
  folder.remove('articles/p.svg')
  await watched.until('the picture is gone', () => media().length === 3)
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringContaining('There is no picture'),
  ])
  expect(new Set(media())).toEqual(new Set(['articles/p.svg']))
})
