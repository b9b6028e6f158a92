import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { PublishNow } from '../../lib/cli/process/publish-now.ts'
import { waitFor } from '../support/wait-for.ts'

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-pull-')))
  // A git that was cut off may still write.
  const remove = () => rmSync(folder, { recursive: true, force: true })
  onTestFinished(() => waitFor(remove))
  return folder
}

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@x.example']
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'ignore' })
}

function save(repository: string, file: string): void {
  writeFileSync(join(repository, 'content', file), file)
  git(repository, 'add', '.')
  git(repository, 'commit', '-m', file)
}

/** A repository with a content folder, and a clone of it. */
function makeClone() {
  const [origin, clone] = [makeFolder(), makeFolder()]
  git(origin, 'init', '-b', 'main')
  mkdirSync(join(origin, 'content'))
  save(origin, 'one.md')
  git(clone, 'clone', origin, '.')
  return { origin, clone, contentDir: join(clone, 'content') }
}

function open(contentDir: string, pulls: boolean) {
  const seen: string[][] = []
  const errors: string[] = []
  const publishNow = new PublishNow({
    ...{ contentDir, pulls },
    rescan: async () => void seen.push(readdirSync(contentDir).sort()),
    onError: (message) => errors.push(message),
  })
  onTestFinished(() => publishNow.close())
  const ran = (count: number) => waitFor(() => expect(seen).toHaveLength(count))
  return { publishNow, seen, errors, ran }
}

it('pulls, and then reads the content again', async () => {
  const { origin, contentDir } = makeClone()
  save(origin, 'two.md')
  const { publishNow, seen, errors, ran } = open(contentDir, true)
  publishNow.request()
  await ran(1)
  expect([seen, errors]).toEqual([[['one.md', 'two.md']], []])
})

it('leaves the clone alone where nobody switched that on', async () => {
  const { origin, contentDir } = makeClone()
  save(origin, 'two.md')
  const { publishNow, seen, ran } = open(contentDir, false)
  publishNow.request()
  await ran(1)
  expect(seen).toEqual([['one.md']])
})

it('never merges: what cannot be pulled is said, and what is there is published', async () => {
  const { origin, clone, contentDir } = makeClone()
  save(origin, 'two.md')
  save(clone, 'mine.md')
  const { publishNow, seen, errors, ran } = open(contentDir, true)
  publishNow.request()
  await ran(1)
  expect(seen).toEqual([['mine.md', 'one.md']])
  expect(errors).toEqual([
    expect.stringMatching(/^Failed to pull .+content: .*fast-forward/is),
  ])
})

it('says so where the folder is no clone', async () => {
  const { publishNow, errors, ran } = open(makeFolder(), true)
  publishNow.request()
  await ran(1)
  expect(errors).toEqual([expect.stringContaining('not a git repository')])
})

it('runs once more for all that is asked for meanwhile', async () => {
  const { contentDir } = makeClone()
  const { publishNow, seen, ran } = open(contentDir, true)
  for (let i = 0; i < 5; i += 1) publishNow.request()
  await ran(2)
  publishNow.request()
  await ran(3)
  expect(seen).toHaveLength(3)
})

it('does nothing after its end', async () => {
  const { contentDir } = makeClone()
  const { publishNow, seen, errors } = open(contentDir, true)
  publishNow.request()
  publishNow.close()
  publishNow.request()
  await new Promise((resolve) => setImmediate(resolve))
  expect([seen, errors]).toEqual([[], []])
})
