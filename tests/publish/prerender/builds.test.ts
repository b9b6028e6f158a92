import { describe, expect, it } from 'vitest'

import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'

const css = (name: string) => new Map([[`/_next/static/${name}.css`, `/* ${name} */`]])

/** Starts a command whose app was built anew, on the store and the folder of the last. */
async function rebuild(blog: LightBlog, name: string): Promise<LightBlog> {
  await blog.close()
  const { store, outDir } = blog
  const next = openLightBlog(store, { outDir, build: name, files: css(name) })
  await next.publish()
  return next
}

const listStyles = (blog: LightBlog) =>
  [...blog.readTree().keys()].filter((file) => /^_next.*\.css$/.test(file))

describe('a new build of the app', () => {
  it('keeps the files of the build before it, and of no other', async () => {
    let blog = openLightBlog(makeLightStore(), { build: 'a', files: css('a') })
    await blog.publish()
    blog = await rebuild(blog, 'b')
    expect(listStyles(blog)).toEqual(['_next/static/a.css', '_next/static/b.css'])
    blog = await rebuild(blog, 'b')
    expect(listStyles(blog)).toEqual(['_next/static/a.css', '_next/static/b.css'])
    blog = await rebuild(blog, 'c')
    expect(listStyles(blog)).toEqual(['_next/static/b.css', '_next/static/c.css'])
  })

  it('knows the files that it has again', async () => {
    let blog = openLightBlog(makeLightStore(), { build: 'a', files: css('a') })
    await blog.publish()
    blog = await rebuild(blog, 'b')
    blog = await rebuild(blog, 'a')
    expect(listStyles(blog)).toEqual(['_next/static/a.css', '_next/static/b.css'])
    blog = await rebuild(blog, 'c')
    expect(listStyles(blog)).toEqual(['_next/static/a.css', '_next/static/c.css'])
  })

  it('keeps the script that no page names for as long', async () => {
    const script = (name: string) =>
      new Map([[`/assets/passage-${name}.js`, `/* ${name} */`]])
    let blog = openLightBlog(makeLightStore(), { build: 'a', files: script('a') })
    await blog.publish()
    for (const build of ['b', 'c']) {
      await blog.close()
      const { store, outDir } = blog
      blog = openLightBlog(store, { outDir, build, files: script(build) })
      await blog.publish()
    }
    const scripts = [...blog.readTree().keys()].filter((file) =>
      /^assets\/.*\.js$/.test(file),
    )
    expect(scripts).toEqual(['assets/passage-b.js', 'assets/passage-c.js'])
  })
})
