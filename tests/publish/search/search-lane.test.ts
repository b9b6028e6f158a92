import { describe, expect, it, onTestFinished } from 'vitest'

import {
  SearchLane,
  type SearchLaneSettings,
} from '../../../lib/publish/search/search-lane.ts'
import type { BuiltIndex } from '../../../lib/search/build-index.ts'
import { makeFakeClock } from '../support/fake-clock.ts'

const SAME: BuiltIndex = { bundles: [], hasWithdrawn: false, isStale: false }

/** A lane whose builds answer with `results`, one after the other. */
function openLane(...results: (BuiltIndex | Error | undefined)[]) {
  const clock = makeFakeClock('2025-06-01T00:00:00Z')
  const events: string[] = []
  const settings: SearchLaneSettings = {
    clock,
    async build(scope) {
      events.push(scope)
      const result = results.shift() ?? SAME
      if (result instanceof Error) throw result
      return result
    },
    place: (built) => built.isStale,
    onPlaced: () => events.push('placed'),
    onFault: (reason) => events.push(reason),
  }
  const lane = new SearchLane(settings)
  onTestFinished(() => lane.close())
  const advance = async (milliseconds: number) => {
    clock.advance(milliseconds)
    // Until what a build answered has been placed.
    for (let turn = 0; turn < 9; turn += 1) await Promise.resolve()
  }
  return { lane, clock, events, advance }
}

describe('the search index', () => {
  it('is made a second after a publish, once for all of that second', async () => {
    const { lane, events, advance } = openLane()
    lane.wake()
    await advance(600)
    lane.wake()
    await advance(399)
    expect(events).toEqual([])
    await advance(1)
    expect(events).toEqual(['quick'])
    await advance(60_000)
    expect(events).toEqual(['quick'])
  })

  it('is made in full when nothing was published for five minutes', async () => {
    const stale = { ...SAME, isStale: true }
    const { lane, events, advance } = openLane(stale, stale)
    lane.wake()
    await advance(1000)
    await advance(299_000)
    lane.wake()
    await advance(1000)
    expect(events).toEqual(['quick', 'placed', 'quick', 'placed'])
    await advance(299_999)
    expect(events).toHaveLength(4)
    await advance(1)
    expect(events.slice(4)).toEqual(['full'])
  })

  it('is made in full at once where an article was taken back', async () => {
    const { lane, events, advance } = openLane({
      ...SAME,
      ...{ isStale: true, hasWithdrawn: true },
    })
    lane.wake()
    await advance(1000)
    await advance(1000)
    expect(events).toEqual(['quick', 'placed', 'full'])
  })

  it('waits for memory', async () => {
    const { lane, events, advance } = openLane({
      ...SAME,
      ...{ isStale: true, hasWithdrawn: true, fault: 'too little' },
    })
    lane.wake()
    await advance(1000)
    await advance(1000)
    expect(events).toEqual(['quick', 'too little', 'placed'])
    await advance(299_000)
    expect(events.at(-1)).toBe('full')
  })

  it('is tried again after the next publish when its process failed', async () => {
    const { lane, events, advance } = openLane(new Error('ended early'))
    lane.wake()
    await advance(1000)
    lane.wake()
    await advance(1000)
    expect(events).toEqual(['quick', 'ended early', 'quick'])
  })

  it('is not made any more when the command ends', async () => {
    const { lane, clock, events } = openLane()
    lane.wake()
    await lane.close()
    lane.wake()
    expect(clock.nextMs).toBeUndefined()
    expect(events).toEqual([])
  })
})
