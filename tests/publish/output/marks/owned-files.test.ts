import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { makeFolder } from '../../../content/support/content-folder.ts'
import { makeLightStore, openLightBlog } from '../../support/light/publisher-fixture.ts'
import { toOldExport } from '../../support/old-export.ts'
import { decompress, listDifferences } from '../../support/tree.ts'

/** A blog that was published, with an article that no other page names. */
async function openPublished() {
  const blog = openLightBlog()
  blog.store.save('articles/hidden.md', { title: 'Nothing', unlisted: true })
  await blog.publish()
  return blog
}

/** What a store publishes from nothing that has one article less. */
async function publishWithout(path: string): Promise<Map<string, Buffer>> {
  const blog = openLightBlog()
  blog.store.remove(path)
  await blog.publish()
  return blog.readTree()
}

/** Another store with one article less publishes into the folder. */
async function takeOver(outDir: string, path: string) {
  const store = makeLightStore()
  store.remove(path)
  const blog = openLightBlog(store, { outDir })
  await blog.publish()
  return blog
}

describe('the list of own files', () => {
  it('names none: an unlisted address is in no file but its own', async () => {
    const blog = await openPublished()
    const naming = [...blog.readTree()].filter(([file, bytes]) =>
      decompress(file, bytes).includes('hidden'),
    )
    const forms = ['', '.br', '.gz'].map((ending) => `articles/hidden.html${ending}`)
    const api = ['articles', 'oembed'].map((name) => `api/v1/${name}/hidden.json`)
    const others = ['articles/hidden.md', 'og/hidden.png']
    expect(naming.map(([file]) => file)).toEqual([...api, ...forms, ...others])
    expect(blog.readText('.imprint-files')).toMatch(/^(?:[0-9a-f]{16}\n){20,}$/)
  })

  it('is written when a file comes or goes, and not for an edit', async () => {
    const blog = await openPublished()
    const versionOf = () => statSync(join(blog.outDir, '.imprint-files')).ino
    const first = [versionOf(), blog.readText('.imprint-files')]
    blog.store.save('articles/hidden.md', { title: 'Something', unlisted: true })
    await blog.publish()
    expect(blog.readText('articles/hidden.html')).toContain('Something')
    expect([versionOf(), blog.readText('.imprint-files')]).toEqual(first)
    blog.store.save('articles/more.md')
    await blog.publish()
    expect(blog.readText('.imprint-files')).not.toBe(first[1])
    blog.store.remove('articles/more.md')
    await blog.publish()
    // The address of its id stays, and says that it is gone.
    const before = new Set(String(first[1]).split('\n'))
    const more = String(blog.readText('.imprint-files')).split('\n')
    expect(more.filter((name) => !before.has(name))).toHaveLength(1)
  })
})

describe('a folder whose store is lost', () => {
  it('keeps no page that is gone, and what others put there', async () => {
    const { close, outDir } = await openPublished()
    await close()
    const theirs = makeFolder().contentDir
    mkdirSync(join(theirs, 'articles'))
    writeFileSync(join(theirs, 'articles/two.html'), 'theirs')
    writeFileSync(join(outDir, 'articles/mine.html'), 'mine')
    symlinkSync(theirs, join(outDir, 'linked'))
    const blog = await takeOver(outDir, 'articles/two.md')
    const found = blog.readTree()
    expect(found.get('articles/mine.html')?.toString()).toBe('mine')
    found.delete('articles/mine.html')
    expect(listDifferences(found, await publishWithout('articles/two.md'))).toEqual([])
    expect(readFileSync(join(theirs, 'articles/two.html'), 'utf8')).toBe('theirs')
  })

  it('keeps no form of a page whose removal was cut off', async () => {
    const { close, outDir } = await openPublished()
    await close()
    rmSync(join(outDir, 'articles/two.html'))
    const blog = await takeOver(outDir, 'articles/two.md')
    const full = await publishWithout('articles/two.md')
    expect(listDifferences(blog.readTree(), full)).toEqual([])
  })

  it('loses no file of others that a strange list names', async () => {
    const { close, outDir } = await openPublished()
    await close()
    writeFileSync(join(outDir, 'mine.html'), 'mine')
    writeFileSync(join(outDir, '.imprint-files'), '\n\nmine.html\n../x\n0123456789abcdef')
    const blog = await takeOver(outDir, 'articles/two.md')
    expect(blog.readText('mine.html')).toBe('mine')
  })

  it('was filled by an export of before: its manifest is gone, and so are its pages', async () => {
    const { close, outDir, publisher } = await openPublished()
    await close()
    toOldExport(outDir, publisher.files)
    const blog = await takeOver(outDir, 'articles/two.md')
    const full = await publishWithout('articles/two.md')
    expect(listDifferences(blog.readTree(), full)).toEqual([])
  })
})

it('is no place for the manifest of before, whose store is still there', async () => {
  const { close, outDir, publisher, store } = await openPublished()
  await close()
  toOldExport(outDir, publisher.files)
  const next = openLightBlog(store, { outDir })
  await next.publish()
  expect([next.readText('imprint.json'), next.readText('.imprint-files')]).toEqual([
    undefined,
    expect.stringMatching(/^[0-9a-f]{16}\n/),
  ])
})
