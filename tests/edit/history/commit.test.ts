import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { commitSave } from '../../../lib/edit/history/commits/commit-save.ts'
import { findRepository } from '../../../lib/edit/history/git/repository.ts'
import type { Save } from '../../../lib/edit/history/commits/save.ts'
import { makeRepository, type TestRepository, toText } from './support/repository.ts'

const ADA = { name: 'Ada', email: 'ada@blog.example' }

async function commit(
  { contentDir }: TestRepository,
  paths: readonly string[],
  save: Partial<Save> = {},
): Promise<boolean> {
  const repository = await findRepository(contentDir)
  if (!repository) throw new Error('no repository')
  return commitSave(repository, { paths, author: ADA, title: 'A', ...save })
}

/** Subject, author and files of the last commit. */
function lastCommit({ git }: TestRepository): string {
  return git(
    '-c',
    'core.quotePath=false',
    'show',
    '--no-renames',
    '--name-status',
    '--format=%s|%an <%ae>|%cn',
  )
}

describe('a save', () => {
  it.each(['content', '.', 'deep/content'])(
    'is committed alone, in %s',
    async (content) => {
      const repository = makeRepository({ content })
      repository.write('articles/a.md', toText('A', 'Changed.'))
      repository.write('articles/b.md', toText('B', 'Staged.'))
      repository.git('add', '--all')
      repository.write('articles/b.md', toText('B', 'And more.'))
      repository.write('articles/c.md', toText('C'))
      expect(await commit(repository, ['articles/a.md'])).toBe(true)
      const prefix = content === '.' ? '' : `${content}/`
      expect(lastCommit(repository)).toBe(
        `Edit "A"|Ada <ada@blog.example>|Machine\n\nM\t${prefix}articles/a.md`,
      )
      expect(repository.git('status', '--porcelain')).toBe(
        `MM ${prefix}articles/b.md\n?? ${prefix}articles/c.md`,
      )
      expect(repository.git('show', `:${prefix}articles/b.md`)).toContain('Staged.')
    },
  )

  it.each([
    'ä ü ß.md',
    '-leading.md',
    ':(glob)**.md',
    ':!a.md',
    'a*.md',
    '[ab].md',
    'with "quotes".md',
    '$(touch x) `touch y`.md',
  ])('takes a name as it is: %s', async (name) => {
    const repository = makeRepository()
    const path = `articles/${name}`
    repository.write(path, toText('New'))
    repository.write('articles/a.md', toText('A', 'Not that.'))
    repository.write('articles/new.md', toText('Not that'))
    expect(await commit(repository, [path])).toBe(true)
    expect(
      repository.git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0'),
    ).toContain(`content/${path}`)
    expect(repository.git('status', '--porcelain').trim()).toBe(
      'M content/articles/a.md\n?? content/articles/new.md',
    )
    repository.remove(path)
    expect(await commit(repository, [path])).toBe(true)
    expect(repository.git('log', '-1', '--format=%s')).toBe('Delete "A"')
    expect(repository.git('status', '--porcelain').trim()).toBe(
      'M content/articles/a.md\n?? content/articles/new.md',
    )
  })

  it('of a rename is one commit', async () => {
    const repository = makeRepository()
    repository.remove('articles/a.md')
    repository.write('articles/z.md', toText('A'))
    await commit(repository, ['articles/a.md', 'articles/z.md'], { act: 'rename' })
    expect(lastCommit(repository)).toContain(
      'Rename "A"|Ada <ada@blog.example>|Machine\n\nD\tcontent/articles/a.md\nA\tcontent/articles/z.md',
    )
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('without a difference, or of what git ignores or never knew, is no commit', async () => {
    const repository = makeRepository()
    repository.write('.gitignore', 'secret.md\n')
    repository.write('secret.md', 'Not for git')
    const paths = ['articles/a.md', 'articles/never.md', 'secret.md']
    expect(await commit(repository, paths)).toBe(false)
    expect(repository.git('log', '--format=%s')).toBe('Begin')
  })

  it('is the first commit of a new repository, whose machine knows nobody', async () => {
    const repository = makeRepository()
    rmSync(join(repository.top, '.git'), { recursive: true })
    repository.git('init', '--quiet')
    expect(await commit(repository, ['articles/a.md'])).toBe(true)
    expect(lastCommit(repository)).toBe(
      'Add "A"|Ada <ada@blog.example>|Imprint\n\nA\tcontent/articles/a.md',
    )
    repository.write('articles/a.md', toText('A', 'By the machine.'))
    await commit(repository, ['articles/a.md'], { author: undefined })
    expect(lastCommit(repository)).toContain('|Imprint <imprint@localhost>|Imprint')
  })

  it.each([
    [{ name: 'Eve <eve@x>', email: 'e>v\ne' }, 'Eve eve@x <ev e>'],
    [{ name: 'Jörg', email: undefined }, 'Jörg <>'],
    [{ name: '--amend' }, '--amend <>'],
    [{ name: '<>' }, 'Unknown <>'],
  ])('names its author in one line: %j', async (author, expected) => {
    const repository = makeRepository()
    repository.write('articles/a.md', toText('A', 'Changed.'))
    await commit(repository, ['articles/a.md'], {
      author,
      title: '--amend\nSigned-off-by: x',
    })
    expect(repository.git('log', '-1', '--format=%an <%ae>')).toBe(expected)
    expect(repository.git('log', '-1', '--format=%B')).toBe(
      'Edit "--amend Signed-off-by: x"',
    )
  })

  it('shows what a hook says, and leaves the index as it was', async () => {
    const repository = makeRepository()
    repository.hook('pre-commit', 'echo "No: https://me:secret@host/x" >&2; exit 1')
    repository.write('articles/c.md', toText('C'))
    await expect(commit(repository, ['articles/c.md'])).rejects.toThrow(
      '`git commit` failed: No: https://host/x',
    )
    expect(repository.git('status', '--porcelain')).toBe('?? content/articles/c.md')
  })

  it('goes on without a file that a next save has moved away', async () => {
    const repository = makeRepository()
    repository.hook(
      'pre-commit',
      'rm content/articles/c.md 2>/dev/null && exit 1; exit 0',
    )
    repository.write('articles/a.md', toText('A', 'Changed.'))
    repository.write('articles/c.md', toText('C'))
    expect(await commit(repository, ['articles/a.md', 'articles/c.md'])).toBe(true)
    expect(lastCommit(repository)).toContain('Edit "A"')
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('tells no hook a secret', async () => {
    const repository = makeRepository()
    process.env.PREVIEW_SECRET = 'a secret'
    repository.hook('pre-commit', 'echo "[$PREVIEW_SECRET]" >&2; exit 1')
    repository.write('articles/a.md', toText('A', 'Changed.'))
    await expect(commit(repository, ['articles/a.md'])).rejects.toThrow('failed: []')
    Reflect.deleteProperty(process.env, 'PREVIEW_SECRET')
  })

  it('runs no program that content or the configuration names for every look', async () => {
    const repository = makeRepository()
    const program = `touch ${repository.top}/ran; false`
    repository.git('config', 'core.fsmonitor', program)
    repository.write('articles/a.md', toText('A', 'Changed.'))
    expect(await commit(repository, ['articles/a.md'])).toBe(true)
    // Files that make a folder look like a repository, as a stranger may have put them there.
    for (const folder of ['objects', 'refs'])
      mkdirSync(join(repository.contentDir, folder))
    repository.write('HEAD', 'ref: refs/heads/main\n')
    repository.write('config', `[core]\n\tbare = true\n\tfsmonitor = "${program}"\n`)
    await expect(commit(repository, ['articles/a.md'])).rejects.toThrow(
      'look like a repository',
    )
    expect(() => repository.read('../ran')).toThrow('ENOENT')
  })
})
