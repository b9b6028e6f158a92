import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { makeFolder } from '../../content/support/content-folder.ts'
import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'
import { toOldExport } from '../support/old-export.ts'
import { listDifferences } from '../support/tree.ts'

/** A blog that was published, and what was. */
async function openPublished(): Promise<[LightBlog, Map<string, Buffer>]> {
  const blog = openLightBlog()
  await blog.publish()
  return [blog, blog.readTree()]
}

/** Ends the command, and starts it again after `work`. */
async function restartAfter(blog: LightBlog, work: () => void): Promise<LightBlog> {
  await blog.close()
  work()
  const next = openLightBlog(blog.store, { outDir: blog.outDir })
  await next.publish()
  return next
}

/** Changes with every write to a file, and when a process puts another one in its place. */
function listVersions({ outDir, readTree }: LightBlog): Map<string, string> {
  const versionOf = (file: string) => {
    const { ino, mtimeMs } = statSync(join(outDir, file))
    return `${ino} ${mtimeMs}`
  }
  return new Map([...readTree().keys()].map((file) => [file, versionOf(file)]))
}

describe('between two runs', () => {
  it('nothing changed: no file is written', async () => {
    const [blog] = await openPublished()
    const versions = listVersions(blog)
    const next = await restartAfter(blog, () => {})
    expect(listVersions(next)).toEqual(versions)
  })

  it.each([
    ['the folder was removed', '.'],
    ['a page was removed', 'articles/one.html'],
    ['its compressed form was removed', 'articles/one.html.br'],
    ['all articles were removed', 'articles'],
    ['a style sheet was removed', '_next/static/a.css'],
    ['the list was removed', '.imprint-files'],
  ])('%s: it is put back', async (_, what) => {
    const [blog, before] = await openPublished()
    const next = await restartAfter(blog, () => {
      rmSync(join(blog.outDir, what), { recursive: true })
    })
    expect(listDifferences(next.readTree(), before)).toEqual([])
  })

  it('the folder was emptied: it is filled again', async () => {
    const [blog, before] = await openPublished()
    const next = await restartAfter(blog, () => {
      rmSync(blog.outDir, { recursive: true })
      mkdirSync(blog.outDir)
    })
    expect(listDifferences(next.readTree(), before)).toEqual([])
  })

  it('the folder was removed while it ran: the next publish fills it again', async () => {
    const [blog, before] = await openPublished()
    rmSync(blog.outDir, { recursive: true })
    await blog.publish()
    expect(listDifferences(blog.readTree(), before)).toEqual([])
  })

  it.each(['articles/one.html', 'articles/one.html.gz', '_headers', '.imprint-files'])(
    '%s was damaged: it is put right',
    async (file) => {
      const [blog, before] = await openPublished()
      const next = await restartAfter(blog, () => {
        writeFileSync(join(blog.outDir, file), 'half')
      })
      expect(listDifferences(next.readTree(), before)).toEqual([])
    },
  )

  it('a page was replaced by a folder: it fails, and all others are published', async () => {
    const [blog, before] = await openPublished()
    await blog.close()
    const page = join(blog.outDir, 'articles/one.html')
    rmSync(page)
    mkdirSync(join(page, 'mine'), { recursive: true })
    rmSync(join(blog.outDir, 'articles/two.html'))
    const next = openLightBlog(blog.store)
    const { failures } = await next.publish()
    expect([...failures.keys()]).toEqual(['/articles/one'])
    rmSync(page, { recursive: true })
    await next.publish()
    expect(listDifferences(next.readTree(), before)).toEqual([])
  })
})

describe('another folder', () => {
  it('is published whole, and the old one is left alone', async () => {
    const [blog, before] = await openPublished()
    await blog.close()
    const outDir = join(makeFolder().contentDir, 'elsewhere')
    const next = openLightBlog(blog.store, { outDir })
    await next.publish()
    expect(listDifferences(next.readTree(), before)).toEqual([])
    expect(listDifferences(blog.readTree(), before)).toEqual([])
  })

  it('is known again where it was moved to', async () => {
    const [blog] = await openPublished()
    const versions = listVersions(blog)
    await blog.close()
    const outDir = join(makeFolder().contentDir, 'moved')
    renameSync(blog.outDir, outDir)
    const next = openLightBlog(blog.store, { outDir })
    await next.publish()
    expect(listVersions(next)).toEqual(versions)
  })
})

