import { rmSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import type { Compiler } from '../../../lib/content/compile/compiler.ts'
import { PublishQueue } from '../../../lib/content/invalidation/publish-queue.ts'
import { findMedia } from '../../../lib/content/queries/media.ts'
import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { connectStore } from '../../../lib/content/store/open.ts'
import { makeEncoderStub } from '../../support/encoder-stub.ts'
import {
  diagnosticsOf,
  NOW,
  openLastingCompiler,
  openTestCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'
import { articleText } from '../support/documents.ts'
import { slugOf } from '../support/slug.ts'

const dot = (red: number) =>
  sharp({
    create: { width: 2, height: 2, channels: 3, background: { r: red, g: 0, b: 0 } },
  })
    .png()
    .toBuffer()

/** An article with so many pictures of its own. */
async function writeArticle(folder: Folder, name: string, count: number, fields = {}) {
  const names = Array.from({ length: count }, (_, index) => `${name}-${index}.png`)
  for (const [index, file] of names.entries())
    folder.write(`articles/${file}`, await dot(index + name.length * 16))
  const text = names.map((file) => `![A dot](./${file})\n`).join('\n')
  folder.write(`articles/${name}.md`, articleText(fields, text))
}

const VARIANT = /\/media\/([0-9a-f]{8}-[\w-]+-480\.avif)/g

/** Public names of what the page of an article offers. */
function listOffered(folder: Folder, name: string): string[] {
  const page = openTestReader(folder)((reader) => findArticlePage(reader, slugOf(name)))
  return [...(page?.article.html ?? '').matchAll(VARIANT)].map(([, file = '']) => file)
}

/** As `npm start` does beside its other work. */
async function encodeNext(compiler: Compiler, limit: number): Promise<number> {
  const paths = (await compiler.encodings?.encodeNext(limit)) ?? []
  compiler.encodings?.recall(paths)
  compiler.publishSnapshot(NOW)
  return paths.length
}

describe('new pictures', () => {
  it('are encoded before the page that names them where they are few', async () => {
    const folder = makeFolder()
    const encoder = makeEncoderStub(folder.stateDir)
    await writeArticle(folder, 'a', 4)
    await publish(openTestCompiler(folder, { encoder }))
    const offered = listOffered(folder, 'a')
    expect(offered).toHaveLength(4)
    for (const name of offered) {
      const media = openTestReader(folder)((reader) => findMedia(reader, name))
      expect(media?.type).toBe('image/avif')
    }
    const db = connectStore(folder.stateDir)
    const waiting = new PublishQueue(db).list()
    db.close()
    expect(offered.filter((name) => !waiting.includes(`/media/${name}`))).toEqual([])
  })

  it('wait behind text where they are many, those of the newest article least', async () => {
    const folder = makeFolder()
    const encoder = makeEncoderStub(folder.stateDir)
    await writeArticle(folder, 'old', 3, { publish_date: '2020-01-01' })
    await writeArticle(folder, 'young', 3, { publish_date: '2024-01-01' })
    const compiler = openTestCompiler(folder, { encoder })
    await publish(compiler)
    expect([listOffered(folder, 'old'), listOffered(folder, 'young')]).toEqual([[], []])
    expect(await encodeNext(compiler, 3)).toBe(3)
    expect(listOffered(folder, 'old')).toEqual([])
    expect(listOffered(folder, 'young')).toHaveLength(3)
    // One that is saved meanwhile does not wait behind them.
    await writeArticle(folder, 'saved', 1)
    await compiler.compile(['articles/saved.md', 'articles/saved-0.png'])
    compiler.publishSnapshot(NOW)
    expect(listOffered(folder, 'saved')).toHaveLength(1)
    expect(listOffered(folder, 'old')).toEqual([])
    expect(await encodeNext(compiler, 8)).toBe(3)
    expect(await encodeNext(compiler, 8)).toBe(0)
    expect(listOffered(folder, 'old')).toHaveLength(3)
  })

  it('with the same bytes are encoded once', async () => {
    const folder = makeFolder()
    const encoder = makeEncoderStub(folder.stateDir)
    for (const name of ['a.png', 'b.png']) folder.write(`articles/${name}`, await dot(1))
    folder.write('articles/a.md', articleText({}, '![A](./a.png)\n\n![B](./b.png)\n'))
    await publish(openTestCompiler(folder, { encoder }))
    expect(encoder.encoded).toHaveLength(1)
    expect(listOffered(folder, 'a').map((name) => name.slice(9))).toEqual([
      'a-480.avif',
      'b-480.avif',
    ])
  })
})

it('an unchanged picture is never encoded again, not by a new store either', async () => {
  const folder = makeFolder()
  await writeArticle(folder, 'a', 2)
  const first = openLastingCompiler(folder, { encoder: makeEncoderStub(folder.stateDir) })
  await publish(first)
  await first.close()
  rmSync(join(folder.stateDir, 'content.db'))
  const encoder = makeEncoderStub(folder.stateDir)
  await publish(openTestCompiler(folder, { encoder }))
  expect(encoder.encoded).toEqual([])
  expect(listOffered(folder, 'a')).toHaveLength(2)
})

it('a picture that the cache has lost is encoded again', async () => {
  const folder = makeFolder()
  await writeArticle(folder, 'a', 1)
  const encoder = makeEncoderStub(folder.stateDir)
  const compiler = openTestCompiler(folder, { encoder })
  await publish(compiler)
  const offered = listOffered(folder, 'a')
  rmSync(join(folder.stateDir, 'images'), { recursive: true })
  await publish(compiler)
  expect(encoder.encoded).toHaveLength(2)
  expect(listOffered(folder, 'a')).toEqual(offered)
})

it('pictures of a draft have no address', async () => {
  const folder = makeFolder()
  const encoder = makeEncoderStub(folder.stateDir)
  await writeArticle(folder, 'a', 1)
  const compiler = openTestCompiler(folder, { encoder })
  await publish(compiler)
  const [name = ''] = listOffered(folder, 'a')
  await writeArticle(folder, 'a', 1, { draft: true })
  await publish(compiler)
  expect(openTestReader(folder)((reader) => findMedia(reader, name))).toBeUndefined()
  const db = connectStore(folder.stateDir)
  expect(db.listTexts("select path from address where path like '%avif'")).toEqual([])
  db.close()
})

describe('a picture that can not be encoded', () => {
  it.each(['crash', 'fault'] as const)(
    'keeps its original, and is named: %s',
    async (outcome) => {
      const folder = makeFolder()
      const encoder = makeEncoderStub(folder.stateDir)
      encoder.outcome = outcome
      await writeArticle(folder, 'a', 1)
      const compiler = openTestCompiler(folder, { encoder })
      await publish(compiler)
      await publish(compiler)
      expect(encoder.encoded).toHaveLength(1)
      expect(listOffered(folder, 'a')).toEqual([])
      expect(diagnosticsOf(compiler)).toEqual([
        expect.stringMatching(
          /^articles\/a\.md:\d+:\d+ warning: `articles\/a-0\.png` could not be made smaller, because (?:of a reason|it ended the encoder, or took too long), /,
        ),
      ])
    },
  )
})

it('without an encoder, pages show the pictures themselves', async () => {
  const folder = makeFolder()
  await writeArticle(folder, 'a', 1)
  await publish(openTestCompiler(folder))
  expect(listOffered(folder, 'a')).toEqual([])
})
