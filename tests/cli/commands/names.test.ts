import { expect, inject, it } from 'vitest'

import { COMMANDS } from '../../../lib/cli/commands.ts'

it.each(Object.entries(COMMANDS))('%s is loaded by its own name', async (name, load) => {
  const makeCommand = await load()
  const installation = {
    ...{ root: inject('root'), workerFile: '', prerenderServerFile: '' },
    ...{ indexProcessFile: '', pictureEncoderFile: '', importThreadFile: '' },
  }
  expect(makeCommand(installation).name()).toBe(name)
})
