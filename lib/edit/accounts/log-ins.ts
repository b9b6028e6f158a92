// Judges a name and a password, a few at a time and not too often.
import { Attempts } from './attempts.ts'
import type { Passwords } from './passwords.ts'
import type { Sessions, SessionText } from './sessions.ts'
import { BusyError, Turns } from './turns.ts'
import { foldUserName, type User } from './user.ts'

export interface LogInsSettings {
  readonly users: { find(name: string): User | undefined }
  readonly passwords: Passwords
  readonly sessions: Sessions
  nowMs(): number
}

export interface LogIn {
  readonly name: string
  readonly password: string
  /** Of the client; undefined where nobody can tell. */
  readonly address: string | undefined
  /** Of a browser in which that user has signed in before. */
  readonly known?: string | undefined
}

export type LogInOutcome =
  | { readonly kind: 'in'; readonly name: string; readonly session: SessionText }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }

/** In a row, of one name, and from one address, which a whole house may share. */
const FREE_OF_NAME = 5
const FREE_OF_ADDRESS = 20

/** Two hashes leave half of Node's threads to files, and no house has more authors at its door. */
const MAX_RUNNING = 2
const MAX_WAITING = 16
const BUSY_SECONDS = 5

const WRONG = { kind: 'wrong' } as const

export class LogIns {
  readonly #settings: LogInsSettings
  readonly #turns = new Turns(MAX_RUNNING, MAX_WAITING)
  readonly #names = new Attempts(FREE_OF_NAME)
  readonly #addresses = new Attempts(FREE_OF_ADDRESS)

  constructor(settings: LogInsSettings) {
    this.#settings = settings
  }

  /** A name that nobody has is refused after the same work, and locked out alike. */
  async logIn(logIn: LogIn): Promise<LogInOutcome> {
    try {
      return this.#findWait(logIn) ?? (await this.#turns.take(() => this.#judge(logIn)))
    } catch (error) {
      if (error instanceof BusyError) return { kind: 'wait', seconds: BUSY_SECONDS }
      throw error
    }
  }

  async #judge(logIn: LogIn): Promise<LogInOutcome> {
    const { users, passwords, sessions } = this.#settings
    const wait = this.#findWait(logIn)
    if (wait) return wait
    // Before it is judged: of a thousand at once, each counts.
    this.#count(logIn)
    const hash = users.find(logIn.name)?.hash
    if (!(await passwords.verify(logIn.password, hash))) return WRONG
    // A removal, or a new password, did not wait for this.
    const user = users.find(logIn.name)
    if (user?.hash !== hash || !user) return WRONG
    this.#forget(logIn)
    return { kind: 'in', name: user.name, session: sessions.begin(user) }
  }

  #findWait(logIn: LogIn): LogInOutcome | undefined {
    const nowMs = this.#settings.nowMs()
    const waits = this.#listCounters(logIn).map(
      ([attempts, name]) => attempts.findWait(name, nowMs) ?? 0,
    )
    const seconds = Math.max(...waits)
    return seconds > 0 ? { kind: 'wait', seconds } : undefined
  }

  #count(logIn: LogIn): void {
    const nowMs = this.#settings.nowMs()
    for (const [attempts, name] of this.#listCounters(logIn)) attempts.count(name, nowMs)
  }

  #forget(logIn: LogIn): void {
    for (const [attempts, name] of this.#listCounters(logIn)) attempts.forget(name)
  }

  /** A known browser counts by itself: no stranger keeps a user out by wrong passwords. */
  #listCounters({ name, address, known }: LogIn): [Attempts, string][] {
    if (known !== undefined) return [[this.#names, `browser ${known}`]]
    const ofName: [Attempts, string] = [this.#names, `name ${foldUserName(name)}`]
    return address === undefined ? [ofName] : [ofName, [this.#addresses, address]]
  }
}
