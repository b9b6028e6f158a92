import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { makeBlog, read, readContent, runUpdate } from './support/blog.ts'
import { commit, git } from './support/imprint-repository.ts'

/** A blog whose owner changed the line of the header that the release changes too. */
function makeConflict(): string {
  const blog = makeBlog()
  const header = read(blog, 'components/header.tsx')
  commit(blog, 'header: greet', {
    'components/header.tsx': header.replace('header 4', 'header 4, hello'),
    'content/articles/demo.md': 'My text under the name of the demo\n',
  })
  return blog
}

describe('a conflict', () => {
  it('is told with the reason of each side, and leaves main as it was', () => {
    const blog = makeConflict()
    const { isDone, npm, output } = runUpdate(blog)
    expect({ isDone, npm }).toEqual({ isDone: false, npm: ['ci'] })
    expect(output).toContain(
      'components/header.tsx: changed here and by the release\n' +
        '    here: header: greet\n' +
        '    release: header: name the site in a heading\n',
    )
    expect(output).not.toContain('content/')
    expect(git(blog, 'show', 'main:package.json')).toContain('0.1.0')
  })

  it('is over when a person has decided, and the next run goes on', () => {
    const blog = makeConflict()
    runUpdate(blog)
    git(blog, 'add', 'components/header.tsx')
    expect(runUpdate(blog).output).toContain('still hold marks')
    writeFileSync(join(blog, 'components/header.tsx'), 'both\n')
    git(blog, 'add', 'components/header.tsx')
    const { isDone, output } = runUpdate(blog)
    expect(isDone).toBe(true)
    expect(output).toContain('differs from the release: components/header.tsx.')
    expect(readContent(blog)).toMatchObject({
      'content/articles/demo.md': 'My text under the name of the demo\n',
    })
    expect(git(blog, 'log', '-1', '--format=%s')).toBe('Merge Imprint 0.2.0')
  })

  it('can be left, and nothing of it stays', () => {
    const blog = makeConflict()
    const before = git(blog, 'rev-parse', 'HEAD')
    const wayBack = /git reset --hard && git switch main && git branch -D \S+/.exec(
      runUpdate(blog).output,
    )
    for (const command of wayBack?.[0].split(' && ') ?? []) {
      git(blog, ...command.split(' ').slice(1))
    }
    expect(git(blog, 'rev-parse', 'HEAD')).toBe(before)
    expect(git(blog, 'status', '--porcelain', '--branch')).toMatch(/^## main(?!\n)/)
    expect(runUpdate(blog).output).toContain('To be decided by hand')
  })

  it('is met again after a run that ended half-way, with the merge or before it', () => {
    const blog = makeConflict()
    const first = runUpdate(blog, { failing: 'ci' })
    expect(first.output).toContain('could not be installed')
    expect(runUpdate(blog).output).toContain('To be decided by hand')
    git(blog, 'merge', '--abort')
    expect(runUpdate(blog).output).toContain('To be decided by hand')
  })

  it('tells of a file that one side deleted', () => {
    const blog = makeBlog()
    rmSync(join(blog, 'components/header.tsx'))
    commit(blog, 'header: leave it out', { 'components/list.tsx': 'mine\n' })
    const { output } = runUpdate(blog)
    expect(output).toContain('header.tsx: deleted or moved here, changed by the release')
    git(blog, 'rm', '--quiet', 'components/header.tsx')
    expect(runUpdate(blog).isDone).toBe(true)
    expect(existsSync(join(blog, 'components/header.tsx'))).toBe(false)
  })
})
