// What was sent, as lines that are only ever added: a process that is killed leaves at most one
// letter of which nobody knows. Keys stand for recipients, so that the file names none.

/** `sending` is written before a letter goes out, another step after. */
export type Step = 'sending' | 'sent' | 'refused' | 'deferred' | 'unsent'

export type Line =
  /** Articles that became public after this instant get letters. */
  | { readonly since: string }
  | { readonly letter: string; readonly key: string; readonly step: Step }
  /** `same`: knows the article by its title and date, should its id change. */
  | { readonly done: string; readonly same: string }

export interface Journal {
  since: string | undefined
  /** By id of the article. */
  readonly done: Map<string, string>
  readonly keys: Map<string, Attempt>
}

export interface Attempt {
  readonly letter: string
  readonly step: Step
  /** Times that the server asked for patience. */
  readonly deferrals: number
}

/** After as many runs a server that asks for patience counts as one that refuses. */
const MAX_DEFERRALS = 3

export class JournalError extends Error {
  override readonly name = 'JournalError'
}

/**
 * Reads the lines. The last one may be cut off: whatever it said was not done yet. Throws
 * `JournalError` for any other that can not be read.
 */
export function readJournal(text: string): Journal {
  const journal: Journal = { since: undefined, done: new Map(), keys: new Map() }
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  for (const [index, line] of lines.entries()) {
    if (line !== '') applyLine(journal, parseLine(line, index + 1))
  }
  return journal
}

export function applyLine(journal: Journal, line: Line): void {
  if ('since' in line) journal.since = line.since
  else if ('done' in line) journal.done.set(line.done, line.same)
  else if (line.step === 'unsent') journal.keys.delete(line.key)
  else {
    const { letter, key, step } = line
    const before = journal.keys.get(key)?.deferrals ?? 0
    const deferrals = before + (step === 'deferred' ? 1 : 0)
    journal.keys.set(key, { letter, step, deferrals })
  }
}

/** The fewest lines that say the same: of a letter that is done only what is uncertain. */
export function renderJournal({ since, done, keys }: Journal): string {
  const lines: Line[] = [
    ...(since === undefined ? [] : [{ since }]),
    ...[...done].map(([id, same]) => ({ done: id, same })),
    ...[...keys]
      .filter(([, { letter, step }]) => !done.has(letter) || step === 'sending')
      .flatMap(([key, { letter, step, deferrals }]) =>
        Array.from({ length: Math.max(1, deferrals) }, () => ({ letter, key, step })),
      ),
  ]
  return lines.map(renderLine).join('')
}

export function renderLine(line: Line): string {
  return `${JSON.stringify(line)}\n`
}

/** Whether a recipient gets the letter: not one of whom nobody knows whether it came. */
export function isPending({ keys }: Journal, key: string): boolean {
  const attempt = keys.get(key)
  if (!attempt) return true
  return attempt.step === 'deferred' && attempt.deferrals < MAX_DEFERRALS
}

/** A process ended, or a connection, between the two lines about the letter. */
export function isUncertain({ keys }: Journal, key: string): boolean {
  return keys.get(key)?.step === 'sending'
}

const STEPS: readonly string[] = [
  'sending',
  'sent',
  'refused',
  'deferred',
  'unsent',
] satisfies Step[]

function parseLine(text: string, number: number): Line {
  const line = parseJson(text)
  if (typeof line === 'object' && line !== null) {
    const { since, done, same, letter, key, step }: Record<string, unknown> = { ...line }
    if (typeof since === 'string') return { since }
    if (typeof done === 'string' && typeof same === 'string') return { done, same }
    const isStep = typeof step === 'string' && STEPS.includes(step)
    if (isStep && typeof letter === 'string' && typeof key === 'string')
      return { letter, key, step: step as Step }
  }
  throw new JournalError(`line ${number} can not be read`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
