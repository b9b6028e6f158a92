// Gathers what a snapshot changes in lists and old addresses.

import type { Database } from '../store/database.ts'

/** A row that stands for an article in a list. */
export interface ListEntry {
  readonly list: string
  readonly visibility: string
  readonly publish_at: string
  readonly sort_key: string
  readonly label: string
}

/** An entry that came or went. */
export interface ListEntryChange extends ListEntry {
  readonly isNew: boolean
}

/** Oldest first. */
export function byAge(a: ListEntry, b: ListEntry): number {
  return compareBytes(a.sort_key, b.sort_key)
}

/** As SQLite compares texts. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** A document's entries in lists, and its old addresses. */
interface Contribution {
  readonly listEntries: readonly ListEntry[]
  /** With what each leads to, behind a space. */
  readonly aliases: readonly string[]
}

export class ChangeLog {
  /** Slugs and ids that an article took or left. */
  readonly slugs = new Set<string>()
  readonly ids = new Set<string>()
  /** Paths of articles that did not hold their present slug and id before. */
  readonly newClaims = new Set<string>()
  readonly #db: Database
  readonly #before = new Map<string, Contribution>()

  constructor(db: Database) {
    this.#db = db
  }

  /** To be called before the first change of a path's rows. */
  remember(path: string): void {
    if (!this.#before.has(path)) this.#before.set(path, readContribution(this.#db, path))
  }

  /** Compares the rows of each remembered path with what they were. */
  compare() {
    const listEntries: ListEntryChange[] = []
    const aliases = new Set<string>()
    for (const [path, before] of this.#before) {
      const after = readContribution(this.#db, path)
      const gone = subtract(before.listEntries, after.listEntries)
      const come = subtract(after.listEntries, before.listEntries)
      listEntries.push(
        ...gone.map((entry) => ({ ...entry, isNew: false })),
        ...come.map((entry) => ({ ...entry, isNew: true })),
      )
      const left = subtract(before.aliases, after.aliases)
      const taken = subtract(after.aliases, before.aliases)
      for (const alias of [...left, ...taken]) aliases.add(alias.replace(/ .*/, ''))
    }
    return { paths: [...this.#before.keys()], listEntries, aliases }
  }
}

function readContribution(db: Database, path: string): Contribution {
  const sql =
    'select list, visibility, publish_at, sort_key, label from listing where path = ?'
  return {
    listEntries: db.all<ListEntry>(sql, path),
    aliases: db.listTexts(
      "select path || ' ' || target from alias where owner = ?",
      path,
    ),
  }
}

function subtract<Value>(values: readonly Value[], others: readonly Value[]): Value[] {
  const known = new Set(others.map((value) => JSON.stringify(value)))
  return values.filter((value) => !known.has(JSON.stringify(value)))
}
