// `letter`: sends new articles to subscribers by mail.
import { join, relative } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'

import { lockStore } from '../../../content/store/lock.ts'
import { listUnsent } from '../../../letters/send-letter.ts'
import { CommandError } from '../../../model/command-error.ts'
import { parseDate, toInstant } from '../../../model/date.ts'
import { isMailAddress } from '../../../text/mail/mailbox.ts'
import { JOURNAL_FILE, JournalFile } from '../../letters/journal-file.ts'
import { type Letters, readLetters } from '../../letters/read-letters.ts'
import { writePreview } from '../../letters/show-preview.ts'
import { openInBrowser } from '../../terminal/open-in-browser.ts'
import { systemClock } from '../../process/clock.ts'
import { INTERRUPTED, runWithDisposables } from '../../process/disposables.ts'
import { type Installation, readSettings } from '../../process/installation.ts'
import { countOf } from '../../terminal/counts.ts'
import { sendLetters } from './send-letters.ts'

export interface LetterOptions {
  readonly recipients?: string
  readonly to?: string
  readonly out?: string
  readonly since?: string
  readonly start?: true
  readonly dryRun?: true
  readonly open?: true
  readonly resend?: true
  /** Letters a minute. */
  readonly rate: number
}

export function letterCommand(installation: Installation): Command {
  return new Command('letter')
    .description('send new articles to subscribers by mail')
    .option('--recipients <file>', 'who gets letters: one address a line, or a table')
    .option('--to <address>', 'one letter, to a list that a provider keeps', parseAddress)
    .option('--out <folder>', 'write .eml files instead of sending by SMTP_URL')
    .option('--start', 'send nothing: articles that come from now on are new')
    .option('--since <day>', 'the first time: articles after this day are new', parseDay)
    .option('--dry-run', 'show the letters, and send nothing')
    .option('--open', 'the same, and open the page in a browser')
    .option('--resend', 'send again the letters of which nobody knows whether they came')
    .option('--rate <number>', 'letters a minute', parseRate, 60)
    .action((options: LetterOptions) => letter(installation, options))
}

function parseAddress(text: string): string {
  if (isMailAddress(text)) return text
  throw new InvalidArgumentError('It must be an address such as news@lists.example.')
}

function parseDay(text: string): string {
  if (parseDate(text)) return text
  throw new InvalidArgumentError('It must be a day such as 2026-11-01.')
}

function parseRate(text: string): number {
  const rate = Number(text)
  if (Number.isInteger(rate) && rate >= 1 && rate <= 6000) return rate
  throw new InvalidArgumentError('It must be a whole number from 1 to 6000.')
}

/** Sets exit code 1 where a letter did not go out. */
async function letter(installation: Installation, options: LetterOptions): Promise<void> {
  const isDone = await runWithDisposables(async (disposables) => {
    const settings = readSettings('check')
    const unlock = lockStore(join(settings.publishStateDir, 'letters'), 'npm run letter')
    disposables.add(unlock)
    const file = new JournalFile(join(settings.contentDir, JOURNAL_FILE))
    disposables.add(() => file.close())
    if (options.start) return start(file)
    const since = file.journal.since ?? toFirstInstant(options.since)
    const letters = await readLetters(installation, settings, since)
    if (isPreview(options, settings.smtpUrl)) {
      return show(letters, file, settings.publishStateDir, options)
    }
    await sendLetters(settings, { options, letters, file, since }, disposables)
  })
  if (!isDone) process.exitCode = INTERRUPTED
}

function start(file: JournalFile): void {
  if (file.journal.since !== undefined) {
    throw new CommandError(`Letters began with ${file.journal.since} already.`)
  }
  const since = systemClock.now().toISOString()
  file.record({ since })
  console.error(`Articles that become public from now on are new (${JOURNAL_FILE}).`)
}

/** Midnight in UTC of a day: no reader waits for the hour. */
function toFirstInstant(day: string | undefined): string | undefined {
  const date = day === undefined ? undefined : parseDate(day)
  return date && toInstant(date, 'UTC')
}

function isPreview(
  { dryRun, open, out }: LetterOptions,
  smtpUrl: string | undefined,
): boolean {
  return Boolean(dryRun || open) || (out === undefined && smtpUrl === undefined)
}

function show(
  letters: Letters,
  { journal }: JournalFile,
  folder: string,
  options: LetterOptions,
): void {
  const unsent = listUnsent(journal, letters.sources)
  const { site, letter } = letters
  const sender = { site, letter, isList: options.to !== undefined }
  const shown = unsent.length > 0 ? unsent : letters.newest
  const page = writePreview(folder, sender, shown, options.to)
  const first =
    letters.newest.length === 0 ? 'there is none' : 'the page shows the newest'
  console.error(
    unsent.length > 0
      ? `${countOf(unsent.length, 'article')} to send.`
      : `No article is new: ${first}.`,
  )
  console.log(relative('', page))
  if (options.open) openInBrowser(page)
}
