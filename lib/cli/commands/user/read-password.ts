// Asks for a new password, which nobody sees.
import { createInterface } from 'node:readline'

import { findPasswordFault } from '../../../edit/accounts/password-fault.ts'
import type { User } from '../../../edit/accounts/user.ts'
import { CommandError } from '../../../model/command-error.ts'

type Person = Pick<User, 'name' | 'email'>

/** Twice at a terminal; for scripts, the first line of the standard input. */
export async function readPassword(person: Person): Promise<string> {
  const password = process.stdin.isTTY ? await ask(person) : await readLine()
  const fault = findPasswordFault(password, person)
  if (fault === undefined) return password
  throw new CommandError(`This password is refused. ${fault}`)
}

async function ask(person: Person): Promise<string> {
  const { password } = await import('@inquirer/prompts')
  const validate = (typed: string) => findPasswordFault(typed, person) ?? true
  try {
    const typed = await password({ message: `Password of ${person.name}:`, validate })
    const again = await password({ message: 'Once more:' })
    if (typed === again) return typed
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ExitPromptError')) throw error
    throw new CommandError('Nothing was changed.')
  }
  throw new CommandError('These were two different passwords. Nothing was changed.')
}

async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line
  throw new CommandError('No password came by the standard input.')
}
