import type { Database } from '../store/database.ts'

/** What a release touched, gathered while it works. */
export interface Changes {
  readonly slugs: Set<string>
  readonly ids: Set<string>
  /** Paths of articles that did not hold their present slug and id before the release. */
  readonly newClaims: Set<string>
  /** What each path that was looked at brought before the release. */
  readonly before: Map<string, Contribution>
}

/** A document's places in lists, and its old addresses. */
export interface Contribution {
  readonly listEntries: readonly ListEntry[]
  readonly aliases: readonly string[]
}

export interface ListEntry {
  readonly list: string
  readonly visibility: string
  readonly publish_at: string
  readonly id: string
  readonly label: string
}

/** Empty: one for each release, which fills it as it works. */
export function makeChanges(): Changes {
  return {
    slugs: new Set(),
    ids: new Set(),
    newClaims: new Set(),
    before: new Map(),
  }
}

/** To be called before the first change of a path's rows. */
export function rememberBefore(db: Database, path: string, { before }: Changes): void {
  if (!before.has(path)) before.set(path, readContribution(db, path))
}

/** What the rows say now: before a release changed them, or after. */
export function readContribution(db: Database, path: string): Contribution {
  const sql = 'select list, visibility, publish_at, id, label from listing where path = ?'
  const aliases = db.all<{ path: string }>('select path from alias where owner = ?', path)
  return {
    listEntries: db.all<ListEntry>(sql, path),
    aliases: aliases.map((alias) => alias.path),
  }
}
