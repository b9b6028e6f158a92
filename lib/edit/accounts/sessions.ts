// Who is logged in: sessions of users that are there.
import type { EditUser } from '../../model/edit/operation.ts'
import { isSame } from '../../text/hash.ts'
import type { EndedSessions } from './ended-sessions.ts'
import {
  beginSession,
  csrfOf,
  isAlive,
  KEPT_SECONDS,
  keyOfUser,
  macOf,
  MAX_SECONDS,
  parseClaim,
  renderSession,
  renewSession,
  type Session,
} from './session.ts'
import { foldUserName, type User } from './user.ts'

export interface SessionsSettings {
  readonly users: { find(name: string): User | undefined }
  readonly ended: EndedSessions
  /** Signs sessions. */
  readonly key: Buffer
  nowSeconds(): number
}

/** A session as the browser keeps it. */
export interface SessionText {
  readonly text: string
  /** How long to keep it. */
  readonly seconds: number
}

interface Known {
  readonly session: Session
  readonly user: User
  readonly key: Buffer
}

export class Sessions {
  readonly #settings: SessionsSettings

  constructor(settings: SessionsSettings) {
    this.#settings = settings
  }

  begin(user: User): SessionText {
    return this.#render(beginSession(user.name, this.#settings.nowSeconds()), user)
  }

  /** The user of the first text that is an open session. */
  identify(texts: readonly string[]): EditUser | undefined {
    const [known] = this.#listOpen(texts)
    if (!known) return undefined
    const { user, key } = known
    return { name: user.name, email: user.email, csrf: csrfOf(key) }
  }

  /** The id of a session of that user among them, be it over: a browser that is no stranger. */
  findKnown(texts: readonly string[], typedName: string): string | undefined {
    const name = foldUserName(typedName)
    const known = this.#listSigned(texts).find(
      ({ user }) => foldUserName(user.name) === name,
    )
    return known?.session.id
  }

  /** What the browser is to keep from now on; undefined where that is what it has. */
  renew(texts: readonly string[]): SessionText | undefined {
    const [known] = this.#listOpen(texts)
    const renewed = known && renewSession(known.session, this.#settings.nowSeconds())
    return renewed && this.#render(renewed, known.user)
  }

  /** Ends every session among them, however often it was copied and renewed. */
  end(texts: readonly string[]): void {
    const { ended, nowSeconds } = this.#settings
    for (const { session } of this.#listSigned(texts))
      ended.add(session.id, session.begun + MAX_SECONDS, nowSeconds())
  }

  #listOpen(texts: readonly string[]): Known[] {
    const { ended, nowSeconds } = this.#settings
    return this.#listSigned(texts).filter(
      ({ session }) => isAlive(session, nowSeconds()) && !ended.has(session.id),
    )
  }

  #listSigned(texts: readonly string[]): Known[] {
    const { users, key: secret } = this.#settings
    return texts.flatMap((text) => {
      const claim = parseClaim(text)
      const user = claim && users.find(claim.session.name)
      if (!user || user.name !== claim.session.name) return []
      const key = keyOfUser(secret, user.hash)
      const { session, signed, mac } = claim
      return isSame(mac, macOf(key, signed)) ? [{ session, user, key }] : []
    })
  }

  #render(session: Session, { hash }: User): SessionText {
    const text = renderSession(session, keyOfUser(this.#settings.key, hash))
    return { text, seconds: KEPT_SECONDS }
  }
}
