// The program: its commands and their options.
import { Command, CommanderError } from 'commander'

import { SettingsError } from '../settings.ts'
import { StoreHeldError } from '../content/store/lock.ts'
import { ClientPagesError } from '../publish/prerender/client-pages.ts'
import { OutputDirectoryError } from '../publish/output/marks/claim.ts'
import { CommandError } from '../model/command-error.ts'
import { COMMANDS } from './commands.ts'
import type { Installation } from './process/installation.ts'

/** Exit code of a command that does not exist, or not with these options. */
const WRONG_USAGE = 2

/** Runs the command of `process.argv` and sets the exit code. */
export async function main(installation: Installation): Promise<void> {
  // A closed pipe or terminal loses the log, but does not stop the command.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    const program = await makeProgram(installation, process.argv[2])
    await program.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has printed its message; help that was asked for is one too.
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
      return
    }
    if (!isExpected(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** With the command of this name alone; with all where there is none such, for help. */
async function makeProgram(installation: Installation, name = ''): Promise<Command> {
  const program = new Command('imprint').description('A headless, file-backed blog')
  const only = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const makers = await Promise.all(
    (only ? [only] : Object.values(COMMANDS)).map((load) => load()),
  )
  for (const makeCommand of makers)
    program.addCommand(makeCommand(installation).exitOverride())
  return program.exitOverride()
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof CommandError ||
    error instanceof SettingsError ||
    error instanceof StoreHeldError ||
    error instanceof OutputDirectoryError ||
    error instanceof ClientPagesError
  )
}
