import { expect, inject, it } from 'vitest'

import { listDrawnHashes } from '../../bench/og-bytes.ts'

// `npm run bench -- og-bytes` does the same with forty.
const PROCESSES = 8

it('draws the same bytes in every process, whatever was drawn before', async () => {
  expect(await listDrawnHashes(inject('root'), PROCESSES)).toHaveLength(1)
}, 600_000)
