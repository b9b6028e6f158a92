// A user of the editor, and what names may be.

export interface User {
  /** Shown, logged, and the author of commits. */
  readonly name: string
  readonly email: string
  /** As `Passwords` makes it. */
  readonly hash: string
  /** Day, as `2026-11-27`. */
  readonly added: string
}

const MAX_NAME_LETTERS = 64

// Nothing that ends a header, a line of a log or the name in a commit.
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’_-]*[\p{L}\p{M}\p{N}.])?$/u

/** The one spelling of a name that is kept; undefined for what is none. */
export function parseUserName(text: string): string | undefined {
  const name = text.normalize('NFC').replace(/ +/g, ' ').trim()
  return name.length <= MAX_NAME_LETTERS && NAME.test(name) ? name : undefined
}

/** Equal for names that one person may type for the other. */
export function foldUserName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Finds a user by a name as it was typed. */
export function findUser(users: readonly User[], typed: string): User | undefined {
  const wanted = foldUserName(typed)
  return users.find(({ name }) => foldUserName(name) === wanted)
}
