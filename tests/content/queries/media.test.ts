import { createHash } from 'node:crypto'
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { findMedia } from '../../../lib/content/queries/media.ts'
import { findAuthorPage } from '../../../lib/content/queries/pages/lists.ts'
import type { ReaderOptions } from '../support/compiler-fixture.ts'
import { showing } from '../support/references.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'

function nameOf(path: string, bytes = SVG): string {
  const hash = createHash('sha256').update(`${Buffer.byteLength(bytes)}:${bytes}`)
  return `${hash.digest('hex').slice(0, 8)}-${path.slice(path.lastIndexOf('/') + 1)}`
}

/** The text of a public file, as readers get it. */
function readMedia(store: TestStore, name: string, options?: ReaderOptions) {
  const media = store.openReader(options)((reader) => findMedia(reader, name))
  return media && new TextDecoder().decode(media.bytes)
}

async function publish(store: TestStore): Promise<string[]> {
  const changed = await store.refreshMedia()
  store.publishSnapshot()
  return changed
}

describe('a file', () => {
  it('is served under a name that begins with a hash of its bytes', async () => {
    const store = makeStore()
    store.folder.write('articles/p.svg', SVG)
    utimesSync(store.folder.at('articles/p.svg'), 1_700_000_000, 1_700_000_000)
    store.save('articles/a.md', {}, showing('articles/p.svg'))
    expect(await publish(store)).toEqual(['articles/p.svg'])
    const name = nameOf('articles/p.svg')
    const media = store.openReader()((reader) => findMedia(reader, name))
    expect(media).toMatchObject({
      type: 'image/svg+xml',
      lastModified: 'Tue, 14 Nov 2023 22:13:20 GMT',
    })
    expect(new TextDecoder().decode(media?.bytes)).toBe(SVG)
  })

  it.each(['p.svg', '00000000-p.svg', '../articles/p.svg', 'articles/p.svg', ''])(
    'is not served as %j',
    async (name) => {
      const store = makeStore()
      store.folder.write('articles/p.svg', SVG)
      store.save('articles/a.md', {}, showing('articles/p.svg'))
      await publish(store)
      expect(readMedia(store, name)).toBeUndefined()
    },
  )

  it.each([
    `${'n'.repeat(251)}.svg`,
    `${'ü'.repeat(125)}.svg`,
    `${'a'.repeat(237)}.svg`,
    `${'x.'.repeat(125)}svg`,
    'a%20b.svg',
  ])('has a public name that a file can have: %s', async (file) => {
    const store = makeStore()
    store.folder.write(`articles/${file}`, SVG)
    store.save('articles/a.md', {}, showing(`articles/${file}`))
    await publish(store)
    const [name = ''] = store.db.listTexts('select name from media')
    expect(Buffer.byteLength(name)).toBeLessThan(250)
    expect(name).toMatch(/^[0-9a-f]{8}-.{5,}\.svg$/u)
    expect(readMedia(store, name)).toBe(SVG)
  })

  it('is not served when no document refers to it', async () => {
    const store = makeStore()
    store.folder.write('articles/p.svg', SVG)
    store.save('articles/a.md')
    expect(await publish(store)).toEqual([])
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
  })

  it.each([
    ['articles/a.md', { draft: true }, false],
    ['articles/a.md', { publish_date: '2099-01-01' }, false],
    ['articles/a.md', { unlisted: true }, true],
    ['articles/a.md', {}, true],
    ['pages/a.md', { title: 'A', draft: true }, false],
    ['pages/a.md', { title: 'A' }, true],
    ['authors/a.md', { name: 'A' }, true],
    ['tags/a.md', {}, true],
  ])('of %s with %j is served: %s', async (path, fields, isServed) => {
    const store = makeStore()
    store.folder.write('media/p.svg', SVG)
    store.save(path, fields, showing('media/p.svg'))
    await publish(store)
    const name = nameOf('p.svg')
    expect(readMedia(store, name)).toBe(isServed ? SVG : undefined)
    expect(readMedia(store, name, { showsHidden: true })).toBe(SVG)
  })

  it('is not served for an article that lost its slug to another', async () => {
    const store = makeStore()
    store.folder.write('media/p.svg', SVG)
    store.save('articles/a.md', { slug: 'x' })
    store.save('articles/b.md', { slug: 'x' }, showing('media/p.svg'))
    await publish(store)
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
  })

  it('is served for the public one of two that have the same picture', async () => {
    const store = makeStore()
    for (const name of ['a', 'b']) {
      store.folder.write(`articles/${name}/hero.svg`, SVG)
      const draft = name === 'a' && { draft: true }
      store.save(
        `articles/${name}/index.md`,
        { ...draft },
        showing(`articles/${name}/hero.svg`),
      )
    }
    await publish(store)
    expect(readMedia(store, nameOf('hero.svg'))).toBe(SVG)
  })

  it('is not served once its bytes are others, until they are known', async () => {
    const store = makeStore()
    store.folder.write('articles/p.svg', SVG)
    store.save('articles/a.md', {}, showing('articles/p.svg'))
    await publish(store)
    const other = SVG.replace('30', '31')
    store.folder.write('articles/p.svg', other)
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
    expect(await publish(store)).toEqual(['articles/p.svg'])
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
    expect(readMedia(store, nameOf('p.svg', other))).toBe(other)
    store.folder.remove('articles/p.svg')
    expect(readMedia(store, nameOf('p.svg', other))).toBeUndefined()
    expect(await publish(store)).toEqual(['articles/p.svg'])
    expect(await publish(store)).toEqual([])
  })

  it.each(['articles/p.html', 'articles/p.php', 'articles/a.md', 'articles/p'])(
    'is not served when it is %s',
    async (path) => {
      const store = makeStore()
      store.folder.write(path, SVG)
      store.save('articles/b.md', {}, showing(path))
      await publish(store)
      expect(readMedia(store, nameOf(path))).toBeUndefined()
    },
  )
})

