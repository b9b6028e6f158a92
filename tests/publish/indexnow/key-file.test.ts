import { expect, it } from 'vitest'

import { articleOf, SITE } from '../../support/content-fixture.ts'
import { requireApp } from '../support/app.ts'
import { openSmallBlog, publishFromNothing } from '../support/small-blog-fixture.ts'

const FILE = 'indexnow.txt'

it('the key of IndexNow comes, changes and goes with site.yaml', async () => {
  const app = await requireApp()
  const blog = await openSmallBlog(app, {}, { 'articles/one.md': articleOf('One') })
  const publish = async (more: string) => {
    blog.content.write('site.yaml', SITE + more)
    const { failures } = await blog.publish()
    expect([...failures]).toEqual([])
    return blog.readText(FILE)
  }
  expect(await publish('')).toBeUndefined()
  expect(await publish('indexnow: 5ca1ab1e0ddba11\n')).toBe('5ca1ab1e0ddba11')
  expect(await publish('indexnow: ba5eba11\n')).toBe('ba5eba11')
  const full = await publishFromNothing(app, blog.content)
  expect(full.get(FILE)?.toString()).toBe('ba5eba11')
  expect(await publish('')).toBeUndefined()
  expect([...blog.publisher.files.keys()]).not.toContain(`/${FILE}`)
  expect(await publish('indexnow: short\n')).toBeUndefined()
}, 600_000)
