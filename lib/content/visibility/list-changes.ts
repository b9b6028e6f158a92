import type { Database } from '../store/database.ts'
import {
  type Contribution,
  type ListEntry,
  readContribution,
  type Changes,
} from './changes.ts'

/** What a release changed in lists and old addresses, each change once. */
export interface Differences {
  readonly listEntries: readonly ListEntryChange[]
  /** Encoded site paths that somebody took or left. */
  readonly aliases: ReadonlySet<string>
}

export interface ListEntryChange extends ListEntry {
  readonly isNew: boolean
}

/** Compares what each touched path brings now with what it brought before. */
export function findDifferences(db: Database, { before }: Changes): Differences {
  const places: ListEntryChange[] = []
  const aliases = new Set<string>()
  for (const [path, old] of before) {
    const now = readContribution(db, path)
    places.push(...comparePlaces(old, now))
    for (const alias of exclusive(old.aliases, now.aliases)) aliases.add(alias)
    for (const alias of exclusive(now.aliases, old.aliases)) aliases.add(alias)
  }
  return { listEntries: places, aliases }
}

function comparePlaces(old: Contribution, now: Contribution): ListEntryChange[] {
  const [oldKeys, nowKeys] = [old, now].map(
    ({ listEntries: places }) => new Set(places.map(toKey)),
  )
  return [
    ...old.listEntries
      .filter((place) => !nowKeys?.has(toKey(place)))
      .map(toChange(false)),
    ...now.listEntries.filter((place) => !oldKeys?.has(toKey(place))).map(toChange(true)),
  ]
}

function toChange(isNew: boolean): (place: ListEntry) => ListEntryChange {
  return (place) => ({ ...place, isNew })
}

function toKey({ list, visibility, publish_at, id, label }: ListEntry): string {
  return JSON.stringify([list, visibility, publish_at, id, label])
}

function exclusive(these: readonly string[], others: readonly string[]): string[] {
  return these.filter((item) => !others.includes(item))
}
