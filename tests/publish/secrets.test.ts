import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { Scheduler } from '../../lib/publish/scheduler.ts'
import { articleOf } from '../support/content-fixture.ts'
import { type App, requireApp } from './support/app.ts'
import { makeFakeClock } from './support/fake-clock.ts'
import { openSmallBlog } from './support/small-blog-fixture.ts'
import { decompress } from './support/tree.ts'

let app: App

beforeAll(async () => {
  app = await requireApp()
})

/** Every part of an article that could be seen somewhere holds the word. */
function secretArticle(word: string, ...fields: readonly string[]): string {
  return `${articleOf(
    `Title ${word}`,
    `subtitle: 'Below ${word}'`,
    `slug: 'slug-${word}'`,
    `id: 'id-${word}'`,
    `aliases: ['old-${word}']`,
    `tags: ['Tag ${word}', 'Shared']`,
    `series: 'Series ${word}'`,
    `heroImage: '${word}.svg'`,
    `heroAlt: 'Shows ${word}'`,
    ...['language: de', 'translation_of: seen'],
    ...fields,
  ).replace('Ada Byron', `Author ${word}`)}
## Heading ${word}

![Alt ${word}](${word}.svg)
`
}

const pictureOf = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${word}</title></svg>`

function parseChanges(bytes: Buffer | undefined): Record<string, unknown>[] {
  const { changes } = JSON.parse(`${bytes}`)
  return changes
}

/** Files, by path, whose name or content has the word, in whatever form. */
function findWord(tree: ReadonlyMap<string, Buffer>, word: string): string[] {
  const hasWord = (text: string) => text.toLowerCase().includes(word)
  return [...tree]
    .filter(([file, bytes]) => hasWord(file) || hasWord(`${decompress(file, bytes)}`))
    .map(([file]) => file)
}

describe('what readers may not see yet', () => {
  it('is in no file', async () => {
    const now = () => new Date('2025-06-01T00:00:00Z')
    const blog = await openSmallBlog(
      app,
      { now },
      {
        'articles/seen.md': `${articleOf('Seen', 'tags: [Shared]')}
