import { symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { scan, scanFile } from '../../../../lib/content/compile/scan/scan.ts'
import { formatDiagnostic } from '../../../../lib/model/diagnostic.ts'
import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  publish,
} from '../../support/compiler-fixture.ts'
import { makeFolder } from '../../support/content-folder.ts'
import { articleText } from '../../support/documents.ts'

function look(paths: readonly string[]) {
  const folder = makeFolder()
  for (const path of paths) folder.write(path, '')
  const { files, warnings, unread } = scan(folder.contentDir)
  const found = files.map(({ path }) => path)
  // One path alone is seen as the whole folder is.
  for (const path of paths) {
    expect(scanFile(folder.contentDir, path)?.path, path).toBe(
      found.includes(path) ? path : undefined,
    )
  }
  const said = [...warnings, ...unread.map(({ diagnostic }) => diagnostic)]
  return { found, said: said.map(formatDiagnostic) }
}

describe('files that no reader is meant to see', () => {
  it.each([
    ['articles/_drafts/a.md', 'articles/_drafts', 'file-private'],
    ['articles/_post.md', 'articles/_post.md', 'file-private'],
    ['articles/2026/_index.md', 'articles/2026/_index.md', 'file-private'],
    ['articles/_drafts/deep/a.md', 'articles/_drafts', 'file-private'],
    ['pages/_about.md', 'pages/_about.md', 'file-private'],
    ['articles/templates/post.md', 'articles/templates', 'file-private'],
    ['articles/Drafts/a.md', 'articles/Drafts', 'file-private'],
    ['articles/index.md', 'articles/index.md', 'file-private'],
    ['articles/README.md', 'articles/README.md', 'file-for-repository'],
    ['articles/LICENSE.txt', 'articles/LICENSE.txt', 'file-for-repository'],
    ['pages/CHANGELOG.md', 'pages/CHANGELOG.md', 'file-for-repository'],
    ['articles/drafts-2020/a/index.md', 'articles/drafts-2020', 'file-private'],
    ['articles/node_modules/x/doc.md', 'articles/node_modules', 'file-private'],
    ['articles/logseq/bak/a.md', 'articles/logseq/bak', 'file-private'],
    ['articles/wave.draft.md', 'articles/wave.draft.md', 'file-private'],
    ['articles/wave.bak.md', 'articles/wave.bak.md', 'file-copy'],
    ['articles/wave.tmp.md', 'articles/wave.tmp.md', 'file-copy'],
    ['articles/post-template.md', 'articles/post-template.md', 'file-private'],
    ['articles/Untitled 1.md', 'articles/Untitled 1.md', 'file-private'],
    ['articles/tide.md.md', 'articles/tide.md.md', 'file-copy'],
    ['articles/tide.2020-01-01.md', 'articles/tide.2020-01-01.md', 'file-copy'],
    ['articles/_old/a.markdown', 'articles/_old', 'file-private'],
  ])('%s is none, and %s is named', (path, named, rule) => {
    const { found, said } = look([path, 'articles/tide.md'])
    expect(found).toEqual(['articles/tide.md'])
    expect(said).toEqual([expect.stringMatching(`^${named}:1:1 .*\\(${rule}\\)$`)])
    expect(said.join()).not.toContain('rename')
  })

  it('are named once a folder, and not at all without a text', () => {
    const { found, said } = look([
      'articles/_a/1.md',
      'articles/_a/2.md',
      'articles/_a/b/_3.md',
      'articles/_pictures/x.png',
      'articles/templates/index.md',
    ])
    expect(found).toEqual(['articles/templates/index.md'])
    expect(said).toEqual([expect.stringMatching(/^articles\/_a:1:1 warning/)])
  })
})

it('opens no private folder by an index: it alone is an article', () => {
  const { found, said } = look([
    'articles/drafts/index.md',
    'articles/drafts/secret.md',
    'articles/private/index.md',
    'articles/private/deep/index.md',
    'articles/private/deep/secret.md',
    'articles/hidden/deep/hidden/index.md',
  ])
  expect(found).toEqual(['articles/drafts/index.md', 'articles/private/index.md'])
  expect(said.toSorted()).toEqual([
    expect.stringMatching(/^articles\/drafts:1:1 .*only its `index.md` is published/),
    expect.stringMatching(/^articles\/hidden:1:1 .*nothing of it is published/),
    expect.stringMatching(/^articles\/private:1:1 .*only its `index.md` is published/),
  ])
})