describe('another store, and an export of before', () => {
  it('takes the files as they are, and removes the pages that are gone', async () => {
    const [blog, before] = await openPublished()
    toOldExport(blog.outDir, blog.publisher.files)
    const versions = listVersions(blog)
    await blog.close()
    const store = makeLightStore()
    store.remove('articles/two.md')
    const next = openLightBlog(store, { outDir: blog.outDir })
    await next.publish()
    const fresh = makeLightStore()
    fresh.remove('articles/two.md')
    const full = openLightBlog(fresh)
    await full.publish()
    expect(listDifferences(next.readTree(), full.readTree())).toEqual([])
    const now = listVersions(next)
    const same = [...before].filter(([file, bytes]) =>
      next.readTree().get(file)?.equals(bytes),
    )
    expect(same.length).toBeGreaterThan(10)
    for (const [file] of same) expect(now.get(file), file).toBe(versions.get(file))
  })

  it('does not trust a manifest about bytes', async () => {
    const [blog, before] = await openPublished()
    toOldExport(blog.outDir, blog.publisher.files)
    await blog.close()
    const page = join(blog.outDir, 'about.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('About', 'Abouf'))
    const next = openLightBlog(makeLightStore(), { outDir: blog.outDir })
    await next.publish()
    expect(listDifferences(next.readTree(), before)).toEqual([])
  })

  it('removes nothing outside of the folder, whatever the manifest says', async () => {
    const [blog] = await openPublished()
    await blog.close()
    const outside = join(blog.outDir, '../outside.html')
    writeFileSync(outside, 'mine')
    symlinkSync('..', join(blog.outDir, 'up'))
    const entry = { type: 'text/html', hash: 'x' }
    const files = ['../outside.html', outside, 'articles/../../outside.html']
    const names = [...files, 'up/outside.html', '.imprint', '..\\outside.html']
    const addresses = names.map((file, i) => [`/gone-${i}`, { file, ...entry }] as const)
    toOldExport(blog.outDir, new Map(addresses))
    const next = openLightBlog(makeLightStore(), { outDir: blog.outDir })
    await next.publish()
    expect(readFileSync(outside, 'utf8')).toBe('mine')
    expect(readFileSync(join(blog.outDir, '.imprint'), 'utf8')).toMatch(/^[0-9a-f-]+\n$/)
  })
})

describe('what other programs put there', () => {
  it('stays, whatever comes and goes', async () => {
    const [blog] = await openPublished()
    writeFileSync(join(blog.outDir, 'CNAME'), 'site.example')
    writeFileSync(join(blog.outDir, 'articles/mine.txt'), 'mine')
    for (const path of ['articles/one.md', 'articles/two.md']) blog.store.remove(path)
    await blog.publish()
    const next = await restartAfter(blog, () => {})
    expect(next.readText('CNAME')).toBe('site.example')
    expect(next.readText('articles/mine.txt')).toBe('mine')
  })

  it('stays behind a link, and the page that it hides is told', async () => {
    const [blog, before] = await openPublished()
    const place = makeFolder().contentDir
    writeFileSync(join(place, 'one.html'), 'theirs')
    rmSync(join(blog.outDir, 'articles'), { recursive: true })
    symlinkSync(place, join(blog.outDir, 'articles'))
    await blog.close()
    const next = openLightBlog(blog.store)
    blog.store.save('pages/about.md', { title: 'About us' })
    const { failures } = await next.publish()
    expect([...failures.keys()].toSorted()).toEqual([
      ...['/articles/first', '/articles/first/', '/articles/one', '/articles/one.md'],
      ...['/articles/two', '/articles/two.md'],
    ])
    expect([...failures.values()].join()).toContain(`${blog.outDir}/articles is a link`)
    expect(next.readText('about.html')).toContain('About us')
    expect(readFileSync(join(place, 'one.html'), 'utf8')).toBe('theirs')
    rmSync(join(blog.outDir, 'articles'))
    blog.store.save('pages/about.md', { title: 'About' })
    await next.publish()
    expect(listDifferences(next.readTree(), before)).toEqual([])
    expect(lstatSync(join(blog.outDir, 'articles')).isDirectory()).toBe(true)
  })
})
