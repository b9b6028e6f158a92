import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { makeHistoryOperations } from '../../../lib/edit/history/operations.ts'
import type { EditUpload } from '../../../lib/model/edit/operation.ts'
import {
  makeRepository,
  makeTemporary,
  openRepository,
  type TestRepository,
  toText,
} from './support/repository.ts'

const USER = { name: 'Ada', csrf: 'x' }

function openHistory({ contentDir }: Pick<TestRepository, 'contentDir'>) {
  const written: EditUpload[] = []
  const operations = makeHistoryOperations({
    contentDir,
    adopt: (bytes) => bytes,
    write(upload) {
      written.push(upload)
      return { status: 200, json: {} }
    },
  })
  const ask = async (name: keyof typeof operations, body: unknown) =>
    operations[name]({ user: USER, body })
  return { ask, written }
}

/** An article that was changed, renamed and changed again. */
function makePast({ content = 'content' } = {}) {
  const repository = makeRepository({ content })
  const long = 'One line.\n\nAnother line.\n\nA third line.\n\nAnd a last one.'
  repository.write('articles/a.md', toText('A', long))
  repository.git('commit', '--quiet', '--all', '--message=Write', '--author=Ada <a@b.c>')
  repository.git(
    'mv',
    join(repository.contentDir, 'articles/a.md'),
    join(repository.contentDir, 'articles/ü z.md'),
  )
  repository.git('commit', '--quiet', '--all', '--message=Rename')
  repository.write('articles/ü z.md', toText('A', long.replace('third', '3rd')))
  return { repository, commits: repository.git('log', '--format=%H').split('\n') }
}

