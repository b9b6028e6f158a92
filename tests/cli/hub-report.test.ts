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

it('a notified hub is one line', () => {
  const report = openHubReport()
  report({ hub, notified: 1 })
  report({ hub, notified: 3 })
  expect(lines).toEqual([`Notified ${hub} of 1 feed`, `Notified ${hub} of 3 feeds`])
})

it('a hub that is down is one line at first, and one when it is given up', () => {
  const report = openHubReport()
  for (const retryMs of [5000, 15_000, 60_000]) {
    report({ hub, notified: 0, failure: failureIn(retryMs) })
  }
  report({ hub, notified: 0, failure: failureIn() })
  report({ hub, notified: 0, failure: failureIn(5000) })
  const reason = `Failed to notify ${hub} of 2 feeds: it answered 503.`
  expect(lines).toEqual([
    `${reason} Retrying in 5 s.`,
    `${reason} Retrying on the next change.`,
    `${reason} Retrying in 5 s.`,
  ])
})

it('a hub that was down and is up is one line more', () => {
  const report = openHubReport()
  report({ hub, notified: 0, failure: failureIn(5000) })
  report({ hub, notified: 2 })
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe(`Notified ${hub} of 2 feeds`)
})