describe('a link', () => {
  it('that leads out of the content folder is refused', async () => {
    const store = makeStore()
    const secret = join(store.folder.stateDir, '../secret.svg')
    writeFileSync(secret, SVG)
    store.save(
      'articles/a.md',
      {},
      showing('articles/p.svg', 'articles/folder/secret.svg'),
    )
    store.folder.write('articles/other.svg', '')
    symlinkSync(secret, store.folder.at('articles/p.svg'))
    symlinkSync(join(store.folder.stateDir, '..'), store.folder.at('articles/folder'))
    expect(await publish(store)).toEqual([])
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
    expect(readMedia(store, nameOf('secret.svg'))).toBeUndefined()
  })

  it('that comes to lead there is refused too, before anybody has looked', async () => {
    const store = makeStore()
    const secret = join(store.folder.stateDir, '../secret.svg')
    writeFileSync(secret, SVG)
    store.folder.write('articles/p.svg', SVG)
    store.save('articles/a.md', {}, showing('articles/p.svg'))
    await publish(store)
    store.folder.remove('articles/p.svg')
    symlinkSync(secret, store.folder.at('articles/p.svg'))
    expect(readMedia(store, nameOf('p.svg'))).toBeUndefined()
  })

  it('that stays in the content folder is followed', async () => {
    const store = makeStore()
    store.folder.write('media/q.svg', SVG)
    store.folder.write('articles/other.svg', '')
    symlinkSync('../media/q.svg', store.folder.at('articles/p.svg'))
    store.save('articles/a.md', {}, showing('articles/p.svg'))
    await publish(store)
    expect(readMedia(store, nameOf('p.svg'))).toBe(SVG)
  })
})

describe('a picture in the front matter', () => {
  it('has its size, its alternative text and the base path', async () => {
    const store = makeStore()
    store.folder.write('articles/p.svg', SVG)
    store.folder.write('media/z.svg', SVG)
    const fields = { heroImage: './p.svg', heroAlt: 'A hero', author: 'zoe' }
    store.save('articles/a.md', fields, showing('articles/p.svg'))
    store.save(
      'authors/zoe.md',
      { name: 'Zoe', avatar: '/media/z.svg' },
      showing('media/z.svg'),
    )
    await publish(store)
    const query = store.openReader({ siteUrl: 'https://site.example/blog' })
    const file = { type: 'image/svg+xml', bytes: SVG.length, width: 30, height: 20 }
    const page = query((reader) => findArticlePage(reader, slugOf('a')))
    expect(page?.article.hero).toEqual({
      src: `/blog/media/${nameOf('p.svg')}`,
      alt: 'A hero',
      ...file,
    })
    const author = query((reader) => findAuthorPage(reader, slugOf('zoe')))?.author
    expect(author?.avatar).toEqual({
      src: `/blog/media/${nameOf('z.svg')}`,
      alt: '',
      ...file,
    })
  })

  it.each([
    ['missing.svg', undefined],
    ['../../outside.svg', undefined],
    ['a.md', undefined],
    [
      'https://cdn.example/x.png',
      { src: 'https://cdn.example/x.png', alt: '', type: 'image/png' },
    ],
  ])('%s is %j', async (heroImage, hero) => {
    const store = makeStore()
    store.save('articles/a.md', { heroImage })
    await publish(store)
    const page = store.openReader()((reader) => findArticlePage(reader, slugOf('a')))
    expect(page?.article.hero).toEqual(hero)
  })
})