Read [this](draft.md), [that](later.md), [it](broken.md) and [us](../pages/team.md).
`,
        'articles/draft.md': secretArticle('aardvark', 'draft: true'),
        'articles/aardvark.svg': pictureOf('aardvark'),
        'articles/later.md': secretArticle(
          'buffalo',
          "updated_date: '2031-01-01'",
        ).replace('2025-03-05', '2030-01-01'),
        'articles/buffalo.svg': pictureOf('buffalo'),
        'articles/broken.md': secretArticle('chinchilla').replace(
          '2025-03-05',
          'some day',
        ),
        'articles/chinchilla.svg': pictureOf('chinchilla'),
        'articles/unused.svg': pictureOf('dormouse'),
        'pages/team.md': "---\ntitle: 'Elephant'\ndraft: true\n---\n\nElephant words\n",
      },
    )
    const { failures } = await blog.publish()
    expect([...failures]).toEqual([])
    const tree = blog.readTree()
    expect(findWord(tree, 'seen')).toContain('articles/seen.html.br')
    for (const word of ['aardvark', 'buffalo', 'chinchilla', 'dormouse', 'elephant']) {
      expect(findWord(tree, word), word).toEqual([])
    }
  })

  it('is in no file after it could be seen, and was broken or taken back', async () => {
    const now = () => new Date('2025-06-01T00:00:00Z')
    const good = secretArticle('aardvark')
    const blog = await openSmallBlog(
      app,
      { now },
      {
        'articles/seen.md': articleOf('Seen', 'tags: [Shared]'),
        'articles/one.md': good,
        'articles/aardvark.svg': pictureOf('aardvark'),
      },
    )
    await blog.publish()
    expect(findWord(blog.readTree(), 'aardvark').length).toBeGreaterThan(20)

    const broken = secretArticle('buffalo').replace('2025-03-05', 'some day')
    blog.content.write('articles/one.md', broken)
    await blog.publish()
    expect(findWord(blog.readTree(), 'buffalo')).toEqual([])
    expect(findWord(blog.readTree(), 'aardvark')).toContain('articles/slug-aardvark.html')

    blog.content.write('articles/one.md', secretArticle('buffalo', 'draft: true'))
    await blog.publish()
    expect(findWord(blog.readTree(), 'buffalo')).toEqual([])
    // Programs have to know what to drop: by its id and its slug.
    const changes = 'api/v1/changes/newest.json'
    const known = ['api/v1/ids/id-aardvark.json', changes]
    expect(findWord(blog.readTree(), 'aardvark').toSorted()).toEqual(known.toSorted())
    for (const change of parseChanges(blog.readTree().get(changes))) {
      const { op, type, id, slug, ...rest } = change
      expect(['delete', 'put']).toContain(op)
      if (op === 'delete') expect(Object.keys(rest)).toEqual(['seq', 'edition', 'at'])
      else expect(JSON.stringify(change)).not.toContain('aardvark')
    }
  })
})

describe('an article that becomes a draft with a new word in the same save', () => {
  it('never shows that word, though it is saved while much is being published', async () => {
    const many = Array.from({ length: 80 }, (_, i) => [
      `articles/a${i}.md`,
      articleOf(`Nr ${i}`, 'tags: [Shared]'),
    ])
    const written: string[] = []
    let onWrite = () => {}
    const blog = await openSmallBlog(
      app,
      {
        wrapOutput(output) {
          const replace = output.replace.bind(output)
          output.replace = (file, source, forms) => {
            const bytes = Buffer.from(source instanceof Uint8Array ? source : [])
            if (findWord(new Map([[file, bytes]]), 'zebra').length > 0) {
              written.push(file)
            }
            onWrite()
            replace(file, source, forms)
          }
          return output
        },
      },
      Object.fromEntries(many),
    )
    await blog.publish()
    let syncing: Promise<unknown> | undefined
    onWrite = () => {
      if (syncing) return
      blog.content.write('articles/a40.md', secretArticle('zebra', 'draft: true'))
      syncing = blog.compiler.compile()
    }
    // Every page shows the name of the site.
    blog.content.write(
      'site.yaml',
      "title: 'New'\ndescription: 'New'\nurl: 'https://new.example'\n",
    )
    await blog.publish()
    await syncing
    await blog.publish()
    expect(written).toEqual([])
    expect(findWord(blog.readTree(), 'zebra')).toEqual([])
    expect(blog.readText('articles/a40.html')).toBeUndefined()
    expect(blog.readText('articles/a41.html')).toContain('<title>Nr 41 · New</title>')
  })
})

describe('a scheduled article', () => {
  const DUE = '2025-06-10T08:00:00.000Z'
  const files = {
    'articles/older.md': articleOf('Older', 'tags: [Shared]'),
    'articles/one.md': secretArticle('aardvark').replace('2025-03-05', DUE),
    'articles/aardvark.svg': pictureOf('aardvark'),
  }
  const EVERYWHERE = [
    ...['index', 'archive', 'tags', 'authors', 'articles/older', 'tags/shared'],
    ...['articles/slug-aardvark', 'articles/old-aardvark', 'tags/tag-aardvark'],
    ...['authors/author-aardvark', 'series/series-aardvark'],
  ].map((name) => `${name}.html`)

  it('is nowhere one millisecond before its instant, and then everywhere', async () => {
    let time = Date.parse(DUE) - 1
    const blog = await openSmallBlog(app, { now: () => new Date(time) }, files)
    const { snapshot } = await blog.publish()
    expect(snapshot.nextDue).toBe(DUE)
    expect(findWord(blog.readTree(), 'aardvark')).toEqual([])
    time += 1
    await blog.publisher.publish()
    const found = findWord(blog.readTree(), 'aardvark')
    expect(found).toEqual(expect.arrayContaining(EVERYWHERE))
    expect(found.filter((file) => file.startsWith('media/'))).toHaveLength(1)
  })

  it('appears at its instant by itself', async () => {
    const clock = makeFakeClock('2025-06-10T00:00:00Z')
    const blog = await openSmallBlog(app, { now: clock.now }, files)
    let count = 0
    const scheduler = new Scheduler((signal) => blog.publisher.publish(signal), {
      clock,
      onOutcome: () => {
        count += 1
      },
      onError: (error) => expect.unreachable(String(error)),
    })
    onTestFinished(() => scheduler.close())
    await expect.poll(() => count).toBe(1)
    clock.advance(Date.parse(DUE) - clock.now().getTime() - 1)
    expect(findWord(blog.readTree(), 'aardvark')).toEqual([])
    clock.advance(1)
    await expect.poll(() => count).toBe(2)
    expect(findWord(blog.readTree(), 'aardvark')).toEqual(
      expect.arrayContaining(EVERYWHERE),
    )
  })
})
