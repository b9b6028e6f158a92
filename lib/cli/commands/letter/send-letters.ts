// Sends what `letter` found, and says what became of it.
import { setTimeout as sleep } from 'node:timers/promises'

import { isUncertain } from '../../../letters/journal.ts'
import type { LetterSource } from '../../../letters/letter.ts'
import { toLetterKey } from '../../../letters/message.ts'
import {
  type Counts,
  listUnsent,
  type Post,
  sendLetter,
} from '../../../letters/send-letter.ts'
import { CommandError } from '../../../model/command-error.ts'
import type { Settings } from '../../../settings.ts'
import { isLoopback } from '../../../site/url.ts'
import type { JournalFile } from '../../letters/journal-file.ts'
import { openFolder, openServer, type PostOffice } from '../../letters/post-office.ts'
import type { Letters } from '../../letters/read-letters.ts'
import { readRecipients } from '../../letters/read-recipients.ts'
import { systemClock } from '../../process/clock.ts'
import type { Disposables } from '../../process/disposables.ts'
import { countOf } from '../../terminal/counts.ts'
import type { LetterOptions } from './letter.ts'

export interface Mailing {
  readonly options: LetterOptions
  readonly letters: Letters
  readonly file: JournalFile
  readonly since: string | undefined
}

/** Sets exit code 1 where a letter did not go out. */
export async function sendLetters(
  { contentDir, smtpUrl }: Settings,
  { options, letters, file, since }: Mailing,
  disposables: Disposables,
): Promise<void> {
  if (since === undefined) throw new CommandError(FIRST)
  if (isLoopback(letters.site.url)) {
    throw new CommandError(`${letters.site.url} leads readers to their own machines.`)
  }
  const addresses = readAddresses(options, contentDir)
  if (file.journal.since === undefined) file.record({ since })
  const tasks = listTasks(options, letters, file, addresses)
  if (tasks.length === 0) return console.error('No article is new.')
  const office = openOffice(options, smtpUrl)
  disposables.add(() => office.close())
  const post = openPost(office, file, options.rate, disposables)
  const { site, letter } = letters
  const sender = { site, letter, isList: options.to !== undefined }
  for (const source of tasks) {
    const isResend = options.resend === true
    const counts = await sendLetter(post, { sender, source, addresses, isResend })
    console.error(`${source.title}: ${formatLetterCounts(counts)}.`)
    if (counts.isStopped || counts.refused + counts.deferred + counts.uncertain > 0)
      process.exitCode = 1
    if (counts.isStopped) return
  }
}

const FIRST = `No letter was sent from here before. Say which articles are new:
npm run letter -- --start               those that become public from now on
npm run letter -- --since 2026-11-01 …  those after that day, too`

function readAddresses(
  { to, recipients }: LetterOptions,
  contentDir: string,
): readonly string[] {
  if (to !== undefined && recipients === undefined) return [to]
  if (to === undefined && recipients !== undefined)
    return readRecipients(recipients, contentDir)
  throw new CommandError(
    'Say who gets letters: --recipients subscribers.txt, or --to the address of a list.',
  )
}

function listTasks(
  { resend }: LetterOptions,
  { sources }: Letters,
  { journal }: JournalFile,
  addresses: readonly string[],
): readonly LetterSource[] {
  if (!resend) return listUnsent(journal, sources)
  return sources.filter(({ id }) =>
    addresses.some((address) => isUncertain(journal, toLetterKey(id, address))),
  )
}

function openOffice({ out }: LetterOptions, smtpUrl: string | undefined): PostOffice {
  return out === undefined ? openServer(smtpUrl ?? '') : openFolder(out)
}

function openPost(
  office: PostOffice,
  file: JournalFile,
  rate: number,
  { signal }: Disposables,
): Post {
  let next = 0
  return {
    journal: file.journal,
    record: file.record,
    deliver: office.deliver,
    now: systemClock.now,
    async wait() {
      const delay = next - performance.now()
      if (delay > 0) await sleep(delay, undefined, { signal }).catch(() => {})
      next = performance.now() + 60_000 / rate
      return !signal.aborted
    },
    onFailure(address, { step, reason }) {
      console.error(`${address}: ${SAID[step]} (${reason})`)
    },
  }
}

const SAID = {
  refused: 'refused for good',
  deferred: 'not now, so the next run tries again',
  unsent: 'not sent, and the rest waits for the next run',
  sending: 'perhaps sent; --resend sends it again',
} as const

export function formatLetterCounts({
  sent,
  refused,
  deferred,
  uncertain,
  isStopped,
}: Counts): string {
  const parts = [
    `${countOf(sent, 'letter')} sent`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(deferred > 0 ? [`${deferred} put off`] : []),
    ...(uncertain > 0 ? [`${uncertain} uncertain`] : []),
    ...(isStopped ? ['the rest waits for the next run'] : []),
  ]
  return parts.join(', ')
}
