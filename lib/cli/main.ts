// The program: its commands and their options.
import { Command, CommanderError } from 'commander'

import { SettingsError } from '../settings.ts'
import { StoreHeldError } from '../content/store/lock.ts'
import { ClientPagesError } from '../publish/prerender/client-pages.ts'
import { OutputDirectoryError } from '../publish/output/marks/claim.ts'
import { announceCommand } from './commands/announce.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check/check.ts'
import { devCommand } from './commands/dev.ts'
import { doctorCommand } from './commands/doctor.ts'
import { editCommand } from './commands/edit/edit.ts'
import { editBuildCommand } from './commands/edit/edit-build.ts'
import { exportCommand } from './commands/export.ts'
import { hooksCommand } from './commands/hooks.ts'
import { imagesFetchCommand } from './commands/images-fetch.ts'
import { exportContentCommand } from './commands/import/export-content.ts'
import { importCommand } from './commands/import/import.ts'
import { initCommand } from './commands/init.ts'
import { letterCommand } from './commands/letter/letter.ts'
import { newCommand } from './commands/new.ts'
import { previewLinkCommand } from './commands/preview-link.ts'
import { renameCommand } from './commands/rename.ts'
import { startCommand } from './commands/start.ts'
import { typesCommand } from './commands/types.ts'
import { updateCommand } from './commands/update.ts'
import { userCommand } from './commands/user/user.ts'
import { wordsCommand } from './commands/words.ts'
import { CommandError } from '../model/command-error.ts'
import type { Installation } from './process/installation.ts'

/** Exit code of a command that does not exist, or not with these options. */
const WRONG_USAGE = 2

/** Runs the command of `process.argv` and sets the exit code. */
export async function main(installation: Installation): Promise<void> {
  // A closed pipe or terminal loses the log, but does not stop the command.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await makeProgram(installation).parseAsync()
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

// In the order of `--help`.
const COMMANDS = [
  initCommand,
  startCommand,
  editCommand,
  editBuildCommand,
  devCommand,
  buildCommand,
  exportCommand,
  announceCommand,
  hooksCommand,
  typesCommand,
  checkCommand,
  letterCommand,
  newCommand,
  importCommand,
  exportContentCommand,
  wordsCommand,
  renameCommand,
  imagesFetchCommand,
  previewLinkCommand,
  userCommand,
  updateCommand,
  doctorCommand,
]

function makeProgram(installation: Installation): Command {
  const program = new Command('imprint').description('A headless, file-backed blog')
  for (const makeCommand of COMMANDS) {
    program.addCommand(makeCommand(installation).exitOverride())
  }
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
