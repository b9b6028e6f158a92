import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { openHubReport } from '../../lib/cli/terminal/hub-report.ts'
import type { Failure } from '../../lib/publish/websub/queue.ts'

const hub = 'https://hub.example/'
let lines: unknown[]

beforeEach(() => {
  lines = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => lines.push(line))
  onTestFinished(() => spy.mockRestore())
})

function failureIn(retryMs?: number): Failure {
  const reason = 'it answered 503'
  return { count: 2, reason, ...(retryMs !== undefined && { retryMs }) }
}

it('a hub that was told is one line', () => {
  const report = openHubReport()
  report({ hub, notified: 1 })
  report({ hub, notified: 3 })
  expect(lines).toEqual([`Told ${hub} of 1 feed`, `Told ${hub} of 3 feeds`])
})

it('a hub that is down is one line at first, and one when it is given up', () => {
  const report = openHubReport()
  for (const retryMs of [5000, 15_000, 60_000]) {
    report({ hub, notified: 0, failure: failureIn(retryMs) })
  }
  report({ hub, notified: 0, failure: failureIn() })
  report({ hub, notified: 0, failure: failureIn(5000) })
  const reason = `${hub} was not told of 2 feeds: it answered 503.`
  expect(lines).toEqual([
    `${reason} Trying again in 5 s.`,
    `${reason} It will be with the next change.`,
    `${reason} Trying again in 5 s.`,
  ])
})

it('a hub that was down and is up is one line more', () => {
  const report = openHubReport()
  report({ hub, notified: 0, failure: failureIn(5000) })
  report({ hub, notified: 2 })
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe(`Told ${hub} of 2 feeds`)
})
