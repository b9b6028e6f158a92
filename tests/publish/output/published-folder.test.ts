import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'

import { Database } from '../../../lib/content/store/database.ts'
import { storeFile } from '../../../lib/content/store/open.ts'
import { readPublished } from '../../../lib/publish/output/published-folder.ts'
import { type LightBlog, openLightBlog } from '../support/light/publisher-fixture.ts'
import { toOldExport } from '../support/old-export.ts'

let blog: LightBlog
let stateDir: string

beforeEach(async () => {
  blog = openLightBlog()
  stateDir = blog.store.folder.stateDir
  await blog.publish()
})

it('is known from the store that filled it, which a server may have open', () => {
  expect(readPublished(blog.outDir, stateDir)).toEqual(blog.publisher.files)
})

it('is known from its manifest where an export of before filled it', () => {
  const { files } = blog.publisher
  toOldExport(blog.outDir, new Map([...files].slice(0, 3)))
  rmSync(join(blog.outDir, '.imprint'))
  expect(readPublished(blog.outDir, stateDir).size).toBe(3)
})

it.each<[string, () => void]>([
  ['another store', () => rmSync(join(blog.outDir, '.imprint'))],
  [
    'another version',
    () => {
      const db = new Database(storeFile(stateDir))
      db.exec('pragma user_version = 1')
      db.close()
    },
  ],
  ['a store that is gone', () => rmSync(storeFile(stateDir))],
])('is not known from %s', async (_, damage) => {
  await blog.close()
  blog.store.db.close()
  damage()
  expect(readPublished(blog.outDir, stateDir).size).toBe(0)
})
