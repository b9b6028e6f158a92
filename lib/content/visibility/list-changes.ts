import type { Database } from '../store/database.ts'
import {
  type Contribution,
  type Place,
  readContribution,
  type Touched,
} from './changes.ts'

/** What a release changed in lists and old addresses, each change once. */
export interface Differences {
  readonly places: readonly PlaceChange[]
  /** Encoded site paths that somebody took or left. */
  readonly aliases: ReadonlySet<string>
}

export interface PlaceChange extends Place {
  readonly isNew: boolean
}

/** Compares what each touched path brings now with what it brought before. */
export function findDifferences(db: Database, { before }: Touched): Differences {
  const places: PlaceChange[] = []
  const aliases = new Set<string>()
  for (const [path, old] of before) {
    const now = readContribution(db, path)
    places.push(...comparePlaces(old, now))
    for (const alias of exclusive(old.aliases, now.aliases)) aliases.add(alias)
    for (const alias of exclusive(now.aliases, old.aliases)) aliases.add(alias)
  }
  return { places, aliases }
}

function comparePlaces(old: Contribution, now: Contribution): PlaceChange[] {
  const [oldKeys, nowKeys] = [old, now].map(({ places }) => new Set(places.map(toKey)))
  return [
    ...old.places.filter((place) => !nowKeys?.has(toKey(place))).map(toChange(false)),
    ...now.places.filter((place) => !oldKeys?.has(toKey(place))).map(toChange(true)),
  ]
}

function toChange(isNew: boolean): (place: Place) => PlaceChange {
  return (place) => ({ ...place, isNew })
}

function toKey({ list, visibility, publish_at, id, label }: Place): string {
  return JSON.stringify([list, visibility, publish_at, id, label])
}

function exclusive(these: readonly string[], others: readonly string[]): string[] {
  return these.filter((item) => !others.includes(item))
}
