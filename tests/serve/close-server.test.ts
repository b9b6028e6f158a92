import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'

import { ask, openTestSite } from './support.ts'

const FILM = Buffer.alloc(16 * 1024 * 1024, 'film')

it('does not wait for connections that are idle, or were never used', async () => {
  const { server } = await openTestSite()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  await ask(server.origin, '/articles/x', { agent })
  const unused = await open(server.origin)
  await ask(server.origin, '/articles/x')
  await server.close()
  await closed(unused)
})

it('lets a request under way finish, and takes no new one', async () => {
  const { server, publish } = await openTestSite()
  publish('film.mp4', FILM, { type: 'video/mp4' })
  const reader = await open(server.origin)
  reader.write('GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n')
  let received = 0
  await new Promise<void>((resolve) => {
    reader.once('data', (chunk) => {
      reader.pause()
      received += chunk.length
      resolve()
    })
  })
  const stopped = server.close()
  await expect(ask(server.origin, '/articles/x')).rejects.toThrow()
  reader.on('data', (chunk) => {
    received += chunk.length
  })
  reader.resume()
  await Promise.all([closed(reader), stopped])
  expect(received).toBeGreaterThan(FILM.length)
})

it('cuts off a reader who does not read, after two seconds', async () => {
  const { server, publish } = await openTestSite()
  publish('film.mp4', FILM, { type: 'video/mp4' })
  const reader = await open(server.origin)
  reader.write('GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n')
  await new Promise((resolve) => reader.once('readable', resolve))
  const slow = await open(server.origin)
  slow.write('GET / HTTP/1.1\r\n')
  const started = performance.now()
  await Promise.all([server.close(), server.close()])
  expect(performance.now() - started).toBeGreaterThan(1500)
})

async function open(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await new Promise((resolve) => socket.once('connect', resolve))
  return socket
}

function closed(socket: Socket): Promise<void> {
  if (socket.closed) return Promise.resolve()
  socket.resume()
  return new Promise((resolve) => socket.once('close', () => resolve()))
}
