import Libsql from 'libsql'

export type SqlValue = string | number | null | Uint8Array

export interface Database {
  /** `Row` is the caller's word for the columns of its own statement. */
  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[]
  find<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined
  /** Number of rows that changed. */
  run(sql: string, ...params: readonly SqlValue[]): number
  exec(sql: string): void
  /** One writer, all or nothing. Calls inside another transaction join it. */
  transaction<Result>(work: () => Result): Result
  /** Several reads of one state, whatever a writer does meanwhile. */
  snapshot<Result>(work: () => Result): Result
  close(): void
}

export interface DatabaseOptions {
  /** How long a statement waits for another connection's write before it fails. */
  readonly busyTimeoutMs?: number
}

/** Opens or creates the SQLite file. Statements are prepared once and kept. */
export function openDatabase(
  file: string,
  { busyTimeoutMs = 5000 }: DatabaseOptions = {},
): Database {
  const connection = new Libsql(file, { timeout: busyTimeoutMs })
  const statements = new Map<string, ReturnType<typeof connection.prepare>>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    statements.set(sql, made)
    return made
  }
  // Always an array: libsql reads a single object, null included, as named parameters.
  const bind = (params: readonly SqlValue[]) => [[...params]] as const
  return {
    all: <Row>(sql: string, ...params: readonly SqlValue[]) =>
      prepare(sql).all(...bind(params)) as Row[],
    find: <Row>(sql: string, ...params: readonly SqlValue[]) =>
      prepare(sql).get(...bind(params)) as Row | undefined,
    run: (sql, ...params) => prepare(sql).run(...bind(params)).changes,
    exec: (sql) => void connection.exec(sql),
    transaction: (work) =>
      connection.inTransaction ? work() : connection.transaction(work).immediate(),
    snapshot: (work) =>
      connection.inTransaction ? work() : connection.transaction(work).deferred(),
    close: () => {
      // Windows and some network file systems refuse to delete a file that has statements.
      statements.clear()
      connection.close()
    },
  }
}
