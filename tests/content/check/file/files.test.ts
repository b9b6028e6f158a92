import { expect, it } from 'vitest'

import {
  checkFile,
  directoryDiagnostic,
  documentTypeOf,
  ignoredFileDiagnostic,
  isEditorFile,
  MAX_FILE_BYTES,
  tooLargeDiagnostic,
  unreadableDiagnostic,
} from '../../../../lib/content/check/index.ts'
import { formatDiagnostic } from '../../../../lib/model/diagnostic.ts'

it.each([
  ['articles/a.md', 'article'],
  ['articles/2025/a/index.md', 'article'],
  ['authors/a.md', 'author'],
  ['pages/a.md', 'page'],
  ['tags/a.md', 'tag'],
  ['site.yaml', 'site'],
  ['site.yml', undefined],
  ['articles/a.mdx', undefined],
  ['articles/a.MD', undefined],
  ['articles/a.svg', undefined],
  ['articles/.drafts/a.md', undefined],
  ['articles/.#a.md', undefined],
  ['articles/__MACOSX/a.md', undefined],
  ['articles/4913/index.md', 'article'],
  ['articles.md', undefined],
  ['notes/a.md', undefined],
  ['articles/site.yaml', undefined],
])('the type of %s is %s', (path, type) => {
  expect(documentTypeOf(path)).toBe(type)
})

it('has no type for other files', () => {
  expect(() => checkFile('media/a.svg', new Uint8Array())).toThrow(TypeError)
})

it.each([
  ['articles/a.mdx', 'articles/a.md'],
  ['articles/a.MD', 'articles/a.md'],
  ['pages/a.markdown', 'pages/a.md'],
  ['authors/a.txt', 'authors/a.md'],
  ['site.yml', 'site.yaml'],
  ['articles/a.md', undefined],
  ['articles/a.svg', undefined],
  ['articles/.a.txt', undefined],
  ['articles/a.txt~', undefined],
  ['articles/__MACOSX/a.txt', undefined],
  ['notes.txt', undefined],
  ['media/a.txt', undefined],
])('the right name of %s is %s', (path, rightName) => {
  const line = `${path}:1:1 warning: This file is ignored because of its name: rename it to \`${rightName}\` (file-ignored)`
  const diagnostic = ignoredFileDiagnostic(path)
  expect(diagnostic && formatDiagnostic(diagnostic)).toBe(rightName && line)
})

it.each([
  'articles/.a.md.swp',
  'articles/a.md~',
  'articles/.#a.md',
  'articles/#a.md#',
  'articles/4913',
  'articles/.DS_Store',
  'articles/._a.md',
  'Thumbs.db',
  'articles/a.tmp',
  'articles/.~lock.a.md#',
  'articles/a.md___jb_tmp___',
  '__MACOSX/articles/a.md',
])('%s is left by an editor', (path) => {
  expect(isEditorFile(path)).toBe(true)
})

it.each(['articles/a.md', 'articles/4913.md', 'media/sedate.svg', 'articles/c#.md'])(
  '%s is not left by an editor',
  (path) => {
    expect(isEditorFile(path)).toBe(false)
  },
)

it('explains files that can not be read', () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  expect(
    [
      tooLargeDiagnostic('articles/a.md', MAX_FILE_BYTES * 1.5),
      directoryDiagnostic('articles/x.md'),
      unreadableDiagnostic('articles/a.md', denied),
      unreadableDiagnostic('articles/a.md', new Error('odd')),
    ].map(formatDiagnostic),
  ).toEqual([
    'articles/a.md:1:1 error: The file has 6.0 MB and the limit is 4 MB: split it, and keep pictures in files of their own (file-too-large)',
    'articles/x.md:1:1 error: `articles/x.md` is a folder with the name of a document: rename it without its extension (file-is-folder)',
    'articles/a.md:1:1 error: The file can not be read: permission was denied: make the file readable for the user who runs this (file-unreadable)',
    'articles/a.md:1:1 error: The file can not be read: odd: check the file and try again (file-unreadable)',
  ])
})
