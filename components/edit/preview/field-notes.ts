// Shows what is wrong with a field below it.
import type { Finding } from '@/lib/model/edit/unsaved'
import { makeButton } from '../../enhance/make-button.ts'
import type { Checked, Diagnostics } from '../unsaved/diagnostics.ts'
import { findSection } from '../unsaved/form.ts'
import { makerOf } from './make.ts'
import { renderMessage } from './message.ts'
import { WORDS } from './words.ts'

let lastId = 0

/** The CMS owns the fields: it leaves alone what is added to one, and makes them as they are scrolled to. */
export class FieldNotes {
  readonly #diagnostics: Pick<Diagnostics, 'findFix'>
  #notes: readonly { readonly field: string; readonly element: HTMLElement }[] = []

  constructor(diagnostics: Pick<Diagnostics, 'findFix' | 'subscribe'>) {
    this.#diagnostics = diagnostics
    diagnostics.subscribe((checked) => this.#show(checked))
    document.addEventListener('scroll', () => this.#place(), {
      capture: true,
      passive: true,
    })
  }

  #show(checked: Checked | undefined): void {
    for (const { field, element } of this.#notes) {
      findSection(field)?.removeAttribute('aria-describedby')
      element.remove()
    }
    this.#notes = (checked?.findings ?? []).flatMap((finding) =>
      finding.field === undefined
        ? []
        : [{ field: finding.field, element: this.#makeNote(finding) }],
    )
    this.#place()
  }

  #place(): void {
    for (const { field, element } of this.#notes) {
      const section = element.isConnected ? undefined : findSection(field)
      const described = section?.getAttribute('aria-describedby') ?? ''
      section?.append(element)
      section?.setAttribute('aria-describedby', `${described} ${element.id}`.trim())
    }
  }

  #makeNote(finding: Finding): HTMLElement {
    const { severity, message } = finding
    const make = makerOf(document)
    const label = make('strong', '', WORDS.severity[severity])
    const words = renderMessage(make, message)
    const note = make('p', `edit-finding ${severity}`, label, ' ', ...words)
    note.id = `edit-finding-${++lastId}`
    const apply = this.#diagnostics.findFix(finding)
    if (apply) note.append(' ', makeButton(WORDS.fix, apply))
    return note
  }
}
