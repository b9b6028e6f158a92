// The file of users: JSON that only its owner may read.
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

import { readIfThere } from '../../files/optional-file.ts'
import { replaceFiles } from '../../files/replace-file.ts'
import { attempt, findRealPath } from '../../files/look.ts'
import { CommandError } from '../../model/command-error.ts'
import { isMailAddress } from '../../text/mail/mailbox.ts'
import { isPasswordHash } from './passwords.ts'
import { PRIVATE, requirePrivate } from './private-file.ts'
import { findUser, parseUserName, type User } from './user.ts'

/** Reads the users; none where there is no file. Throws `CommandError`. */
export function readUsers(file: string): User[] {
  requirePrivate(file)
  const text = readIfThere(file)?.toString()
  return text === undefined ? [] : parseUsers(text, file)
}

/** Follows a link. The file is new, or whole as before. */
export function writeUsers(file: string, users: readonly User[]): void {
  const real = findRealPath(file) ?? file
  const mode = statSync(real, { throwIfNoEntry: false })?.mode ?? PRIVATE
  const bytes = `${JSON.stringify({ users }, undefined, 2)}\n`
  replaceFiles([{ file: real, bytes, mode }], dirname(real))
}

/** Reads the file again when it changed, and knows nobody while it cannot be read. */
export class LiveUsers {
  readonly #file: string
  readonly #onFault: (message: string) => void
  #users: readonly User[] = []
  #version = ''

  constructor(file: string, onFault: (message: string) => void) {
    this.#file = file
    this.#onFault = onFault
  }

  find(name: string): User | undefined {
    return findUser(this.#read(), name)
  }

  #read(): readonly User[] {
    const version = versionOf(this.#file)
    if (version === this.#version) return this.#users
    this.#version = version
    this.#users = []
    try {
      this.#users = readUsers(this.#file)
    } catch (error) {
      this.#onFault(error instanceof Error ? error.message : String(error))
    }
    return this.#users
  }
}

/** A fault is a version, too: it is told once. */
function versionOf(file: string): string {
  const stats = attempt(() => statSync(file, { bigint: true }))
  if (stats instanceof Error) return stats.message
  return [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ')
}

function parseUsers(text: string, file: string): User[] {
  const value = parseJson(text)
  const list = isRecord(value) ? value.users : undefined
  if (!Array.isArray(list)) throw damaged(file, 'it is no list of users')
  const users: User[] = []
  for (const [index, item] of list.entries()) {
    const user = parseUser(item)
    if (!user) throw damaged(file, `user ${index + 1} is not whole`)
    if (findUser(users, user.name)) throw damaged(file, `"${user.name}" is in it twice`)
    users.push(user)
  }
  return users
}

function parseUser(item: unknown): User | undefined {
  if (!isRecord(item)) return undefined
  const { name, email, hash, added } = item
  if (typeof name !== 'string' || parseUserName(name) !== name) return undefined
  if (typeof email !== 'string' || !isMailAddress(email)) return undefined
  if (typeof hash !== 'string' || !isPasswordHash(hash)) return undefined
  return { name, email, hash, added: typeof added === 'string' ? added : '' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function damaged(file: string, reason: string): CommandError {
  return new CommandError(
    `${file} is damaged: ${reason}. Bring it back from a copy, or remove it and begin again ` +
      'with npm run user add.',
  )
}
