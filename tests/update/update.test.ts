import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { makeBlog, read, readContent, runUpdate } from './support/blog.ts'
import { commit, git, toLock, toPackage } from './support/imprint-repository.ts'

const OWN_CONTENT = {
  'content/site.yaml': 'title: Mine\n',
  'content/articles/mine.md': 'Mine\n',
}

describe('npm run update', () => {
  it('brings the newest release, and leaves the content alone', () => {
    const blog = makeBlog()
    const before = git(blog, 'rev-parse', '--short=10', 'HEAD')
    const { isDone, output, npm } = runUpdate(blog)
    expect(isDone).toBe(true)
    expect(npm).toEqual(['ci', 'run check', 'test'])
    expect(readContent(blog)).toEqual(OWN_CONTENT)
    expect(read(blog, 'components/header.tsx')).toContain('as a heading')
    expect(output).toContain('- A heading.')
    expect(output).not.toContain('- Old.')
    expect(output).toContain(`git reset --keep ${before}`)
    expect(git(blog, 'branch', '--format=%(refname:short)')).toBe('main')
    expect(git(blog, 'status', '--porcelain')).toBe('')
  })

  it('says that the newest is here already', () => {
    const blog = makeBlog()
    runUpdate(blog)
    const again = runUpdate(blog)
    expect(again).toMatchObject({ isDone: true, npm: [] })
    expect(again.output).toContain('0.2.0 is here already')
    expect(again.output).toContain('If that is your own copy')
    expect(() => runUpdate(blog, { to: 'v0.1.0' })).toThrow('older than 0.2.0')
  })

  it('refuses before it changes anything', () => {
    const blog = makeBlog()
    expect(() => runUpdate(blog, { to: 'v9.0.0' })).toThrow('but v0.1.0, v0.2.0')
    expect(() => runUpdate(blog, { node: '18.0.0' })).toThrow('needs Node >=20.19')
    expect(() => runUpdate(join(blog, 'components'))).toThrow('folder of another repos')
    commit(blog, 'own', { 'components/own.tsx': 'own\n' })
    git(blog, 'reset', '--quiet', '--soft', 'HEAD^')
    expect(() => runUpdate(blog)).toThrow('A  components/own.tsx')
    expect(git(blog, 'branch', '--format=%(refname:short)')).toBe('main')
  })

  it('keeps packages of the owner beside those of the release', () => {
    const blog = makeBlog()
    commit(blog, 'own package', {
      'package.json': toPackage('0.1.0', { next: '16.0.0', own: '1.0.0', yaml: '2.0.0' }),
      'package-lock.json': toLock('16.0.1'),
      'README.md': '# Mine\n',
    })
    const { isDone, npm, output } = runUpdate(blog)
    expect(isDone).toBe(true)
    expect(npm[0]).toBe('install')
    expect(JSON.parse(read(blog, 'package.json'))).toMatchObject({
      version: '0.2.0',
      dependencies: { next: '16.1.0', own: '1.0.0', yaml: '2.0.0' },
    })
    expect(read(blog, 'package-lock.json')).toBe(toLock('16.1.0'))
    expect(read(blog, 'README.md')).toBe('# Mine\n')
    expect(output).toContain('README.md: yours')
  })

  it('stays on its branch while tests fail', () => {
    const blog = makeBlog()
    const failed = runUpdate(blog, { failing: 'test' })
    expect(failed.isDone).toBe(false)
    expect(failed.output).toContain('git switch main && git branch -D update/v0.2.0')
    expect(git(blog, 'branch', '--show-current')).toBe('update/v0.2.0')
    expect(git(blog, 'show', 'main:package.json')).toContain('0.1.0')
    expect(runUpdate(blog, { skipTests: true })).toMatchObject({
      isDone: true,
      npm: ['run check'],
    })
    expect(git(blog, 'branch', '--show-current')).toBe('main')
  })

  it('does not lose what came to the branch meanwhile', () => {
    const blog = makeBlog()
    runUpdate(blog, { failing: 'run check' })
    git(blog, 'switch', '--quiet', 'main')
    commit(blog, 'write', { 'content/articles/second.md': 'Second\n' })
    expect(() => runUpdate(blog)).toThrow('git branch -D update/v0.2.0')
    git(blog, 'switch', '--quiet', 'update/v0.2.0')
    expect(() => runUpdate(blog)).toThrow('git merge main')
    git(blog, 'merge', '--quiet', 'main')
    expect(runUpdate(blog).isDone).toBe(true)
    expect(existsSync(join(blog, 'content/articles/second.md'))).toBe(true)
  })
})
