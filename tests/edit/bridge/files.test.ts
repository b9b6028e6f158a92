import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { hashBytes } from '../../../lib/text/hash.ts'
import { openEditServer } from '../support/edit-server.ts'

const TEXT = '---\ntitle: Ebb\n---\nWater.\n'
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function headersFor(path: string, base?: string) {
  return {
    'X-Imprint-Path': encodeURIComponent(path),
    ...(base === undefined ? {} : { 'If-Match': `"${base}"` }),
  }
}

describe('a save', () => {
  it('replaces the version that was opened, and tells its hash', async () => {
    const { contentDir, post } = await openEditServer({ 'articles/ebb.md': TEXT })
    const edited = TEXT.replace('Ebb', 'Flood')
    const sent = headersFor('articles/ebb.md', hashBytes(TEXT))
    const { status, json } = await post('write', edited, sent)
    expect([status, json.hash]).toEqual([200, hashBytes(edited)])
    expect(readFileSync(join(contentDir, 'articles/ebb.md'), 'utf8')).toBe(edited)
  })

  it('is refused where somebody else saved meanwhile, and shows theirs', async () => {
    const { contentDir, post } = await openEditServer({ 'articles/ebb.md': TEXT })
    const theirs = `${TEXT}More.\n`
    writeFileSync(join(contentDir, 'articles/ebb.md'), theirs)
    const sent = headersFor('articles/ebb.md', hashBytes(TEXT))
    const { status, json } = await post('write', 'Mine', sent)
    expect([status, json]).toEqual([
      409,
      expect.objectContaining({ hash: hashBytes(theirs), text: theirs }),
    ])
    expect(readFileSync(join(contentDir, 'articles/ebb.md'), 'utf8')).toBe(theirs)
  })

  it('of two tabs at once lets one win, and tells the other', async () => {
    const { contentDir, post } = await openEditServer({ 'articles/ebb.md': TEXT })
    const sent = headersFor('articles/ebb.md', hashBytes(TEXT))
    const texts = ['A', 'B', 'C'].map((letter) => `${TEXT}${letter}\n`)
    const answers = await Promise.all(texts.map((text) => post('write', text, sent)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409, 409])
    const winner = texts[statuses.indexOf(200)]
    expect(readFileSync(join(contentDir, 'articles/ebb.md'), 'utf8')).toBe(winner)
  })

  it('makes a new file and its folder, but none over another', async () => {
    const { contentDir, post } = await openEditServer()
    const sent = headersFor('articles/2026/flut ä.md')
    expect((await post('write', TEXT, sent)).status).toBe(200)
    expect(existsSync(join(contentDir, 'articles/2026/flut ä.md'))).toBe(true)
    expect((await post('write', 'Other', sent)).status).toBe(409)
  })

  it.each([
    ['a page under the name of a picture', 'media/x.png', '<!doctype html>'],
    [
      'a drawing with script',
      'media/x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['text that is not UTF-8', 'articles/x.md', new Uint8Array([0x66, 0xfc, 0x72])],
  ])('of %s is refused', async (_, path, bytes) => {
    const { contentDir, post } = await openEditServer()
    const { status, json } = await post('write', bytes, headersFor(path))
    expect([status, json.message]).toEqual([415, expect.stringContaining(path)])
    expect(existsSync(join(contentDir, path))).toBe(false)
  })
})

describe('a file', () => {
  it('is removed as it was seen, with the folder that it leaves empty', async () => {
    const { contentDir, post } = await openEditServer({
      'articles/ebb/index.md': TEXT,
      'articles/ebb/wave.png': PNG,
    })
    const remove = (path: string, base: string) =>
      post('remove', JSON.stringify({ path, base }))
    expect((await remove('articles/ebb/index.md', hashBytes('other'))).status).toBe(409)
    expect((await remove('articles/ebb/index.md', hashBytes(TEXT))).status).toBe(200)
    expect(existsSync(join(contentDir, 'articles/ebb'))).toBe(true)
    expect((await remove('articles/ebb/wave.png', hashBytes(PNG))).status).toBe(200)
    expect(existsSync(join(contentDir, 'articles/ebb'))).toBe(false)
    expect(existsSync(join(contentDir, 'articles'))).toBe(true)
    expect((await remove('articles/ebb/wave.png', hashBytes(PNG))).status).toBe(409)
  })

  it('is moved, but not over another', async () => {
    const { contentDir, post } = await openEditServer({
      'articles/ebb.md': TEXT,
      'articles/flow.md': 'Other\n',
    })
    const move = (to: string) =>
      post('move', JSON.stringify({ path: 'articles/ebb.md', base: hashBytes(TEXT), to }))
    expect((await move('articles/flow.md')).status).toBe(409)
    expect((await move('../flow.md')).status).toBe(400)
    expect((await move('articles/2026/ebb.md')).status).toBe(200)
    expect(readFileSync(join(contentDir, 'articles/2026/ebb.md'), 'utf8')).toBe(TEXT)
  })

  it('is listed with its text, unless it is hidden or not the editor’s', async () => {
    const { post } = await openEditServer({
      'articles/ebb.md': TEXT,
      'articles/.draft.md': TEXT,
      '.env': 'SECRET=1',
      'private/x.md': TEXT,
      'media/wave.png': PNG,
    })
    const { json } = await post('snapshot', '{}')
    expect(json.files).toEqual([
      expect.objectContaining({
        path: 'articles/ebb.md',
        hash: hashBytes(TEXT),
        text: TEXT,
      }),
      expect.objectContaining({ path: 'media/wave.png', size: PNG.length }),
      expect.objectContaining({ path: 'site.yaml' }),
    ])
  })
})
