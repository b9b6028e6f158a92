// What is wrong in the document that is open, for whatever shows it.
import type { CheckAnswer, Finding, UnsavedText } from '@/lib/model/edit/unsaved'
import type { BodyProblem } from '../body/problems/problems.ts'
import type { EditServices } from '../services.ts'
import { Asker } from './asker.ts'
import { findFix } from './find-fix.ts'
import { type OpenEntry, toUnsavedText } from './open-document.ts'

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
        if (path === document.path && text === document.text) return
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

/** Of a body that is still the one that was checked; nothing for another. */
export function listBodyFindings(
  checked: Checked | undefined,
  body: string,
): BodyProblem[] {
  if (!checked?.document.text.endsWith(body)) return []
  const { findings, document } = checked
  const start = document.text.length - body.length
  return findings.flatMap((finding) => {
    if (finding.start < start) return []
    const { severity, message, fix } = finding
    const before = document.text.slice(start, finding.start).split('\n')
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
    const isInBody = fix !== undefined && fix.start >= start
    const moved = isInBody && { ...fix, start: fix.start - start, end: fix.end - start }
    return [{ ...place, severity, message, ...(moved && { fix: moved }) }]
  })
}
