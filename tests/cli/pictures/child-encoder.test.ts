import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { makePhotographOf } from '../../../bench/photographs.ts'
import { ChildEncoder } from '../../../lib/cli/pictures/child-encoder.ts'

/** With the program in place of the encoder's process. */
function openEncoder(program?: string): ChildEncoder {
  const stateDir = mkdtempSync(join(tmpdir(), 'encoder-'))
  const file = join(stateDir, 'encoder.mjs')
  if (program !== undefined) writeFileSync(file, program)
  const pictureEncoderFile = program === undefined ? inject('pictureEncoderFile') : file
  const encoder = new ChildEncoder({ pictureEncoderFile }, { stateDir })
  onTestFinished(() => {
    encoder.close()
    rmSync(stateDir, { recursive: true, force: true })
  })
  return encoder
}

/** Ends at the picture `bomb`, and keeps none. */
const CRASHING = `process.on('message', ({ key }) => {
  if (key === 'bomb') process.exit(1)
  process.send({ isKept: true })
})`

describe('the process that encodes', () => {
  it('puts pictures into the cache, and remembers which can not be decoded', async () => {
    const encoder = openEncoder()
    const photograph = await makePhotographOf(500, 400)
    const outcomes = await Promise.all([
      encoder.encode('good', photograph),
      encoder.encode('cut', photograph.subarray(0, 25_000)),
    ])
    expect(outcomes).toEqual([true, true])
    expect(encoder.cache.find('good')?.variants).toEqual([
      { format: 'avif', width: 500 },
      { format: 'webp', width: 500 },
    ])
    expect(encoder.cache.find('cut')).toEqual({
      variants: [],
      fault: expect.stringContaining('premature end'),
    })
  })

  it('may be ended by a picture: the next one has another process', async () => {
    const encoder = openEncoder(CRASHING)
    const bytes = Buffer.from('pixels')
    const keys = ['one', 'bomb', 'two']
    const outcomes = keys.map((key) => encoder.encode(key, bytes))
    expect(await Promise.all(outcomes)).toEqual([true, false, true])
  })

  it('is ended with the command, whatever it is doing', async () => {
    const encoder = openEncoder('setInterval(() => {}, 1000)')
    const outcome = encoder.encode('slow', Buffer.from('pixels'))
    await Promise.resolve()
    encoder.close()
    expect(await outcome).toBe(false)
    expect(await encoder.encode('late', Buffer.from('pixels'))).toBe(false)
  })
})
