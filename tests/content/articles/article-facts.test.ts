import { expect, it } from 'vitest'

import { findArticleFacts } from '../../../lib/content/articles/article-facts.ts'
import { reference } from '../support/references.ts'
import { makeStore } from '../support/store-fixture.ts'

it('tells the address of an article, whether readers reach it, and who links to it', () => {
  const { db, save, publishSnapshot } = makeStore()
  save('articles/ebb.md')
  save('articles/flow.md', {}, { references: [reference('document', 'articles/ebb.md')] })
  publishSnapshot()
  expect(findArticleFacts(db, 'articles/ebb.md')).toEqual({
    address: '/articles/ebb',
    isOnline: true,
    linkedFrom: ['articles/flow.md'],
  })
  expect(findArticleFacts(db, 'articles/gone.md')).toBeUndefined()
})
