// Adds, changes and removes users. Each change ends the sessions of its user.
import { CommandError } from '../../model/command-error.ts'
import { isMailAddress } from '../../text/mail/mailbox.ts'
import { findUser, parseUserName, type User } from './user.ts'
import { readUsers, writeUsers } from './users-file.ts'

/** Reads the file anew, so that a password that took minutes to type undoes nobody's change. */
export function changeUsers(
  file: string,
  change: (users: readonly User[]) => readonly User[],
): void {
  writeUsers(file, change(readUsers(file)))
}

/** What was typed, as it is kept. Throws `CommandError`. */
export function parsePerson(
  typedName: string | undefined,
  email: string | undefined,
): Pick<User, 'name' | 'email'> {
  const name = parseUserName(typedName ?? '')
  if (name !== undefined && email !== undefined && isMailAddress(email))
    return { name, email }
  if (!typedName || email === undefined) throw new CommandError(USAGE)
  throw new CommandError(
    name === undefined
      ? `"${typedName}" is no name: it has letters, digits, spaces and . - _ ', and begins with one of the first two.`
      : `"${email}" is no address of mail.`,
  )
}

const USAGE =
  'Say who, and the address for commits: npm run user add "Ada Lovelace" ada@example.org'

export function addUser(users: readonly User[], user: User): User[] {
  if (!findUser(users, user.name)) return [...users, user]
  throw new CommandError(
    `There is a user "${user.name}" already. Another password: npm run user password "${user.name}"`,
  )
}

export function removeUser(users: readonly User[], typed: string): User[] {
  const user = requireUser(users, typed)
  return users.filter((other) => other !== user)
}

export function setPassword(users: readonly User[], typed: string, hash: string): User[] {
  const user = requireUser(users, typed)
  return users.map((other) => (other === user ? { ...user, hash } : other))
}

/** Throws `CommandError` for a name that nobody has. */
export function requireUser(users: readonly User[], typed: string): User {
  const user = findUser(users, typed)
  if (user) return user
  const names = users.map(({ name }) => `"${name}"`).join(', ') || 'nobody yet'
  throw new CommandError(`Nobody is called "${typed}". There is ${names}.`)
}
