// What is wrong in a text that is not saved, by the check itself.
import type { Compiler } from '../../content/compile/compiler.ts'
import { listDiagnostics } from '../../content/compile/diagnostics.ts'
import { publishAndInvalidate } from '../../content/invalidation/invalidate.ts'
import { readMeta } from '../../content/store/meta.ts'
import { type Diagnostic, formatDiagnostic } from '../../model/diagnostic.ts'
import type { CheckAnswer, UnsavedText } from '../../model/edit/unsaved.ts'
import { toFindings } from './findings.ts'

export interface UnsavedSettings {
  readonly compiler: Pick<Compiler, 'supposer' | 'listDiagnostics'>
  readonly contentDir: string
  /** Of `SITE_URL`. */
  readonly siteUrl: string | undefined
  now(): Date
}

/** A heading that many link to is renamed. */
const MAX_ELSEWHERE = 50

export class UnsavedCheck {
  readonly #settings: UnsavedSettings
  /** What is wrong already, by the snapshot that says so. */
  #known: { readonly snapshot: string | undefined; readonly faults: Set<string> } = {
    snapshot: '',
    faults: new Set(),
  }

  constructor(settings: UnsavedSettings) {
    this.#settings = settings
  }

  /** By rules of the file itself, and by those between files: a dead link, a slug that is taken. */
  async find(unsaved: UnsavedText): Promise<CheckAnswer> {
    const { compiler, contentDir, siteUrl, now } = this.#settings
    const { snapshot, found } = await compiler.supposer.suppose(unsaved, ({ db }) => {
      const last = readMeta(db, 'snapshot')
      publishAndInvalidate(db, now())
      const input = { siteUrl, contentDir, strict: false, ofScan: [] }
      return { snapshot: last, found: listDiagnostics(db, input) }
    })
    const isOwn = ({ file }: Diagnostic) => file === unsaved.path
    const known = this.#listKnown(snapshot)
    const elsewhere = found.filter(
      (each) => !isOwn(each) && !known.has(formatDiagnostic(each)),
    )
    return {
      ...toFindings(unsaved, found.filter(isOwn)),
      elsewhere: elsewhere.slice(0, MAX_ELSEWHERE),
    }
  }

  #listKnown(snapshot: string | undefined): ReadonlySet<string> {
    if (this.#known.snapshot !== snapshot) {
      const faults = new Set(
        this.#settings.compiler.listDiagnostics().map(formatDiagnostic),
      )
      this.#known = { snapshot, faults }
    }
    return this.#known.faults
  }
}
