// Shows what is wrong with a field below it.
import type { Finding } from '@/lib/model/edit/unsaved'
import { makeButton } from '../../enhance/make-button.ts'
import type { Checked, Diagnostics } from '../unsaved/diagnostics.ts'
import { findSection } from '../unsaved/writers.ts'
import { makerOf } from './make.ts'
import { WORDS } from './words.ts'

const NOTE = 'edit-finding'

/** In place of those that are shown. The CMS owns the fields, and leaves alone what is added. */
export function showFieldNotes(
  checked: Checked | undefined,
  diagnostics: Pick<Diagnostics, 'findFix'>,
): void {
  for (const old of document.querySelectorAll(`.${NOTE}`)) old.remove()
  for (const finding of checked?.findings ?? []) {
    const section = finding.field === undefined ? undefined : findSection(finding.field)
    section?.append(makeNote(finding, diagnostics))
  }
}

function makeNote(
  finding: Finding,
  diagnostics: Pick<Diagnostics, 'findFix'>,
): HTMLElement {
  const { severity, message } = finding
  const make = makerOf(document)
  const label = make('strong', '', WORDS.severity[severity])
  const note = make('p', `${NOTE} ${severity}`, label, ` ${message}`)
  const apply = diagnostics.findFix(finding)
  if (apply) note.append(' ', makeButton(WORDS.fix, apply))
  return note
}
