import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { listReferenceDiagnostics } from '../../../lib/content/references/diagnostics.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { articleText, fileText } from '../support/documents.ts'
import { openTestCompiler, diagnosticsOf, publish } from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'
import { reference } from '../support/references.ts'
import { makeStore } from '../support/store-fixture.ts'

const PATTERN = Array.from({ length: 60 * 30 * 3 }, (_, index) => (index * 37) % 251)
const RAW = { raw: { width: 60, height: 30, channels: 3 } } as const
const picture = () => sharp(Uint8Array.from(PATTERN), RAW)

/** A small JPEG of its own stands in the head of the large one, as cameras write it. */
async function withThumbnail(): Promise<Buffer> {
  const jpeg = await picture().jpeg().toBuffer()
  const thumbnail = await sharp({
    create: { width: 8, height: 8, channels: 3, background: 'teal' },
  })
    .jpeg()
    .toBuffer()
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(thumbnail.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, thumbnail, jpeg.subarray(2)])
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0"/></svg>'

/** Each name stands for ten of the one before. */
const BOMB = `<!DOCTYPE svg [<!ENTITY e0 "lol">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
).join('')}]>${SVG.replace('<path', '<text>&e12;</text><path')}`

/** PNG §11.2.1: the signature, then the length and the name of the first chunk. */
const PNG_WIDTH = 16

async function listDiagnostics(
  path: string,
  bytes: string | Uint8Array,
): Promise<string[]> {
  const store = makeStore()
  store.folder.write(path, bytes)
  const references = [
    reference('file', path, { use: 'image', line: 6, column: 12 }),
    reference('file', path, { line: 12, column: 3 }),
  ]
  store.save('articles/a.md', {}, { references })
  await store.refreshMedia()
  const { contentDir } = store.folder
  return listReferenceDiagnostics(store.db, { contentDir }).map(formatDiagnostic)
}

describe('a good picture', () => {
  it.each([
    ['a.png', () => picture().png().toBuffer()],
    ['a.jpg', () => picture().jpeg({ progressive: true }).toBuffer()],
    ['a.JPEG', withThumbnail],
    ['a.gif', () => picture().gif().toBuffer()],
    ['a.webp', () => picture().webp().toBuffer()],
    ['a.avif', () => picture().avif().toBuffer()],
    ['a.png', () => picture().jpeg().toBuffer()],
    ['a.svg', () => SVG],
    ['a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a.svg', () => `<!-- ${'licence '.repeat(500)}-->\n${SVG}`],
    ['a.svg', () => SVG.replace('<path', '<image href="https://x.example/p.png"/><path')],
  ])('called %s is not reported', async (name, make) => {
    expect(await listDiagnostics(`media/${name}`, await make())).toEqual([])
  })
})

describe('a broken picture', () => {
  it.each([
    ['without bytes', 'a.png', () => ''],
    ['of text', 'a.jpg', () => 'A note.'],
    ['of text', 'a.svg', () => 'A note.'],
    ['whose kind browsers do not show', 'a.jpg', () => picture().tiff().toBuffer()],
    ['that is no SVG', 'a.svg', () => picture().png().toBuffer()],
    ['that is an SVG', 'a.png', () => SVG],
    ['cut off', 'a.png', () => cut(picture().png().toBuffer())],
    [
      'cut off in its head',
      'a.png',
      async () => (await picture().png().toBuffer()).subarray(0, 12),
    ],
    ['cut off', 'a.jpg', () => cut(picture().jpeg().toBuffer())],
    ['cut off behind a thumbnail', 'a.jpg', () => cut(withThumbnail())],
    ['cut off', 'a.webp', () => cut(picture().webp().toBuffer())],
    [
      'cut off between its lines',
      'a.png',
      () => cut(picture().png({ progressive: true }).toBuffer()),
    ],
    [
      'cut off in its last rows',
      'a.jpg',
      () => cut(picture().resize(1200, 900).jpeg().toBuffer()),
    ],
    ['cut off', 'a.gif', () => cut(picture().gif().toBuffer())],
    ['cut off', 'a.avif', () => cut(picture().avif().toBuffer())],
    ['cut off', 'a.svg', () => SVG.slice(0, -8)],
    ['with a tag that is not closed', 'a.svg', () => SVG.replace('"/>', '">')],
    [
      'of more pixels than anybody can show',
      'a.svg',
      () => SVG.replace('viewBox', 'width="40000" viewBox'),
    ],
    [
      'of more pixels than anybody can show',
      'a.png',
      async () => {
        const bytes = await picture().png().toBuffer()
        bytes.writeUInt32BE(100_000, PNG_WIDTH)
        bytes.writeUInt32BE(100_000, PNG_WIDTH + 4)
        return bytes
      },
    ],
    ['that multiplies itself', 'a.svg', () => BOMB],
  ])('%s, called %s, is reported at each place that names it', async (_, name, make) => {
    const path = `media/${name}`
    const message = `\`${path}\` is damaged, above 120 megapixels, or not what its name says`
    const lines = await listDiagnostics(path, await make())
    expect(lines).toEqual([
      expect.stringContaining(`articles/a.md:6:12 warning: ${message}`),
      expect.stringContaining(`articles/a.md:12:3 warning: ${message}`),
    ])
    expect(lines.every((line) => line.endsWith('(image-broken)'))).toBe(true)
  })

  it('is listed with the other diagnostics, hero and avatar alike', async () => {
    const folder = makeFolder()
    const compiler = openTestCompiler(folder)
    const fields = { heroImage: './a.png', heroAlt: 'A road.' }
    folder.write('articles/a.md', articleText(fields))
    folder.write('articles/a.png', '')
    folder.write('authors/ada.md', fileText({ name: 'Ada', avatar: '/media/a.jpg' }))
    folder.write('media/a.jpg', 'A note.')
    await publish(compiler)
    expect(diagnosticsOf(compiler)).toEqual([
      expect.stringMatching(
        /^articles\/a\.md:6:12 warning: `articles\/a\.png` is damaged/,
      ),
      expect.stringMatching(/^authors\/ada\.md:3:9 warning: `media\/a\.jpg` is damaged/),
    ])
  })
})

describe('a file that is no picture', () => {
  it('needs no size', async () => {
    expect(await listDiagnostics('media/a.txt', 'A note.')).toEqual([])
  })

  it('is named where nobody can say what it tells', async () => {
    expect(await listDiagnostics('media/a.tif', 'II*\0\xff\xff')).toContainEqual(
      'articles/a.md:12:3 warning: `media/a.tif` can not be read, or not be rid of what it may tell of its maker, so it is not published: save it again (media-unreadable)',
    )
  })
})

async function cut(bytes: Promise<Buffer>): Promise<Buffer> {
  const whole = await bytes
  return whole.subarray(0, whole.length - 20)
}
