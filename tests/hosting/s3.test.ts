import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, inject, it } from 'vitest'

import {
  makeLightStore,
  openLightBlog,
} from '../publish/support/light/publisher-fixture.ts'

const handler = readFileSync(join(inject('root'), 'hosting/s3/cloudfront.js'), 'utf8')

it('the function for S3 finds the file of every address', async () => {
  const store = makeLightStore()
  store.save('articles/node.js-20.1.md', { title: 'Node' })
  store.save('pages/now.md', { title: 'Now', aliases: ['/2019/now.html', '/old/'] })
  const blog = openLightBlog(store, { host: 's3' })
  await blog.publish()
  const addresses = [...blog.publisher.files].filter(([address]) => address !== '/404')
  const found = addresses.map(([uri]) => {
    const call = `${handler}; handler({ request: { uri } }).uri`
    return decodeURIComponent(`${runInNewContext(call, { uri })}`)
  })
  expect(found).toEqual(addresses.map(([, { file }]) => `/${file}`))
  expect(found).toContain('/tags/web/feed.xml')
})
