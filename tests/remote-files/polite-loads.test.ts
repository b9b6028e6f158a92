import type { RequestListener } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { Agent } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'

import { PICTURE_RULES } from '../../lib/remote-files/download.ts'
import {
  type Clock,
  PoliteLoads,
  toLoadReason,
} from '../../lib/remote-files/polite-loads.ts'
import { listen } from '../publish/support/http.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
/** Where a host never answers, that alone is waited for: a slow machine is no slow host. */
const toRules = (isNever: boolean) => ({
  ...PICTURE_RULES,
  limitSeconds: isNever ? 0.3 : 60,
})

/** A host that answers each path by its list of statuses, then 200. */
async function openHost(answers: Readonly<Record<string, readonly RequestListener[]>>) {
  const asked = new Map<string, number>()
  const agents = new Set<string | undefined>()
  const { origin } = await listen((request, response) => {
    const path = request.url ?? ''
    const count = asked.get(path) ?? 0
    asked.set(path, count + 1)
    agents.add(request.headers['user-agent'])
    const answer = answers[path]?.[count]
    if (answer) answer(request, response)
    else response.end('bytes')
  })
  const isNever = Object.values(answers).flat().includes(never)
  const pauses: number[] = []
  const clock: Clock = {
    now: () => NOW,
    wait: async (pause) => pauses.push(pause),
  }
  const dispatcher = new Agent()
  onTestFinished(() => dispatcher.destroy())
  const loads = new PoliteLoads(dispatcher, clock)
  const load = async (path: string) => {
    try {
      return Buffer.from(await loads.load(origin + path, toRules(isNever))).toString()
    } catch (error) {
      return toLoadReason(error)
    }
  }
  return { load, asked, agents, pauses }
}

const say =
  (status: number, retryAfter?: string): RequestListener =>
  (_, response) => {
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
    response.writeHead(status).end()
  }
const cut: RequestListener = (request) => request.socket.destroy()
const never: RequestListener = () => {}

describe('polite loads', () => {
  it.each([
    ['a busy host, twice', [say(503), say(500)], 'bytes', [1000, 4000]],
    [
      'a busy host, three times',
      [say(502), say(502), say(502)],
      'the answer 502',
      [1000, 4000],
    ],
    ['seconds to wait', [say(429, '30')], 'bytes', [30_000]],
    ['fewer seconds than the pause', [say(429, '0')], 'bytes', [1000]],
    [
      'a date to wait for',
      [say(429, 'Sun, 01 Mar 2026 12:00:20 GMT')],
      'bytes',
      [20_000],
    ],
    ['a date in a year', [say(503, 'Mon, 01 Mar 2027 12:00:00 GMT')], 'bytes', [60_000]],
    ['a time that nobody reads', [say(503, 'soon')], 'bytes', [1000]],
    ['a broken connection', [cut], 'bytes', [1000]],
    ['a missing file', [say(404)], 'the answer 404', []],
    ['a forbidden file', [say(403)], 'the answer 403', []],
    ['a file that is gone', [say(410)], 'the answer 410', []],
    [
      'no answer',
      [never, never, never],
      'no whole answer within 0.3 seconds',
      [1000, 4000],
    ],
  ] as const)('try %s again, or not', async (_, answers, result, expected) => {
    const { load, pauses, agents } = await openHost({ '/a': [...answers] })
    expect(await load('/a')).toBe(result)
    expect(pauses).toEqual(expected)
    expect([...agents]).toEqual(['Imprint'])
  })

  it('ask a host for two files at once', async () => {
    let [open, most] = [0, 0]
    const slow: RequestListener = async (_, response) => {
      open += 1
      most = Math.max(most, open)
      await setImmediate()
      open -= 1
      response.end('bytes')
    }
    const paths = Array.from({ length: 8 }, (_, index) => `/${index}`)
    const { load } = await openHost(
      Object.fromEntries(paths.map((path) => [path, [slow]])),
    )
    expect(await Promise.all(paths.map(load))).toEqual(paths.map(() => 'bytes'))
    expect(most).toBe(2)
  })

  it('give up on a host that fails and fails', async () => {
    const paths = Array.from({ length: 9 }, (_, index) => `/${index}`)
    const bad = [say(500), say(500), say(500)]
    const { load, asked } = await openHost({
      ...Object.fromEntries(paths.map((path) => [path, bad])),
      '/2': [],
    })
    const results = []
    for (const path of paths) results.push(await load(path))
    expect(results[1]).toBe('the answer 500')
    expect(results[2]).toBe('bytes')
    expect(results[7]).toBe('the answer 500')
    expect(results[8]).toMatch(/^127\.0\.0\.1:\d+ failed 5 times in a row/)
    expect(asked.get('/8')).toBeUndefined()
  })
})
