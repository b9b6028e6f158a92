import { describe, expect, it } from 'vitest'

import type { SearchEntry } from '../../lib/model/search/search-index.ts'
import {
  BUNDLE_SIZE,
  type KnownBundle,
  type Plan,
  type PlannedBundle,
  planFull,
  planQuick,
  RECENT_SIZE,
} from '../../lib/search/plan.ts'

function makeEntries(count: number, language = 'en', first = 0): SearchEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const path = `articles/${language}-${first + index}.md`
    return { path, key: `key of ${path}`, language, bytes: 1000 }
  })
}

/** As if the bundle had been made. */
function toKnown({ name, key, entries }: PlannedBundle): KnownBundle {
  const articles = entries.map(
    (entry) => [entry.path, { key: entry.key, fragment: entry.path }] as const,
  )
  return { name, key, articles: new Map(articles) }
}

function describePlan({ bundles, kept }: Plan): Record<string, number> {
  return Object.fromEntries([
    ...bundles.map(({ name, entries }) => [name, entries.length]),
    ...kept.map(({ name }) => [`kept ${name}`, 0]),
  ])
}

describe('a full index', () => {
  it('has a bundle for each language, and more where one would take too much memory', () => {
    const entries = [...makeEntries(BUNDLE_SIZE + 1), ...makeEntries(3, 'ja')]
    expect(describePlan(planFull(entries))).toEqual({
      ...{ 'en/1': BUNDLE_SIZE, 'en/2': 1, 'ja/1': 3 },
    })
  })

  it('changes the last bundle alone for a new article, and one for an edit', () => {
    const entries = makeEntries(BUNDLE_SIZE + 2)
    const [first, second] = planFull(entries).bundles
    const [same, longer] = planFull([
      ...entries,
      ...makeEntries(1, 'en', entries.length),
    ]).bundles
    expect(same?.key).toBe(first?.key)
    expect(longer?.key).not.toBe(second?.key)
    const edited = entries.with(1, {
      ...makeEntries(1, 'en', 1)[0],
      key: 'new',
    } as SearchEntry)
    const [other, kept] = planFull(edited).bundles
    expect(other?.key).not.toBe(first?.key)
    expect(kept?.key).toBe(second?.key)
  })

  it('is empty without articles', () => {
    expect(planFull([])).toEqual({ bundles: [], kept: [] })
  })
})

describe('after a publish', () => {
  const entries = makeEntries(RECENT_SIZE + 1)
  const known = planFull(entries).bundles.map(toKnown)

  it('a small language is made anew', () => {
    const few = makeEntries(RECENT_SIZE)
    const plan = planQuick(few, planFull(few).bundles.map(toKnown))
    expect(describePlan(plan)).toEqual({ 'en/1': RECENT_SIZE })
  })

  it('a long one keeps what it has, beside what changed', () => {
    expect(describePlan(planQuick(entries, known))).toEqual({ 'kept en/1': 0 })
    const added = [...entries, ...makeEntries(2, 'en', entries.length)]
    expect(describePlan(planQuick(added, known))).toEqual({
      ...{ 'en/recent': 2, 'kept en/1': 0 },
    })
  })

  it('one where much changed, or that has nothing, is made anew', () => {
    const others = entries.map((entry) => ({ ...entry, key: `${entry.key}, edited` }))
    const full = { 'en/1': RECENT_SIZE + 1 }
    expect(describePlan(planQuick(others, known))).toEqual(full)
    expect(describePlan(planQuick(entries, []))).toEqual(full)
  })

  it('it keeps what it has without the memory for that, beside the newest changes', () => {
    const others = entries.map((entry) => ({ ...entry, key: `${entry.key}, edited` }))
    const plan = planQuick(others, known, true)
    expect(describePlan(plan)).toEqual({ 'en/recent': RECENT_SIZE, 'kept en/1': 0 })
    expect(plan.bundles[0]?.entries[0]).toEqual(others[1])
    expect(planQuick(entries, [], true)).toEqual({ bundles: [], kept: [] })
  })

  it('a language without articles is gone', () => {
    expect(planQuick([], known)).toEqual({ bundles: [], kept: [] })
  })
})
