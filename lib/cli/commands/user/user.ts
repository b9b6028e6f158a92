// `user`: says who may log in to the editor, and changes it.
import { Argument, Command } from 'commander'

import {
  addUser,
  changeUsers,
  parsePerson,
  removeUser,
  requireUser,
  setPassword,
} from '../../../edit/accounts/change-users.ts'
import { Passwords } from '../../../edit/accounts/passwords.ts'
import { requireApart } from '../../../edit/accounts/require-safe.ts'
import { readUsers } from '../../../edit/accounts/users-file.ts'
import { CommandError } from '../../../model/command-error.ts'
import { toDay } from '../../../model/date.ts'
import { parseSettings } from '../../../settings.ts'
import { systemClock } from '../../process/clock.ts'
import { readPassword } from './read-password.ts'

const ACTIONS = ['list', 'add', 'remove', 'password'] as const

export function userCommand(): Command {
  return new Command('user')
    .description('say who may log in to the editor, and change it')
    .addArgument(new Argument('[action]', 'what to do').choices(ACTIONS))
    .argument('[name]', 'of the user')
    .argument('[email]', 'of a new user, for commits')
    .action(changeOrList)
}

async function changeOrList(
  action: (typeof ACTIONS)[number] = 'list',
  name?: string,
  email?: string,
): Promise<void> {
  const settings = parseSettings(process.env, process.cwd(), 'start')
  requireApart(settings)
  const { usersFile } = settings.edit
  if (action === 'list') return list(usersFile)
  if (action === 'add') return add(usersFile, name, email)
  if (name === undefined) {
    throw new CommandError(`Say who: npm run user ${action} "Ada Lovelace"`)
  }
  const user = requireUser(readUsers(usersFile), name)
  if (action === 'password') {
    const hash = await new Passwords().hash(await readPassword(user))
    changeUsers(usersFile, (users) => setPassword(users, name, hash))
    console.error(`"${user.name}" has another password, and is logged out everywhere.`)
    return
  }
  changeUsers(usersFile, (users) => removeUser(users, name))
  console.error(`"${user.name}" is removed, and logged out everywhere.`)
}

function list(file: string): void {
  const users = readUsers(file)
  for (const { name, email, added } of users) console.log([name, email, added].join('\t'))
  if (users.length > 0) return
  console.error('Nobody may log in yet: npm run user add "Ada Lovelace" ada@example.org')
}

async function add(
  file: string,
  typed: string | undefined,
  email: string | undefined,
): Promise<void> {
  const person = parsePerson(typed, email)
  const added = toDay(systemClock.now().toISOString(), 'UTC')
  // Once before the password is asked for, which would have been in vain.
  addUser(readUsers(file), { ...person, hash: '', added })
  const hash = await new Passwords().hash(await readPassword(person))
  changeUsers(file, (users) => addUser(users, { ...person, hash, added }))
  console.error(`"${person.name}" may log in. ${file} keeps a hash, not the password.`)
}
