import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, it } from 'vitest'

import { answerOf, type Handler } from '../../../lib/cli/prerender/answer-of.ts'

const ask = (handler: Handler) => answerOf(new IncomingMessage(new Socket()), handler)

it('keeps status, header and what was written, whatever its kind', async () => {
  const kept = await ask(async (_, response) => {
    response.statusCode = 203
    response.setHeader('Content-Type', 'text/plain')
    response.write('日')
    response.write(new Uint8Array([0x21]), () => response.end('!'))
  })
  expect(kept.status).toBe(203)
  expect(kept.header('content-type')).toBe('text/plain')
  expect(kept.header('Location')).toBeUndefined()
  expect(kept.body.toString()).toBe('日!!')
})

it('keeps a stream that is piped into it', async () => {
  const kept = await ask((_, response) =>
    pipeline(Readable.from(['a', Buffer.from('b'), 'c']), response),
  )
  expect(kept.body.toString()).toBe('abc')
})

it('waits for a handler that ends later', async () => {
  const kept = await ask(async (_, response) => {
    setImmediate(() => response.end('late'))
  })
  expect(kept.body.toString()).toBe('late')
})

it('rejects with what the handler throws', async () => {
  const fails = ask(() => Promise.reject(new TypeError('It has no title')))
  await expect(fails).rejects.toThrow('It has no title')
})
