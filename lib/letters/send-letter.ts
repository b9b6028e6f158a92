// Sends letters one after the other, and writes down what is done before and after each.
import { isPending, isUncertain, type Journal, type Line, type Step } from './journal.ts'
import type { LetterSource } from './letter.ts'
import { type Message, type Sender, toLetterKey, toMessage } from './message.ts'

/** What became of a letter. */
export type Outcome =
  | { readonly step: 'sent' }
  /** The server refuses this recipient, or asks to try later. */
  | { readonly step: 'refused' | 'deferred'; readonly reason: string }
  /** No other letter would fare better. `sending`: nobody knows whether it was taken. */
  | { readonly step: 'unsent' | 'sending'; readonly reason: string; readonly isEnd: true }

export interface Post {
  readonly journal: Journal
  /** Returns when the line is on the disk. */
  readonly record: (line: Line) => void
  readonly deliver: (message: Message, key: string) => Promise<Outcome>
  /** Until the next letter may go; false when the command is to end. */
  readonly wait: () => Promise<boolean>
  readonly now: () => Date
  readonly onFailure: (
    address: string,
    outcome: Exclude<Outcome, { step: 'sent' }>,
  ) => void
}

export interface Task {
  readonly sender: Sender
  readonly source: LetterSource
  readonly addresses: readonly string[]
  /** Only those of whom nobody knows whether the letter came. */
  readonly isResend: boolean
}

export type Counts = Readonly<
  Record<'sent' | 'refused' | 'deferred' | 'uncertain', number>
> & {
  readonly isStopped: boolean
}

/** At most once: a letter of which nobody knows is sent again by `isResend` alone. */
export async function sendLetter(post: Post, task: Task): Promise<Counts> {
  const { journal, record } = post
  const { source, addresses, isResend } = task
  const counts = { sent: 0, refused: 0, deferred: 0, uncertain: 0 }
  let isStopped = false
  for (const address of addresses) {
    const key = toLetterKey(source.id, address)
    if (!(isResend ? isUncertain : isPending)(journal, key)) continue
    isStopped = !(await post.wait())
    if (isStopped) break
    const outcome = await sendOne(post, task, address, key)
    if (outcome.step !== 'sent') post.onFailure(address, outcome)
    if ('isEnd' in outcome) {
      isStopped = true
      break
    }
    counts[outcome.step] += 1
  }
  counts.uncertain = addresses.filter((address) =>
    isUncertain(journal, toLetterKey(source.id, address)),
  ).length
  const isOpen = addresses.some((each) =>
    isPending(journal, toLetterKey(source.id, each)),
  )
  if (!isStopped && !isOpen) record({ done: source.id, same: toSame(source) })
  return { ...counts, isStopped }
}

async function sendOne(
  { record, deliver, now }: Post,
  { sender, source }: Task,
  address: string,
  key: string,
): Promise<Outcome> {
  const message = toMessage(sender, source, address, now())
  const note = (step: Step) => record({ letter: source.id, key, step })
  note('sending')
  const outcome = await deliver(message, key)
  if (outcome.step !== 'sending') note(outcome.step)
  return outcome
}

/** Articles that nobody was sent yet, in their order; an id that changed makes none new. */
export function listUnsent(
  { done }: Journal,
  sources: readonly LetterSource[],
): LetterSource[] {
  const known = new Set(done.values())
  return sources.filter((source) => !done.has(source.id) && !known.has(toSame(source)))
}

function toSame({ title, publishDate }: LetterSource): string {
  return `${publishDate} ${title}`
}
