// A session is a signed text that the browser keeps: `s1.<id>.<name>.<begun>.<seen>.<mac>`.
import { createHmac, randomBytes } from 'node:crypto'

export interface Session {
  readonly id: string
  /** Of the user, as kept. */
  readonly name: string
  /** Unix seconds of the log-in. */
  readonly begun: number
  /** Unix seconds of the last renewal. */
  readonly seen: number
}

const HOUR = 3600
/** Without a request in between. */
const IDLE_SECONDS = 12 * HOUR
/** In any case. */
export const MAX_SECONDS = 14 * 24 * HOUR
/** A browser keeps it longer: it tells who has signed in there before. */
export const KEPT_SECONDS = 90 * 24 * HOUR
/** A younger one is not written anew. */
const RENEW_SECONDS = 600
/** A clock may be set back. */
const LEEWAY_SECONDS = 300

const SESSION =
  /^(s1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{1,400})\.([1-9]\d{0,10})\.([1-9]\d{0,10}))\.([A-Za-z0-9_-]{43})$/

/** What was sent as a session, before anybody knows whether it is one. */
export interface Claim {
  readonly session: Session
  readonly signed: string
  readonly mac: string
}

/** An id of its own for each log-in: nobody can hand one over beforehand. */
export function beginSession(name: string, nowSeconds: number): Session {
  const id = randomBytes(16).toString('base64url')
  return { id, name, begun: nowSeconds, seen: nowSeconds }
}

export function parseClaim(text: string): Claim | undefined {
  const [, signed, id, name, begun, seen, mac] = SESSION.exec(text) ?? []
  if (!signed || !id || !name || !mac) return undefined
  const decoded = Buffer.from(name, 'base64url').toString()
  const session = { id, name: decoded, begun: Number(begun), seen: Number(seen) }
  return { session, signed, mac }
}

export function renderSession({ id, name, begun, seen }: Session, key: Buffer): string {
  const signed = `s1.${id}.${Buffer.from(name).toString('base64url')}.${begun}.${seen}`
  return `${signed}.${macOf(key, signed)}`
}

/**
 * The key of one user's sessions. The hash of the password is in it: a new password, or a removed
 * user, ends all of them.
 */
export function keyOfUser(key: Buffer, hash: string): Buffer {
  return createHmac('sha256', key).update(hash).digest()
}

export function macOf(key: Buffer, signed: string): string {
  return createHmac('sha256', key).update(signed).digest('base64url')
}

/**
 * What pages of a user send with every request. It is the user's and no session's, so that a page
 * with unsaved words goes on after a new log-in beside it.
 */
export function csrfOf(key: Buffer): string {
  return macOf(key, 'csrf')
}

export function isAlive({ begun, seen }: Session, nowSeconds: number): boolean {
  const isPast = seen >= begun && seen <= nowSeconds + LEEWAY_SECONDS
  return isPast && nowSeconds < Math.min(seen + IDLE_SECONDS, begun + MAX_SECONDS)
}

/** The same session, seen now; undefined where that would change little. */
export function renewSession(session: Session, nowSeconds: number): Session | undefined {
  const isYoung = nowSeconds - session.seen < RENEW_SECONDS
  return isYoung ? undefined : { ...session, seen: nowSeconds }
}
