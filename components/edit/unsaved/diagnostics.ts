// What is wrong in the document that is open, for whatever shows it.
import type { CheckAnswer, Finding, UnsavedText } from '@/lib/model/edit/unsaved'
import type { EditServices } from '../services.ts'
import { Asker } from './asker.ts'
import { findFix } from './find-fix.ts'
import { type OpenEntry, toUnsavedText } from './open-document.ts'
import { findPlace } from './show-place.ts'

export interface Checked extends CheckAnswer {
  /** What was checked: the author may be further by now. */
  readonly document: UnsavedText
}

type Listener = (checked: Checked | undefined) => void

export class Diagnostics {
  readonly #asker: Asker<OpenEntry>
  readonly #listeners = new Set<Listener>()
  #checked: Checked | undefined
  #open: OpenEntry | undefined

  constructor(services: Pick<EditServices, 'call'>) {
    this.#asker = new Asker({
      ask: async (entry, signal) => {
        const document = toUnsavedText(entry)
        const { path, text } = this.#checked?.document ?? {}
        // The form may be a new one of the same text: a save makes it anew.
        if (path === document.path && text === document.text)
          return this.#tell(this.#checked)
        // Nothing of another document stands beside this one meanwhile.
        if (path !== document.path) this.#tell(undefined)
        const answer = parseCheckAnswer(await services.call('check', document, signal))
        if (answer) this.#tell({ ...answer, document })
      },
      // A text that cannot be written has no place to be checked: the form says why when it is saved.
      onError: () => this.#tell(undefined),
    })
  }

  /** Called with each change of the form; many may call it. */
  follow(entry: OpenEntry): void {
    this.#open = entry
    this.#asker.ask(entry)
  }

  /** Applies the fix of a finding to the form; undefined where the form cannot. */
  findFix(finding: Finding): (() => void) | undefined {
    const { document } = this.#checked ?? {}
    const apply = document && findFix(document, finding)
    return (
      apply &&
      (() => {
        // Whoever has written on since keeps that: the next check has the fix at its new place.
        if (this.#open && toUnsavedText(this.#open).text === document.text) apply()
      })
    )
  }

  /** Calls back at once, and with every news. Returns the end of it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    listener(this.#checked)
    return () => this.#listeners.delete(listener)
  }

  /** Leads to the place of a finding in the form; undefined where it is not shown. */
  findPlace(finding: Finding): (() => void) | undefined {
    const { document } = this.#checked ?? {}
    return document && findPlace(document, finding)
  }

  #tell(checked: Checked | undefined): void {
    this.#checked = checked
    for (const listener of this.#listeners) listener(checked)
  }
}

/** What `check` answered. */
function parseCheckAnswer(json: unknown): CheckAnswer | undefined {
  if (typeof json !== 'object' || json === null || !('findings' in json)) return undefined
  return Array.isArray(json.findings) ? (json as CheckAnswer) : undefined
}
