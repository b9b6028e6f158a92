import { readdirSync } from 'node:fs'
import { expect, inject, it } from 'vitest'

import { DEMO_FILES } from '../../../lib/cli/init/demo.ts'

it('knows every file of the demo', () => {
  const entries = readdirSync(inject('demo'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      `${parentPath}/${name}`.slice(inject('demo').length + 1),
    )
  expect([...DEMO_FILES].toSorted()).toEqual(files.toSorted())
})
