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
  return makeStoreOf(PATH, await photograph(orientation))
}

async function makeStoreOf(path: string, bytes: string | Buffer): Promise<TestStore> {
  const store = makeStore()
  store.folder.write(path, bytes)
  store.save('articles/a.md', {}, showing(path))
  await store.refreshMedia()
  return store
}

function findSize(store: TestStore, path = PATH) {
  const row = store.openReader()((reader) => findMediaRow(reader, path))
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
    expect(await store.refreshMedia()).toEqual([PATH])
    expect(findSize(store)).toEqual([20, 40])
    expect(await store.refreshMedia()).toEqual([])
  })
})

describe('the size of a drawing', () => {
  it.each([
    ['width="40" height="20"', [40, 20]],
    ['width="40px" height="20.4px"', [40, 20]],
    ['width="2in" height="25.4mm"', [192, 96]],
    ['width="210mm" height="297mm" viewBox="0 0 210 297"', [794, 1123]],
    ['width="1pc" height="20pt"', [16, 27]],
    ['viewBox="0 0 400 300"', [400, 300]],
    ['viewBox="-10,-10,400,300"', [400, 300]],
    ['width="100%" height="100%" viewBox="0 0 400 300"', [400, 300]],
    ['width="200" viewBox="0 0 400 300"', [200, 150]],
    ['height="150" viewBox="0 0 400 300"', [200, 150]],
    ['', [300, 150]],
    ['width="0" height="20"', [300, 150]],
  ])('with %s is %j', async (attributes, size) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`
    expect(findSize(await makeStoreOf('media/a.svg', svg), 'media/a.svg')).toEqual(size)
  })
})
