// The one SQLite file, through libsql.
import Libsql from 'libsql'

export type SqlValue = string | number | null | Uint8Array

/** Opens or creates the SQLite file. Statements are prepared once and kept. */
export class Database {
  readonly #connection: Libsql.Database
  readonly #statements = new Map<string, Libsql.Statement>()

  /** `busyTimeoutMs`: how long a statement waits for another connection's write. */
  constructor(file: string, busyTimeoutMs = 5000) {
    this.#connection = new Libsql(file, { timeout: busyTimeoutMs })
  }

  /** `Row` is the caller's word for the columns of its own statement. */
  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[] {
    return this.#prepare(sql).all([...params]) as Row[]
  }

  /** The texts of statements that select one column. */
  listTexts(sql: string, ...params: readonly SqlValue[]): string[] {
    return this.all<object>(sql, ...params).flatMap((row) =>
      Object.values(row).filter((value) => typeof value === 'string'),
    )
  }

  find<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined {
    // libsql: after `all` of no row, `get` of the same statement finds none. The space makes two.
    return this.#prepare(`${sql} `).get([...params]) as Row | undefined
  }

  /** Returns the number of rows that changed. */
  run(sql: string, ...params: readonly SqlValue[]): number {
    return this.#prepare(sql).run([...params]).changes
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  /** One writer, all or nothing. Calls inside another transaction join it. */
  transaction<Result>(work: () => Result): Result {
    return this.#within('immediate', work)
  }

  /** Several reads of one state, whatever a writer does meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    return this.#within('deferred', work)
  }

  /** Runs `work`, and takes back all that it wrote. Only outside of a transaction. */
  suppose<Result>(work: () => Result): Result {
    const connection = this.#connection
    connection.exec('begin immediate')
    try {
      return work()
    } finally {
      // SQLite itself rolls back where the disk is full.
      if (connection.inTransaction) connection.exec('rollback')
    }
  }

  close(): void {
    // Windows and some network file systems refuse to delete a file that has statements.
    this.#statements.clear()
    this.#connection.close()
  }

  // Parameters are always an array: libsql reads a single object, null too, as named ones.
  #prepare(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#connection.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }

  #within<Result>(mode: 'immediate' | 'deferred', work: () => Result): Result {
    const connection = this.#connection
    if (connection.inTransaction) return work()
    connection.exec(`begin ${mode}`)
    try {
      const result = work()
      connection.exec('commit')
      return result
    } catch (error) {
      // SQLite itself rolls back where the disk is full: the error has to say that.
      if (connection.inTransaction) connection.exec('rollback')
      throw error
    }
  }
}
