import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

import {
  CommitLane,
  type CommitLaneSettings,
} from '../../../lib/edit/history/commits/commit-lane.ts'
import { makeCommitOperations } from '../../../lib/edit/history/commit-operations.ts'
import { runProgram } from '../../../lib/edit/history/git/run-program.ts'
import type { Save } from '../../../lib/edit/history/commits/save.ts'
import {
  addRemote,
  makeRepository,
  makeTemporary,
  openRepository,
  type TestRepository,
  toText,
} from './support/repository.ts'
import { waitFor } from '../../support/wait-for.ts'

const USER = { name: 'Ada', csrf: 'x' }

function openLane(
  { contentDir }: Pick<TestRepository, 'contentDir'>,
  settings: Partial<CommitLaneSettings> = {},
) {
  const told: string[] = []
  const lane = new CommitLane({
    ...{ contentDir, pushes: false, settle: async () => {} },
    onFault: ({ message }) => told.push(message),
    ...settings,
  })
  onTestFinished(() => lane.close())
  return { lane, told }
}

function saveOf(path: string, title: string, name = 'Ada'): Save {
  return { paths: [path], title, author: { name } }
}

const subjectsOf = ({ git }: TestRepository) => git('log', '--format=%s').split('\n')

describe('commits beside saves', () => {
  it('come one after another, and take no other change along', async () => {
    const repository = makeRepository()
    repository.write('articles/b.md', toText('B', 'By hand.'))
    const { lane, told } = openLane(repository)
    for (const name of ['a', 'c', 'd']) {
      repository.write(`articles/${name}.md`, toText(name, 'Saved.'))
      lane.add(saveOf(`articles/${name}.md`, name))
    }
    repository.remove('articles/d.md')
    lane.add(saveOf('articles/d.md', 'd'))
    await lane.flush()
    expect(subjectsOf(repository)).toEqual(['Add "c"', 'Edit "a"', 'Begin'])
    expect(repository.git('status', '--porcelain').trim()).toBe('M content/articles/b.md')
    expect([lane.waiting, told]).toEqual([0, []])
  })

  it('take the pictures of a text with it, and the author of each for its own', async () => {
    const repository = makeRepository()
    const { lane } = openLane(repository)
    for (const path of [
      'articles/x.png',
      'articles/a.md',
      'articles/y.png',
      'articles/b.md',
    ])
      repository.write(path, 'Saved.')
    lane.add(saveOf('articles/x.png', 'x.png'))
    lane.add(saveOf('articles/a.md', 'The letter A'))
    lane.add(saveOf('articles/y.png', 'y.png', 'Bob'))
    lane.add(saveOf('articles/b.md', 'B', 'Bob'))
    await lane.flush()
    expect(repository.git('log', '--format=%an %s', '--name-only')).toBe(
      'Bob Edit "B"\n\ncontent/articles/b.md\ncontent/articles/y.png\n' +
        'Ada Edit "The letter A"\n\ncontent/articles/a.md\ncontent/articles/x.png\n' +
        'Machine Begin\n\ncontent/articles/a.md\ncontent/articles/b.md',
    )
  })

  it.each(['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge'])(
    'wait while %s is there',
    async (name) => {
      const repository = makeRepository()
      const { lane, told } = openLane(repository)
      const file = join(repository.top, '.git', name)
      writeFileSync(file, `${repository.git('rev-parse', 'HEAD')}\n`)
      repository.write('articles/a.md', toText('A', 'Saved.'))
      lane.add(saveOf('articles/a.md', 'A'))
      await lane.flush()
      expect(told).toEqual([expect.stringContaining('in the middle of a')])
      expect(lane.fault?.remedy).toContain('--abort')
      rmSync(file)
      await lane.flush()
      expect([lane.fault, lane.waiting]).toEqual([undefined, 0])
      expect(subjectsOf(repository)).toEqual(['Edit "A"', 'Begin'])
    },
  )

  it.each([
    ['on no branch', ({ git }: TestRepository) => git('checkout', '--quiet', '--detach')],
    [
      'with a lock',
      ({ top }: TestRepository) => writeFileSync(join(top, '.git/index.lock'), ''),
    ],
    [
      'with a hook that fails',
      ({ hook }: TestRepository) => hook('commit-msg', 'exit 1'),
    ],
    [
      'in no repository',
      ({ top }: TestRepository) => rmSync(join(top, '.git'), { recursive: true }),
    ],
  ])('wait %s, and say so once', async (_, spoil) => {
    const repository = makeRepository()
    const { lane, told } = openLane(repository)
    spoil(repository)
    for (const body of ['One.', 'Two.']) {
      repository.write('articles/a.md', toText('A', body))
      lane.add(saveOf('articles/a.md', 'A'))
      await lane.flush()
    }
    expect([told.length, lane.waiting]).toEqual([1, 1])
    expect(repository.read('articles/a.md')).toContain('Two.')
  })

  it('are told at the start where they can not be made', async () => {
    const repository = makeRepository()
    const { lane, told } = openLane(repository)
    await lane.probe()
    expect(told).toEqual([])
    repository.write('../.gitignore', '/content\n')
    await lane.probe()
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1'
    onTestFinished(() => {
      Reflect.deleteProperty(process.env, 'GIT_TEST_ASSUME_DIFFERENT_OWNER')
    })
    await lane.probe()
    expect(told).toEqual([
      'Git ignores the content folder, so nothing in it is committed.',
      'The repository belongs to another user of this machine, so git refuses it.',
    ])
    expect(lane.fault?.remedy).toMatch(
      new RegExp(`safe\\.directory '?${repository.top}'?$`),
    )
  })

  it('are made in a linked work tree, and wait for what is unfinished there alone', async () => {
    const repository = makeRepository()
    const top = join(makeTemporary(), 'linked')
    repository.git('worktree', 'add', '--quiet', '-b', 'other', top)
    writeFileSync(join(repository.top, '.git/MERGE_HEAD'), '')
    const linked = openRepository(top, join(top, 'content'))
    const { lane, told } = openLane(linked)
    linked.write('articles/a.md', toText('A', 'Saved.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    expect([subjectsOf(linked), told]).toEqual([['Edit "A"', 'Begin'], []])
  })

  it('go on past one that can not be made', async () => {
    const repository = makeRepository()
    repository.hook('commit-msg', 'grep -q Bad "$1" && exit 1; exit 0')
    const { lane } = openLane(repository)
    for (const [path, title] of [
      ['articles/a.md', 'Bad'],
      ['articles/b.md', 'Good'],
    ] as const) {
      repository.write(path, toText(title, 'Saved.'))
      lane.add(saveOf(path, title))
    }
    await lane.flush()
    expect(subjectsOf(repository)).toEqual(['Edit "Good"', 'Begin'])
    expect(lane.waiting).toBe(1)
  })
})

describe('a push', () => {
  it('follows each commit where the branch follows one of a remote', async () => {
    const repository = makeRepository()
    const other = addRemote(repository)
    const { lane, told } = openLane(repository, { pushes: true })
    repository.write('articles/a.md', toText('A', 'Saved.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    other.git('pull', '--quiet')
    expect([subjectsOf(other)[0], told]).toEqual(['Edit "A"', []])
    repository.git('branch', '--quiet', '--unset-upstream')
    repository.write('articles/a.md', toText('A', 'Again.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    expect(other.git('ls-remote', 'origin', 'main')).toContain(
      other.git('rev-parse', 'HEAD'),
    )
    expect(told).toEqual([])
  })

  it('that is rejected is told, and goes through when what is there was brought in', async () => {
    const repository = makeRepository()
    const other = addRemote(repository)
    other.write('articles/b.md', toText('B', 'Elsewhere.'))
    other.git('commit', '--quiet', '--all', '--message=Elsewhere')
    other.git('push', '--quiet')
    const { lane, told } = openLane(repository, { pushes: true })
    repository.write('articles/a.md', toText('A', 'Here.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    expect(told).toEqual(['The remote has commits that are not here.'])
    await lane.push()
    expect(lane.fault?.remedy).toContain('git pull --rebase')
    repository.write('articles/b.md', toText('B', 'By hand.'))
    await lane.push({ pulls: true })
    expect(lane.fault?.message).toContain('differ from the last commit')
    repository.git('checkout', '--quiet', '--', '.')
    await lane.push({ pulls: true })
    expect(lane.fault).toBeUndefined()
    expect(subjectsOf(repository)).toEqual(['Edit "A"', 'Elsewhere', 'Begin'])
    expect(repository.git('status', '--porcelain', '--branch')).toBe(
      '## main...origin/main',
    )
  })

  it('that hangs is cut off at the end', async () => {
    const repository = makeRepository()
    addRemote(repository)
    const begun = join(repository.top, 'begun')
    repository.hook('pre-push', `touch ${begun}; sleep 600`)
    const { lane, told } = openLane(repository, { pushes: true })
    repository.write('articles/a.md', toText('A', 'Saved.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await waitFor(() => expect(existsSync(begun)).toBe(true))
    await lane.close()
    expect([subjectsOf(repository)[0], told]).toEqual(['Edit "A"', []])
  })

  it('brings nothing in where the same lines changed', async () => {
    const repository = makeRepository()
    const other = addRemote(repository)
    other.write('articles/a.md', toText('A', 'Elsewhere.'))
    other.git('commit', '--quiet', '--all', '--message=Elsewhere')
    other.git('push', '--quiet')
    const { lane } = openLane(repository)
    repository.write('articles/a.md', toText('A', 'Here.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.push({ pulls: true })
    expect(lane.fault?.message).toContain('changed the same lines')
    expect(subjectsOf(repository)).toEqual(['Edit "A"', 'Begin'])
    expect(existsSync(join(repository.top, '.git/rebase-merge'))).toBe(false)
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it.each([
    ['https://me:secret@localhost:9/blog.git', 'can not be reached'],
    ['/nowhere/blog.git', 'can not be reached'],
  ])('to %s is told without a password', async (address, message) => {
    const repository = makeRepository()
    addRemote(repository)
    repository.git('remote', 'set-url', 'origin', address)
    const { lane } = openLane(repository, { pushes: true })
    repository.write('articles/a.md', toText('A', 'Here.'))
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    expect(lane.fault?.message).toContain(message)
    expect(JSON.stringify([lane.fault?.message, lane.fault?.remedy])).not.toContain(
      'secret',
    )
    expect(subjectsOf(repository)[0]).toBe('Edit "A"')
  })
})

describe('the state', () => {
  it('says where the branch is, what waits, and what helps', async () => {
    const repository = makeRepository()
    const other = addRemote(repository)
    other.write('articles/b.md', toText('B', 'Elsewhere.'))
    other.git('commit', '--quiet', '--all', '--message=Elsewhere')
    other.git('push', '--quiet')
    const { lane } = openLane(repository, { pushes: true })
    const { contentDir } = repository
    const operations = makeCommitOperations({ contentDir, lane })
    const ask = async (name: 'status' | 'push', body: unknown = {}) =>
      (await operations[name]({ user: USER, body })).json
    const idle = {
      isRepository: true,
      commits: true,
      name: 'main',
      upstream: 'origin/main',
      waiting: 0,
      isWorking: false,
    }
    expect(await ask('status')).toMatchObject({
      ...idle,
      ahead: 0,
      behind: 0,
      canPull: false,
    })
    repository.write('articles/a.md', toText('A', 'Here.'))
    repository.write('articles/new ü.md', 'x')
    lane.add(saveOf('articles/a.md', 'A'))
    await lane.flush()
    expect(await ask('status')).toMatchObject({
      ...idle,
      ...{ ahead: 1, behind: 1, uncommitted: 1, canPull: true },
      lastError: 'The remote has commits that are not here.',
      remedy: expect.stringContaining('git pull --rebase'),
    })
    expect(await ask('push', { pulls: true })).toMatchObject({
      ...idle,
      ahead: 0,
      behind: 0,
      canPull: false,
    })
  })

  it('is told without commits, and without a repository', async () => {
    const { contentDir, top } = makeRepository()
    const { status, push } = makeCommitOperations({ contentDir, lane: undefined })
    const request = { user: USER, body: {} }
    expect((await status(request)).json).toMatchObject({
      commits: false,
      ahead: 0,
      canPull: false,
    })
    expect((await push(request)).status).toBe(404)
    rmSync(join(top, '.git'), { recursive: true })
    expect((await status(request)).json).toMatchObject({
      isRepository: false,
      commits: false,
    })
  })
})

it('a program that does not end is cut off, with what it started', async () => {
  const settings = { cwd: '/', env: process.env, limitMs: 50 }
  const { end, code } = await runProgram('sh', ['-c', 'sleep 600 & wait'], settings)
  expect([end, code]).toEqual(['limit', undefined])
})

it('a folder without git says so', async () => {
  const { lane, told } = openLane({ contentDir: makeTemporary() })
  lane.add(saveOf('a.md', 'A'))
  await lane.flush()
  expect(told).toEqual(['The content folder is in no git repository.'])
})
