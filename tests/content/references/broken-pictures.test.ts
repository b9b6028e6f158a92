import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { crc32 } from '../../../lib/pictures/crc32.ts'
import { listReferenceDiagnostics } from '../../../lib/content/references/diagnostics.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { articleText, fileText } from '../support/documents.ts'
import { openTestCompiler, diagnosticsOf, publish } from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'
import { reference, showing } from '../support/references.ts'
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

/** A PNG of black, packed to a thousandth. */
function makeBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // One bit a pixel, grey.
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), {
    level: 9,
  })
  const chunks = [toChunk('IHDR', head), toChunk('IDAT', rows), toChunk('IEND')]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function toChunk(name: string, payload = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name), payload])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(payload.length)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** A GIF in which each frame after the first changes one pixel. */
async function makeAnimation(frames: number, side: number): Promise<Buffer> {
  const create = { width: side, height: side, channels: 3, background: 'teal' } as const
  const still = await sharp({ create }).gif().toBuffer()
  // A descriptor of one pixel, and its code.
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  const others = Array.from({ length: frames - 1 }, () => frame)
  return Buffer.concat([still.subarray(0, -1), ...others, Buffer.of(0x3b)])
}

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
  ])('called %s is not reported', async (name, make) => {
    expect(await listDiagnostics(`media/${name}`, await make())).toEqual([])
  })
})

const DAMAGED = 'is cut off, damaged or no picture, so readers see a part of it at most'
const UNREADABLE = 'can not be read, because it has'

