import { expect, it } from 'vitest'

import { resolveTarget } from '../../../lib/content/references/resolve.ts'

it.each(['?page=2', '?', '?a=b#c'])('%s leads to the same page', (written) => {
  const target = resolveTarget('articles/deep/a.md', written)
  expect(target).toMatchObject({ kind: 'document', target: 'articles/deep/a.md' })
})
