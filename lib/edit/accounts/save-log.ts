// The log of who saved what: one line of JSON a change, without a word of any text.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

import { attempt } from '../../files/look.ts'
import { findText, isTrue } from '../../model/edit/body-fields.ts'
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
  undelete: 'put back',
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
    const origin = from === undefined ? '' : ` (from ${from})`
    show(toHeaderText(`${name} ${VERBS[operation] ?? operation} ${path}${origin}`))
  }

  /** The same operation, whose success is logged; a trial changes nothing. */
  logging(operation: string, perform: EditOperation): EditOperation {
    return async (request) => {
      const answer = await perform(request)
      const { user, body } = request
      if (answer.status >= 300 || isTrue(body, 'trial')) return answer
      const from = findText(body, 'path')
      const path = findText(answer.json, 'path') ?? from ?? ''
      this.record({
        ...{ user, operation, path, from: from === path ? undefined : from },
        before: findText(body, 'base'),
        after: findText(answer.json, 'hash'),
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
