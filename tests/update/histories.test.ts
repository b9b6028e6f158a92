import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

import {
  beginBlog,
  cloneBlog,
  makeBlog,
  makePlace,
  read,
  readContent,
  runUpdate,
} from './support/blog.ts'
import { commit, git, initRepository, toPackage } from './support/imprint-repository.ts'

/** A copy of the files of v0.1.0, as a template makes it. */
function makeCopy() {
  const place = makePlace()
  git(place.blog, 'checkout', '--quiet', 'v0.1.0')
  rmSync(join(place.blog, '.git'), { recursive: true })
  commit(initRepository(place.blog), 'Initial commit', {})
  beginBlog(place.blog)
  return place
}

describe('a history', () => {
  it('is completed where a clone is shallow', () => {
    const { blog } = makePlace()
    rmSync(blog, { recursive: true })
    beginBlog(cloneBlog(dirname(blog), '--depth=1'))
    expect(git(blog, 'rev-parse', '--is-shallow-repository')).toBe('true')
    expect(runUpdate(blog).isDone).toBe(true)
    expect(read(blog, 'components/header.tsx')).toContain('as a heading')
    expect(Object.keys(readContent(blog))).toHaveLength(2)
  })

  it('is found by the version where a copy has none', () => {
    const { blog, imprint } = makeCopy()
    commit(blog, 'own', { 'components/list.tsx': 'mine\n' })
    expect(() => runUpdate(blog)).toThrow('--from ADDRESS')
    expect(runUpdate(blog, { from: imprint }).isDone).toBe(true)
    expect(read(blog, 'components/header.tsx')).toContain('as a heading')
    expect(read(blog, 'components/list.tsx')).toBe('mine\n')
    expect(Object.keys(readContent(blog))).toHaveLength(2)
    expect(git(blog, 'remote', 'get-url', 'upstream')).toBe(imprint)
  })

  it('is shared from then on', () => {
    const { blog, imprint } = makeCopy()
    runUpdate(blog, { from: imprint })
    commit(imprint, 'release: 0.3.0', {
      'package.json': toPackage('0.3.0'),
      'content/articles/demo.md': 'Once more\n',
      'content/articles/third-demo.md': 'Third\n',
    })
    git(imprint, 'tag', 'v0.3.0')
    const { isDone, output } = runUpdate(blog)
    expect(isDone).toBe(true)
    expect(output).toContain('Imprint 0.3.0, after 0.2.0')
    expect(Object.keys(readContent(blog))).toHaveLength(2)
  })

  it('that tells nothing is asked for', () => {
    const { blog, imprint } = makeCopy()
    commit(blog, 'own version', { 'package.json': toPackage('7.0.0') })
    expect(() => runUpdate(blog, { from: imprint })).toThrow('nothing says what it was')
  })
})

describe('the demo', () => {
  it('follows the release where nobody touched it, in its place or moved', () => {
    const blog = makeBlog()
    git(blog, 'reset', '--quiet', '--hard', 'v0.1.0')
    cpSync(join(blog, 'content'), join(blog, 'examples/imprint'), { recursive: true })
    beginBlog(blog)
    expect(runUpdate(blog).output).toContain('examples/imprint: the demo of the release')
    expect(read(blog, 'examples/imprint/articles/new-demo.md')).toBe('New\n')
    expect(Object.keys(readContent(blog))).toHaveLength(2)
  })

  it('follows in place too', () => {
    const blog = makeBlog()
    git(blog, 'reset', '--quiet', '--hard', 'v0.1.0')
    commit(blog, 'own', { 'components/list.tsx': 'mine\n' })
    expect(runUpdate(blog).isDone).toBe(true)
    expect(readContent(blog)).toHaveProperty('content/articles/new-demo.md')
  })
})
