// The log of who saved what: one line of JSON a change, without a word of any text.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

import { attempt } from '../../files/look.ts'
import type { EditOperation } from '../../model/edit/operation.ts'
import { toHeaderText } from '../../text/mail/mailbox.ts'
import { PRIVATE } from './private-file.ts'

/** What somebody has changed. Hashes are SHA-256 of the bytes. */
export interface LoggedChange {
  readonly user: { readonly name: string }
  readonly operation: string
  /** Relative to the content folder. */
  readonly path: string
  /** Where it was before. */
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export interface SaveLogSettings {
  readonly file: string
  /** Shown beside what `npm start` tells. */
  show(line: string): void
  now(): Date
  readonly maxBytes?: number
}

/** Some 20,000 changes; as many again are in the file before. */
const MAX_BYTES = 5_000_000

const VERBS: Readonly<Record<string, string>> = {
  write: 'saved',
  remove: 'removed',
  delete: 'removed',
  move: 'moved',
  rename: 'renamed',
  duplicate: 'duplicated',
  restore: 'brought back',
}

export class SaveLog {
  readonly #settings: SaveLogSettings
  #isBroken = false

  constructor(settings: SaveLogSettings) {
    this.#settings = settings
  }

  /** Never throws: the change is on the disk already. */
  record({ user: { name }, operation, ...change }: LoggedChange): void {
    const { now, show } = this.#settings
    const { path, from, before, after } = change
    const line = { time: now().toISOString(), user: name, operation }
    const text = `${JSON.stringify({ ...line, path, from, before, after })}\n`
    const failed = attempt(() => this.#append(text))
    if (failed instanceof Error && !this.#isBroken) show(`No log: ${failed.message}`)
    this.#isBroken = failed instanceof Error
    const origin = from === undefined ? '' : ` (was ${from})`
    show(toHeaderText(`${name} ${VERBS[operation] ?? operation} ${path}${origin}`))
  }

  /** The same operation, whose success is logged. */
  logging(operation: string, perform: EditOperation): EditOperation {
    return async (request) => {
      const answer = await perform(request)
      if (answer.status >= 300) return answer
      const [asked, answered] = [toFields(request.body), toFields(answer.json)]
      const from = asked.get('path')
      const path = answered.get('path') ?? from ?? ''
      this.record({
        ...{ user: request.user, operation, path },
        from: from === path ? undefined : from,
        before: asked.get('base'),
        after: answered.get('hash'),
      })
      return answer
    }
  }

  #append(text: string): void {
    const { file, maxBytes = MAX_BYTES } = this.#settings
    mkdirSync(dirname(file), { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size + text.length > maxBytes && size > 0) renameSync(file, `${file}.1`)
    appendFileSync(file, text, { mode: PRIVATE })
  }
}

/** The texts among the fields of an object. */
function toFields(value: unknown): Map<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
