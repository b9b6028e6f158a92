// The file of deliveries, which outlives a restart and a new store.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Database } from '../../content/store/database.ts'
import { openDatabase } from '../../content/store/open.ts'
import type { Answer, Delivery, DeliveryKind, Message } from './delivery.ts'
import { DELIVERY_SCHEMA, DELIVERY_VERSION } from './schema.ts'

/** How far a receiver has heard of the log of changes. */
export interface LogMark {
  readonly epoch: string
  readonly seq: number
}

const FILE = 'deliveries.db'
/** Finished ones that a receiver keeps, for people who look. */
const MAX_FINISHED = 100
const COLUMNS = 'id, kind, url, body, state, tries, due, tried, answer'

/** Another process may have it open too: `npm run hooks` beside `npm start`. */
export class DeliveryStore {
  readonly #db: Database

  constructor(stateDir: string) {
    mkdirSync(stateDir, { recursive: true })
    this.#db = openDatabase(join(stateDir, FILE), DELIVERY_SCHEMA, DELIVERY_VERSION)
  }

  /** Oldest first. */
  list(): Delivery[] {
    return this.#db.all<Delivery>(`select ${COLUMNS} from delivery order by place`)
  }

  /** The oldest of each receiver that waits. */
  listHeads(): Delivery[] {
    return this.#db.all<Delivery>(
      `select ${COLUMNS} from delivery where place in
        (select min(place) from delivery where state = 'waiting' group by url)
        order by place`,
    )
  }

  find(id: string): Delivery | undefined {
    return this.#db.find<Delivery>(`select ${COLUMNS} from delivery where id = ?`, id)
  }

  /** Undefined for a receiver that has heard of none. */
  findMark(url: string): LogMark | undefined {
    return this.#db.find<LogMark>('select epoch, seq from receiver where url = ?', url)
  }

  isClosed(url: string): boolean {
    const [closed] = this.#db.all(
      'select 1 from receiver where url = ? and closed = 1',
      url,
    )
    return closed !== undefined
  }

  /** Puts messages down and notes where they end; all or nothing. */
  add(
    { url, kind }: { readonly url: string; readonly kind: DeliveryKind },
    messages: readonly Message[],
    { epoch, seq }: LogMark,
    now: Date,
  ): void {
    this.#db.transaction(() => {
      for (const { id, body } of this.isClosed(url) ? [] : messages) {
        this.#db.run(
          `insert or ignore into delivery (id, kind, url, body, state, tries, due, tried, answer)
            values (?, ?, ?, ?, 'waiting', 0, ?, '', '')`,
          ...[id, kind, url, body, now.toISOString()],
        )
      }
      this.#db.run(
        `insert into receiver values (?, ?, ?, 0)
          on conflict (url) do update set epoch = excluded.epoch, seq = excluded.seq`,
        ...[url, epoch, seq],
      )
    })
  }

  /** Drops what waits for receivers that the site names no more. */
  keepReceivers(urls: readonly string[]): void {
    const known = JSON.stringify(urls)
    this.#db.transaction(() => {
      for (const table of ['delivery', 'receiver']) {
        const where = 'url not in (select value from json_each(?))'
        this.#db.run(`delete from ${table} where ${where}`, known)
      }
    })
  }

  /** Notes a success, and that the receiver takes messages. */
  finish({ id, url }: Delivery, answer: Answer, now: Date): void {
    this.#db.transaction(() => {
      this.#note(id, 'done', answer, now)
      this.#db.run('update receiver set closed = 0 where url = ?', url)
      this.#prune(url)
    })
  }

  /** Notes a failure after which it is tried again. */
  postpone({ id }: Delivery, answer: Answer, now: Date, due: Date): void {
    this.#note(id, 'waiting', answer, now, due)
  }

  /**
   * Gives up, with all that waits behind: the next edition tells the receiver how far it is
   * behind. `isClosed`: it wants no other.
   */
  giveUp(
    { id, url }: Delivery,
    answer: Answer,
    now: Date,
    { isClosed = false } = {},
  ): void {
    this.#db.transaction(() => {
      this.#note(id, 'failed', answer, now)
      this.#db.run(
        `update delivery set state = 'failed', answer = 'not sent' where url = ? and state = 'waiting'`,
        url,
      )
      if (isClosed) this.#db.run('update receiver set closed = 1 where url = ?', url)
      this.#prune(url)
    })
  }

  close(): void {
    this.#db.close()
  }

  #note(
    id: string,
    state: Delivery['state'],
    { reason }: Answer,
    now: Date,
    due = now,
  ): void {
    this.#db.run(
      `update delivery set state = ?, tries = tries + 1, answer = ?, tried = ?, due = ?
        where id = ?`,
      ...[state, reason, now.toISOString(), due.toISOString(), id],
    )
  }

  #prune(url: string): void {
    this.#db.run(
      `delete from delivery where url = ? and place in (select place from delivery
        where url = ? and state <> 'waiting' order by place desc limit -1 offset ${MAX_FINISHED})`,
      ...[url, url],
    )
  }
}
