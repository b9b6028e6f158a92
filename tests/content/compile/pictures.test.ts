import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { findMediaRow } from '../../../lib/content/queries/media.ts'
import { showing } from '../support/references.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

const PATH = 'media/salt.jpg'

/** A picture of 40 by 20 as a camera stores it. */
function photograph(orientation: number): Promise<Buffer> {
  const create = { width: 40, height: 20, channels: 3, background: 'teal' } as const
  return sharp({ create }).jpeg().withMetadata({ orientation }).toBuffer()
}

async function makeStoreWith(orientation: number): Promise<TestStore> {
  const store = makeStore()
  store.folder.write(PATH, await photograph(orientation))
  store.save('articles/a.md', {}, showing(PATH))
  store.refreshMedia()
  return store
}

function findSize(store: TestStore) {
  const row = store.openReader()((reader) => findMediaRow(reader, PATH))
  return row && [row.width, row.height]
}

describe('the size of a photograph', () => {
  it.each([
    [1, [40, 20]],
    [3, [40, 20]],
    [4, [40, 20]],
    [5, [20, 40]],
    [6, [20, 40]],
    [8, [20, 40]],
  ])('with orientation %i is that of what is shown', async (orientation, size) => {
    expect(findSize(await makeStoreWith(orientation))).toEqual(size)
  })

  it('is read again where an older version had read it', async () => {
    const store = await makeStoreWith(6)
    const old = `update media set width = 40, height = 20, signature = substr(signature, 3)`
    store.db.run(old)
    expect(store.refreshMedia()).toEqual([PATH])
    expect(findSize(store)).toEqual([20, 40])
    expect(store.refreshMedia()).toEqual([])
  })
})
