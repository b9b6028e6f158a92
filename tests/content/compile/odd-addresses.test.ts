import { expect, it } from 'vitest'

import { articleText } from '../support/documents.ts'
import {
  diagnosticsOf,
  listTitles,
  NOW,
  openTestCompiler,
  publish,
} from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'

const LONG = 'x'.repeat(300)

/** Addresses that stop the file system in one way or another. */
const ODD_ADDRESSES = [
  ['below a file', './other.md/plan.png'],
  ['far below a file', './other.md/a/b/../c/plan.png'],
  ['of a name that is too long', `./${LONG}.png`],
  ['in a folder whose name is too long', `./${LONG}/plan.png`],
  ['of a path that is too long', `./${'deep/'.repeat(1000)}plan.png`],
  ['with a NUL', './plan%00.png'],
  ['with a NUL and no ending', './plan%00'],
  ['with a line end', './plan%0A.png'],
  ['of letters that are no UTF-8', './plan%FF.png'],
  ['that ends in a slash', './plan.png/'],
  ['of a folder', './folder.png'],
  ['of a pasted picture without its `data:`', `iVBORw0KGgo${'A'.repeat(450)}.png`],
  ['in `media/`', `/media/other.md/${LONG}.png`],
] as const

it('reports each odd address at its line, and publishes every article', async () => {
  const folder = makeFolder()
  folder.write('articles/other.md', articleText({ title: 'Other' }))
  folder.write('articles/folder.png/x', '')
  const paths = ODD_ADDRESSES.map(([what, address], index) => {
    const path = `articles/a${index}.md`
    folder.write(path, articleText({ title: what }, `One\n\n![Two](${address})\n`))
    return path
  })
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  const titles = ODD_ADDRESSES.map(([what]) => what)
  expect(listTitles(folder).toSorted()).toEqual(['Other', ...titles].toSorted())
  const found = diagnosticsOf(compiler).map((text) => text.split(':', 1)[0])
  expect(found).toEqual(paths.toSorted())
  // The next edit comes through, of these files alone and of all.
  folder.write('articles/other.md', articleText({ title: 'Edited' }))
  await compiler.compile(['articles/other.md', ...paths])
  compiler.publishSnapshot(NOW)
  expect(listTitles(folder)).toContain('Edited')
  await publish(compiler)
  expect(diagnosticsOf(compiler)).toHaveLength(paths.length)
})
