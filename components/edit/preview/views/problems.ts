// What is wrong in the document, as a list: worst first.
import { labelOf } from '@/lib/edit/config/words'
import type { Diagnostic } from '@/lib/model/diagnostic'
import type { Finding } from '@/lib/model/edit/unsaved'
import { makeButton } from '../../../enhance/make-button.ts'
import type { Checked, Diagnostics } from '../../unsaved/diagnostics.ts'
import type { Make } from '../make.ts'
import { renderMessage } from '../message.ts'
import { WORDS } from '../words.ts'

const ORDER = [
  'error',
  'warning',
  'note',
] as const satisfies readonly Finding['severity'][]

type Tools = Pick<Diagnostics, 'findFix' | 'findPlace'>

export function renderProblems(
  make: Make,
  checked: Checked | undefined,
  tools: Tools,
): HTMLElement {
  const { findings = [], elsewhere = [] } = checked ?? {}
  if (!checked || findings.length + elsewhere.length === 0)
    return make('p', 'preview-problems', checked ? WORDS.fine : WORDS.waiting)
  const worst = ORDER.flatMap((level) =>
    findings.filter(({ severity }) => severity === level),
  )
  const { text } = checked.document
  const items = worst.map((finding) => renderFinding(make, finding, text, tools))
  const list = make('ul', '', ...items)
  if (elsewhere.length === 0) return make('div', 'preview-problems', list)
  return make(
    'div',
    'preview-problems',
    list,
    make('h2', '', WORDS.elsewhere),
    make('ul', '', ...elsewhere.map((each) => renderElsewhere(make, each))),
  )
}

function renderElsewhere(make: Make, diagnostic: Diagnostic): HTMLElement {
  const { severity, file, line, message, rule } = diagnostic
  return make(
    'li',
    severity,
    make('strong', '', WORDS.severity[severity]),
    ` ${file}:${line}`,
    make('p', '', ...renderMessage(make, message)),
    make('p', 'foot', make('small', '', rule)),
  )
}

function renderFinding(
  make: Make,
  finding: Finding,
  text: string,
  tools: Tools,
): HTMLElement {
  const { severity, message, rule, field } = finding
  const place = field === undefined ? quote(text, finding) : labelOf(field)
  const foot = make('p', 'foot')
  const buttons = [
    [WORDS.show, tools.findPlace(finding)],
    [WORDS.fix, tools.findFix(finding)],
  ] as const
  for (const [label, act] of buttons) if (act) foot.append(makeButton(label, act))
  foot.append(make('small', '', rule))
  return make(
    'li',
    severity,
    make('strong', '', WORDS.severity[severity]),
    ` ${place}`,
    make('p', '', ...renderMessage(make, message)),
    foot,
  )
}

const MAX_QUOTE = 40

/** The words at the place, from the body. */
function quote(text: string, { start, end }: Finding): string {
  const words = text.slice(start, end).trim()
  if (words === '') return WORDS.text
  return `«${words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words}»`
}
