import sharp from 'sharp'
import { expect, it } from 'vitest'

import { EncodingLane } from '../../../lib/cli/pictures/encoding-lane.ts'
import { openTestCompiler } from '../../content/support/compiler-fixture.ts'
import { makeFolder } from '../../content/support/content-folder.ts'
import { articleText } from '../../content/support/documents.ts'
import { makeEncoderStub } from '../../support/encoder-stub.ts'

/** A blog whose ten pictures wait, and the lane of it. */
async function openLane() {
  const folder = makeFolder()
  for (let number = 0; number < 10; number += 1) {
    const background = { r: number, g: 0, b: 0 }
    const create = { width: 2, height: 2, channels: 3, background } as const
    folder.write(`articles/${number}.png`, await sharp({ create }).png().toBuffer())
  }
  const text = Array.from({ length: 10 }, (_, number) => `![A dot](./${number}.png)\n`)
  folder.write('articles/a.md', articleText({}, text.join('\n')))
  const encoder = makeEncoderStub(folder.stateDir)
  const compiler = openTestCompiler(folder, { encoder })
  await compiler.compile()
  const batches: number[] = []
  const abort = new AbortController()
  const onEncoded = (count: number) => batches.push(count)
  const lane = new EncodingLane({ compiler, signal: abort.signal, onEncoded })
  return { encoder, batches, abort, lane }
}

it('encodes all that waits, and says so eight by eight', async () => {
  const { encoder, batches, lane } = await openLane()
  expect(encoder.encoded).toHaveLength(0)
  await Promise.all([lane.wake(), lane.wake()])
  expect(batches).toEqual([8, 2])
  await lane.wake()
  expect(batches).toEqual([8, 2])
  expect(new Set(encoder.encoded).size).toBe(10)
})

it('stops with the command, and takes nothing into the store after it', async () => {
  const { batches, abort, lane } = await openLane()
  const done = lane.wake()
  abort.abort()
  await done
  expect(batches).toEqual([])
})