describe('a broken picture', () => {
  it.each([
    ['without bytes', 'a.png', () => '', 'is empty'],
    ['of text', 'a.jpg', () => 'A note.', DAMAGED],
    [
      'of text',
      'a.svg',
      () => 'A note.',
      `${UNREADABLE} text outside of \`<svg>\` at its line 1`,
    ],
    [
      'whose kind browsers do not show',
      'a.jpg',
      () => picture().tiff().toBuffer(),
      'is a picture of the kind TIFF, which few browsers show',
    ],
    [
      'that is no SVG',
      'a.svg',
      () => picture().png().toBuffer(),
      'is PNG, which its name does not say',
    ],
    ['that is an SVG', 'a.png', () => SVG, 'is SVG, which its name does not say'],
    ['that is a page', 'a.png', () => '<html>404</html>', DAMAGED],
    ['cut off', 'a.png', () => cut(picture().png().toBuffer()), DAMAGED],
    [
      'cut off in its head',
      'a.png',
      async () => (await picture().png().toBuffer()).subarray(0, 12),
      DAMAGED,
    ],
    ['cut off', 'a.jpg', () => cut(picture().jpeg().toBuffer()), DAMAGED],
    ['cut off behind a thumbnail', 'a.jpg', () => cut(withThumbnail()), DAMAGED],
    ['cut off', 'a.webp', () => cut(picture().webp().toBuffer()), DAMAGED],
    [
      'cut off between its lines',
      'a.png',
      () => cut(picture().png({ progressive: true }).toBuffer()),
      DAMAGED,
    ],
    [
      'cut off in its last rows',
      'a.jpg',
      () => cut(picture().resize(1200, 900).jpeg().toBuffer()),
      DAMAGED,
    ],
    ['cut off', 'a.gif', () => cut(picture().gif().toBuffer()), DAMAGED],
    ['cut off', 'a.avif', () => cut(picture().avif().toBuffer()), DAMAGED],
    [
      'cut off',
      'a.svg',
      () => SVG.slice(0, -8),
      `${UNREADABLE} a tag that is no XML at its line 1`,
    ],
    [
      'with a tag that is not closed',
      'a.svg',
      () => SVG.replace('"/>', '">\n'),
      `${UNREADABLE} the end of another element at its line 2`,
    ],
    [
      'with a sign that XML has no name for',
      'a.svg',
      () => SVG.replace('<path', '\n<text>A & B</text><path'),
      `${UNREADABLE} a mistake in its XML at its line 2`,
    ],
    [
      'of more pixels than anybody can show',
      'a.svg',
      () => SVG.replace('viewBox', 'width="40000" viewBox'),
      'has 40000 × 30000 pixels, above 100 megapixels, so it is not published',
    ],
    [
      'of 600 megapixels',
      'a.png',
      () => makeBomb(30_000, 20_000),
      'has 30000 × 20000 pixels, above 100 megapixels, so it is not published',
    ],
    [
      'of more frames than anybody can show',
      'a.gif',
      () => makeAnimation(5_000, 500),
      'has 5000 frames of 500 × 500 pixels, above 1,000 megapixels',
    ],
    [
      'that multiplies itself',
      'a.svg',
      () => BOMB,
      `${UNREADABLE} declarations of its own at its line 1`,
    ],
  ])(
    '%s, called %s, is reported at each place that names it',
    async (_, name, make, what) => {
      const message = `\`media/${name}\` ${what}`
      const lines = await listDiagnostics(`media/${name}`, await make())
      expect(lines).toEqual([
        expect.stringContaining(`articles/a.md:6:12 warning: ${message}`),
        expect.stringContaining(`articles/a.md:12:3 warning: ${message}`),
      ])
      expect(lines.every((line) => line.endsWith('(image-broken)'))).toBe(true)
    },
  )

  it('that may be shown is not reported: a large one, and one of thousands of frames', async () => {
    const wide = picture().resize(20_000, 40, { fit: 'fill' }).png()
    expect(await listDiagnostics('media/a.png', await wide.toBuffer())).toEqual([])
    expect(await listDiagnostics('media/a.gif', await makeAnimation(5_000, 9))).toEqual(
      [],
    )
  })

  it('is not published where it is too large, and is where it is cut off', async () => {
    const list = async (bytes: Buffer) => {
      const store = makeStore()
      store.folder.write('media/a.png', bytes)
      store.save('articles/a.md', {}, showing('media/a.png'))
      await store.refreshMedia()
      return store.db.listTexts('select path from media')
    }
    expect(await list(makeBomb(30_000, 20_000))).toEqual([])
    expect(await list(await cut(picture().png().toBuffer()))).toEqual(['media/a.png'])
  })

  it('is reported no more when it is whole, as after a copy that was not finished', async () => {
    const store = makeStore()
    const whole = await picture().png().toBuffer()
    store.save('articles/a.md', {}, showing('media/a.png'))
    const list = async (bytes: Uint8Array) => {
      store.folder.write('media/a.png', bytes)
      await store.refreshMedia()
      return listReferenceDiagnostics(store.db, {}).map(({ rule }) => rule)
    }
    expect(await list(whole.subarray(0, -20))).toEqual(['image-broken'])
    expect(await list(whole)).toEqual([])
    expect(await list(makeBomb(30_000, 20_000))).toEqual(['media-missing'])
    expect(await list(whole)).toEqual([])
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
      expect.stringMatching(/^articles\/a\.md:6:12 warning: `articles\/a\.png` is empty/),
      expect.stringMatching(/^authors\/ada\.md:3:9 warning: `media\/a\.jpg` is cut off/),
    ])
  })
})

describe('a drawing that could run or load something', () => {
  it('is reported once, with its own line', async () => {
    const evil = '\n<script>x()</script><image href="https://x.example/p.png"/><path'
    expect(await listDiagnostics('media/a.svg', SVG.replace('<path', evil))).toEqual([
      'articles/a.md:6:12 warning: `media/a.svg` is published without `<script>`, `https://x.example/p.png` of its line 2 and on, because a drawing runs and loads nothing: save it without (image-cleaned)',
    ])
  })
})

describe('a file that is no file', () => {
  it.each([
    ['a folder', (file: string) => mkdirSync(file), 'There is no picture'],
    ['a pipe', (file: string) => execFileSync('mkfifo', [file]), 'can not be read'],
    ['a link out', (file: string) => symlinkSync('/etc/hosts', file), 'is a link out of'],
    [
      'a file too large to read',
      (file: string) => {
        writeFileSync(file, '')
        truncateSync(file, 100_000_001)
      },
      'has more than 100 MB',
    ],
  ])('as %s is reported', async (_, make, what) => {
    const store = makeStore()
    store.folder.write('media/b.txt', '')
    make(join(store.folder.contentDir, 'media/a.png'))
    store.save('articles/a.md', {}, showing('media/a.png'))
    await store.refreshMedia()
    const { contentDir } = store.folder
    const [line, ...others] = listReferenceDiagnostics(store.db, { contentDir })
    expect(line?.message).toContain(what)
    expect(others).toEqual([])
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
