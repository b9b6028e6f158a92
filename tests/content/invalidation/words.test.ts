import { expect, it } from 'vitest'

import { withDependencyTracking } from '../../../lib/content/invalidation/cache-tags.ts'
import { PublishQueue } from '../../../lib/content/invalidation/publish-queue.ts'
import { BuildManifest } from '../../../lib/publish/output/build-manifest.ts'
import { makeStore } from '../support/store-fixture.ts'

const FILE = {
  ...{ file: 'x', type: 'text/html', hash: '', lengths: { identity: 0 }, build: '' },
  lastModified: '2025-06-01T12:00:00.000Z',
}

it.each(['words.yaml', 'words.fr.yaml'])('publishes all pages anew for %s', (path) => {
  const store = makeStore()
  const queue = new PublishQueue(store.db)
  const read = store.openReader()
  const publish = () => {
    store.publishSnapshot()
    const listed = queue.list()
    const tags = new Set<string>()
    withDependencyTracking(tags, () => read(({ site }) => site.words))
    new BuildManifest(store.db).save([{ address: '/', file: FILE, tags: [...tags] }])
    return listed
  }
  store.save('site.yaml')
  publish()
  store.save(path, { words: { share: 'One' } })
  expect(publish()).toContain('/')
  store.save(path, { words: { share: 'One' } })
  expect(publish()).toEqual([])
  store.remove(path)
  expect(publish()).toContain('/')
})
