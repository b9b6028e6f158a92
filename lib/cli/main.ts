// The program: its commands and their options.
import { Command, CommanderError, Option } from 'commander'

import { SettingsError } from '../settings.ts'
import { StoreHeldError } from '../content/store/lock.ts'
import { ClientPagesError } from '../publish/prerender/client-pages.ts'
import { OutputDirectoryError } from '../publish/output/claim.ts'
import { announce } from './commands/announce.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { checkSocialPreview } from './commands/check-social-preview.ts'
import { dev } from './commands/dev.ts'
import { exportSite } from './commands/export.ts'
import { CommandError } from '../model/command-error.ts'
import type { Installation } from './process/installation.ts'
import { newArticle } from './commands/new.ts'
import { rename } from './commands/rename.ts'
import { start } from './commands/start.ts'
import { writeTypes } from './commands/types.ts'

/** Runs the command of `process.argv` and sets the exit code. */
export async function main(installation: Installation): Promise<void> {
  // A closed pipe or terminal loses the log, but does not stop the command.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await makeProgram(installation).parseAsync()
  } catch (error) {
    if (!isExpected(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function makeProgram(installation: Installation): Command {
  const program = new Command('imprint').description('A headless, file-backed blog')
  program
    .command('start')
    .description('publish, serve, and publish every change as it is saved')
    .action(() => start(installation))
  program
    .command('dev')
    .description('serve with drafts; the open page refreshes on every save')
    .action(() => dev(installation))
  program
    .command('build')
    .description('write types, compile the content, build the app')
    .action(() => build(installation))
  program
    .command('export')
    .description('publish the whole site into OUT_DIR for any host, and end')
    .action(() => exportSite(installation))
  program
    .command('announce')
    .description('notify the WebSub hub after a deploy')
    .action(() => announce())
  program
    .command('types')
    .description('write the types of the content model for editors')
    .action(() => writeTypes(installation))
  program
    .command('check')
    .description('list the diagnostics of the content; exit code 1 on an error')
    .option('--json', 'print the diagnostics as JSON')
    .option('--fix', 'fix what it can, in the files')
    .option(
      '--compare <place>',
      'fail on URLs of a published site (file, folder or URL) that would be removed',
    )
    .option('--allow-removed <address...>', 'URLs that may be removed')
    .addOption(new Option('--against <place>').hideHelp())
    .addOption(new Option('--gone <address...>').hideHelp())
    .option(
      '--share [article]',
      'predict how link cards show articles, and check nothing else',
    )
    .action(({ share, against, gone, compare = against, ...options }) => {
      if (share !== undefined) {
        return checkSocialPreview(installation, { ...options, article: share })
      }
      const { allowRemoved = gone, ...others } = options
      return check(installation, { ...others, compare, allowRemoved })
    })
  program
    .command('new')
    .description('create a draft')
    .argument('<title>', 'the headline')
    .option('--author <name>', 'a name, or the id of a file in authors/')
    .action((title, options) => newArticle(title, options))
  program
    .command('rename')
    .description('move an article, keep its id, redirect its old URL, update links to it')
    .argument('<old>', 'slug or path of the article')
    .argument('<new>', 'new slug, or path under articles/')
    .action((from, to) => rename(installation, from, to))
  return program
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof CommandError ||
    error instanceof SettingsError ||
    error instanceof StoreHeldError ||
    error instanceof OutputDirectoryError ||
    error instanceof ClientPagesError ||
    error instanceof CommanderError
  )
}
