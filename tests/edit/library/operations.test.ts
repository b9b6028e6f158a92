import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { keepUsedMedia } from '../../../lib/edit/library/operations.ts'

const USER = { name: 'Ada', csrf: '' }

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'articles'))
  for (const [path, text] of Object.entries(files))
    writeFileSync(join(folder, path), text)
  return folder
}

it.each([
  ['is shown by a document', 'articles/wave.png', ['articles/ebb.md:9']],
  [
    'is named by a document with an error',
    'articles/shell fish.png',
    ['articles/torn.md'],
  ],
  ['is named by the style sheet', 'media/sand.png', ['overrides.css']],
  ['is used nowhere', 'articles/lone.png', []],
  ['is a document', 'articles/torn.md', []],
])('a file that %s is removed only where nobody needs it', async (_, path, places) => {
  const contentDir = makeFolder({
    'articles/torn.md': '---\ntitle: [\n---\n![](./shell%20fish.png)',
    'overrides.css': 'body { background: url("media/sand.png") }',
  })
  const use = { source: 'articles/ebb.md', line: 9, column: 1 }
  const shown = { path: 'articles/wave.png', isPicture: true, isUndescribed: false }
  const index = { uses: [{ ...use, ...shown }], sizes: [], broken: ['articles/torn.md'] }
  const remove = keepUsedMedia(async () => ({ status: 200, json: {} }), {
    contentDir,
    readIndex: async () => index,
  })
  const { status, json } = await remove({ user: USER, body: { path } })
  expect(status).toBe(places.length === 0 ? 200 : 409)
  for (const place of places) expect(JSON.stringify(json)).toContain(place)
})