describe('copies', () => {
  it('are left out and named with their original, which stays', () => {
    const copies = [
      'articles/tide (conflicted copy 2026-03-01).md',
      'articles/tide 2.md',
      'articles/tide copy.md',
      'articles/tide-DESKTOP.md',
      'articles/tide.sync-conflict-20260301-101500-ABC1234.md',
      'articles/tide_conflict-20260301-101500.md',
    ]
    const { found, said } = look(['articles/tide.md', ...copies])
    expect(found).toEqual(['articles/tide.md'])
    expect(said.toSorted()).toEqual(
      copies
        .map(
          (path) =>
            `${path}:1:1 warning: \`${path}\` looks like a copy of \`articles/tide.md\`, so it is not published: compare the two and keep one (file-copy)`,
        )
        .toSorted(),
    )
  })

  it('are articles without an original, unless the name is certain', () => {
    const { found, said } = look([
      'articles/ipad 2.md',
      'articles/part-2.md',
      'articles/part.md',
      'articles/wave.sync-conflict-20260301-101500-ABC1234.md',
    ])
    expect(found).toEqual([
      'articles/ipad 2.md',
      'articles/part-2.md',
      'articles/part.md',
    ])
    expect(said).toEqual([expect.stringMatching(/^articles\/wave.*compare it with/)])
  })

  it('may be folders', () => {
    const { found } = look(['articles/tide/index.md', 'articles/tide copy/index.md'])
    expect(found).toEqual(['articles/tide/index.md'])
  })

  it('with the id of the original take nothing away', async () => {
    const folder = makeFolder()
    const text = articleText({ title: 'Tide', id: 'tide', slug: 'tide' })
    folder.write('articles/tide (Ann conflicted copy).md', text)
    folder.write('articles/tide.md', text)
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    expect(listTitles(folder)).toEqual(['Tide'])
    expect(diagnosticsOf(compiler)).toEqual([expect.stringContaining('(file-copy)')])
  })

  it('that iCloud leaves as a stub keep the article as it was', async () => {
    const folder = makeFolder()
    folder.write('articles/tide.md', articleText({ title: 'Tide' }))
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    folder.remove('articles/tide.md')
    folder.write('articles/.tide.md.icloud', 'bplist00')
    await compiler.compile(['articles/tide.md'])
    await publish(compiler)
    expect(listTitles(folder)).toEqual(['Tide'])
    expect(diagnosticsOf(compiler)).toEqual([expect.stringContaining('in iCloud')])
  })
})

describe('what lies beside the folders of documents', () => {
  it('is named once for each folder, with what to do', () => {
    const { said } = look([
      'posts/hello.md',
      'posts/more.md',
      '_drafts/secret.md',
      'static/x.css',
      'things/x.bin',
      'hello.md',
      'later.md',
      'articles/2014-01-01-old.html',
      'articles/notes/tide.org',
      'articles/plan.html',
      'pages/about.adoc',
      'README.md',
      '.obsidian/app.json',
      'media/x.png',
      'public/x.md',
    ])
    expect(said.toSorted()).toEqual([
      '_drafts:1:1 warning: `_drafts/` is not read: nothing in it is published (folder-unread)',
      'articles/2014-01-01-old.html:1:1 warning: `articles/2014-01-01-old.html` and 2 more is no Markdown, so it is not read: write it as Markdown, in a file that ends in .md (file-unread)',
      'hello.md:1:1 warning: `hello.md` and 1 more beside `site.yaml` is not read: articles belong into `articles/`, pages into `pages/` (file-unread)',
      'posts:1:1 warning: `posts/` is not read: articles are read from `articles/` (folder-unread)',
      'static:1:1 warning: `static/` is not read: files belong into `media/`, or into `public/` to keep their addresses (folder-unread)',
      expect.stringMatching(/^things:1:1 warning: /),
    ])
  })

  it('is no news when a document refers to it', async () => {
    const folder = makeFolder()
    folder.write(
      'pictures/dot.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    )
    folder.write('articles/a.md', articleText({}, '![A dot](../pictures/dot.svg)\n'))
    symlinkSync('articles', folder.at('old'))
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    expect(diagnosticsOf(compiler)).toEqual([])
  })
})
