// What is wrong in the document, as a list: worst first.
import type { Finding } from '@/lib/model/edit/unsaved'
import { makeButton } from '../../../enhance/make-button.ts'
import type { Checked, Diagnostics } from '../../unsaved/diagnostics.ts'
import type { Make } from '../make.ts'
import { WORDS } from '../words.ts'

const ORDER = [
  'error',
  'warning',
  'note',
] as const satisfies readonly Finding['severity'][]

export function renderProblems(
  make: Make,
  checked: Checked | undefined,
  diagnostics: Pick<Diagnostics, 'findFix'>,
): HTMLElement {
  const findings = checked?.findings ?? []
  if (!checked || findings.length === 0)
    return make('p', 'preview-problems', checked ? WORDS.fine : WORDS.waiting)
  const worst = ORDER.flatMap((level) =>
    findings.filter(({ severity }) => severity === level),
  )
  const items = worst.map((finding) => renderFinding(make, finding, diagnostics))
  return make('ul', 'preview-problems', ...items)
}

function renderFinding(
  make: Make,
  finding: Finding,
  diagnostics: Pick<Diagnostics, 'findFix'>,
): HTMLElement {
  const { severity, message, rule, field, line } = finding
  const item = make(
    'li',
    severity,
    make('strong', '', WORDS.severity[severity]),
    ' ',
    field === undefined ? WORDS.place(line) : make('code', '', field),
    make('p', '', message),
    make('small', '', rule),
  )
  const apply = diagnostics.findFix(finding)
  if (apply) item.append(makeButton(WORDS.fix, apply))
  return item
}
