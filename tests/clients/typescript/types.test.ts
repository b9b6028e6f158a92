import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { DEFINITIONS } from '../../../lib/api/contract/definitions.ts'
import { renderClientTypes, TYPES } from '../../../lib/build/client-types.mjs'

it('has types of the present contract: `node lib/build/client-types.mjs` writes them', async () => {
  const types = readFileSync(join(inject('root'), TYPES), 'utf8')
  expect(types).toBe(await renderClientTypes(DEFINITIONS))
})