describe('the history of a file', () => {
  it.each(['content', '.'])('follows its names, in %s', async (content) => {
    const { repository, commits } = makePast({ content })
    const { json } = await openHistory(repository).ask('history', {
      path: 'articles/ü z.md',
    })
    const [rename, write, begin] = commits
    expect(json).toEqual({
      entries: [
        {
          commit: rename,
          path: 'articles/ü z.md',
          author: 'Machine',
          date: expect.any(String),
          subject: 'Rename',
        },
        {
          commit: write,
          path: 'articles/a.md',
          author: 'Ada',
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          subject: 'Write',
        },
        {
          commit: begin,
          path: 'articles/a.md',
          author: 'Machine',
          date: expect.any(String),
          subject: 'Begin',
        },
      ],
      hasMore: false,
      isShallow: false,
    })
  })

  it('comes in pages, also of a file that is gone', async () => {
    const repository = makeRepository()
    const tree = repository.git('rev-parse', 'HEAD^{tree}')
    // Two trees in turn: commits without the cost of a work tree.
    repository.write('articles/a.md', toText('A', 'Other.'))
    repository.git('add', '--all')
    const other = repository.git('write-tree')
    const last = Array.from({ length: 33 }).reduce<string>(
      (parent, _, index) =>
        repository.git(
          'commit-tree',
          index % 2 ? tree : other,
          '-p',
          parent,
          '-m',
          `${index}`,
        ),
      repository.git('rev-parse', 'HEAD'),
    )
    repository.git('reset', '--quiet', '--hard', last)
    repository.git('rm', '--quiet', 'content/articles/a.md')
    repository.git('commit', '--quiet', '--message=Gone')
    const { ask } = openHistory(repository)
    const path = 'articles/a.md'
    const first = await ask('history', { path })
    expect(first.json).toMatchObject({
      hasMore: true,
      entries: { 0: { subject: 'Gone' }, 29: { subject: '4' } },
    })
    const rest = await ask('history', { path, skip: 30 })
    expect(rest.json).toMatchObject({
      hasMore: false,
      entries: ['3', '2', '1', '0', 'Begin'].map((subject) => ({ subject })),
    })
  })

  it('of a shallow clone says that there is more', async () => {
    const { repository } = makePast()
    repository.git('commit', '--quiet', '--all', '--message=Again')
    const top = join(makeTemporary(), 'clone')
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${repository.top}`,
      top,
    ])
    const { ask } = openHistory(openRepository(top, join(top, 'content')))
    const { json } = await ask('history', { path: 'articles/b.md' })
    expect(json).toMatchObject({ isShallow: true, entries: [{ subject: 'Again' }] })
  })

  it('is empty before the first commit, and for what git does not know', async () => {
    const repository = makeRepository()
    repository.write('articles/new.md', 'x')
    const { ask } = openHistory(repository)
    const none = { status: 200, json: { entries: [], hasMore: false, isShallow: false } }
    expect(await ask('history', { path: 'articles/new.md' })).toEqual(none)
    rmSync(join(repository.top, '.git'), { recursive: true })
    repository.git('init', '--quiet')
    expect(await ask('history', { path: 'articles/a.md' })).toEqual(none)
  })

  it('is told to be missing where there is no repository', async () => {
    const { ask } = openHistory({ contentDir: makeTemporary() })
    for (const name of ['history', 'diff', 'restore'] as const) {
      expect(await ask(name, { path: 'articles/a.md' })).toEqual({
        status: 404,
        json: {
          message: 'The content folder is in no git repository.',
          remedy: expect.stringContaining('git init'),
        },
      })
    }
  })
})

describe('a diff', () => {
  const hunk = (...lines: string[]) => ({
    oldStart: 5,
    newStart: 5,
    lines: lines.map((line) => {
      const kind = { ' ': 'same', '+': 'added', '-': 'removed' }[line.slice(0, 1)]
      return { kind, text: line.slice(1) }
    }),
  })
  const CHANGED = ['-A third line.', '+A 3rd line.']

  it('compares a version with what is on disk, and two versions under two names', async () => {
    const {
      repository,
      commits: [rename, write, begin],
    } = makePast()
    const { ask } = openHistory(repository)
    const path = 'articles/ü z.md'
    const onDisk = await ask('diff', {
      path,
      from: { commit: write, path: 'articles/a.md' },
    })
    expect(onDisk.json).toEqual({
      isText: true,
      hunks: [
        {
          ...hunk(' ', ' Another line.', ' ', ...CHANGED, ' ', ' And a last one.'),
          oldStart: 6,
          newStart: 6,
        },
      ],
    })
    const same = await ask('diff', {
      path,
      from: { commit: write, path: 'articles/a.md' },
      to: { commit: rename, path },
    })
    expect(same.json).toEqual({ isText: true, hunks: [] })
    const made = await ask('diff', { path, to: { commit: begin, path: 'articles/a.md' } })
    expect(made.json).toEqual({
      isText: true,
      hunks: [
        {
          oldStart: 0,
          newStart: 1,
          lines: ['---', 'title: A', '---', '', 'Words.'].map((text) => ({
            kind: 'added',
            text,
          })),
        },
      ],
    })
  })

  it('of a file that is gone takes all of it away, and of none says nothing', async () => {
    const repository = makeRepository()
    const commit = repository.git('rev-parse', 'HEAD')
    const path = 'articles/a.md'
    repository.remove(path)
    const { ask } = openHistory(repository)
    const { json } = await ask('diff', { path, from: { commit, path } })
    const lines = ['---', 'title: A', '---', '', 'Words.']
    expect(json).toEqual({
      isText: true,
      hunks: [
        {
          oldStart: 1,
          newStart: 0,
          lines: lines.map((text) => ({ kind: 'removed', text })),
        },
      ],
    })
    expect((await ask('diff', { path })).json).toEqual({ isText: true, hunks: [] })
  })

  it('runs no program of the configuration, and shows no bytes', async () => {
    const repository = makeRepository()
    repository.git('config', 'diff.external', `touch ${repository.top}/ran`)
    repository.git('config', 'diff.x.textconv', `touch ${repository.top}/ran; cat`)
    repository.write('articles/.gitattributes', '* diff=x\n')
    repository.write('articles/p.png', 'a\0b')
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--message=Picture')
    repository.write('articles/p.png', 'a\0c')
    const [commit] = repository.git('log', '--format=%H').split('\n')
    const { ask } = openHistory(repository)
    for (const path of ['articles/p.png', 'articles/a.md']) {
      const { json } = await ask('diff', { path, from: { commit, path } })
      expect(json).toEqual({ isText: path.endsWith('.md'), hunks: [] })
    }
    expect(() => repository.read('../ran')).toThrow('ENOENT')
  })
})

describe('a version of the past', () => {
  it('is brought back as a save, with what its author has seen', async () => {
    const { repository, commits } = makePast()
    const { ask, written } = openHistory(repository)
    const path = 'articles/ü z.md'
    const version = { commit: commits[2], path: 'articles/a.md' }
    await ask('restore', { path, version, base: 'seen' })
    expect(written).toEqual([
      { user: USER, path, base: 'seen', bytes: Buffer.from(toText('A')) },
    ])
    expect(repository.read(path)).toContain('3rd')
  })

  it('is none but that of a file that the editor may see', async () => {
    const repository = makeRepository()
    const dangling = repository.git('commit-tree', '-m', 'x', 'HEAD^{tree}')
    symlinkSync('/etc/passwd', join(repository.contentDir, 'articles/link.md'))
    repository.write('../secret.txt', 'secret')
    repository.write('.env', 'secret')
    repository.git('add', '--all', '--force')
    repository.git('commit', '--quiet', '--message=All')
    const commit = repository.git('rev-parse', 'HEAD')
    const path = 'articles/a.md'
    const { ask, written } = openHistory(repository)
    for (const version of [
      { commit: 'main', path },
      { commit: '--output=x', path },
      { commit: '0'.repeat(40), path },
      { commit: dangling, path },
      { commit, path: '../secret.txt' },
      { commit, path: 'articles/../../secret.txt' },
      { commit, path: '.env' },
      { commit, path: 'articles' },
      { commit, path: 'articles/link.md' },
      { commit },
      'HEAD',
    ]) {
      const said = JSON.stringify(version)
      expect((await ask('restore', { path, version })).status, said).toBe(404)
      expect((await ask('diff', { path, from: version })).status, said).toBe(404)
    }
    for (const outside of [
      '../x.md',
      '.git/config',
      'articles/../../x',
      '/etc/passwd',
      5,
    ]) {
      for (const name of ['history', 'diff', 'restore'] as const)
        expect((await ask(name, { path: outside })).status).toBeGreaterThanOrEqual(400)
    }
    expect(written).toEqual([])
  })
})
