// The report as data, for programs.
import { renderJsonPieces } from '../values/json-pieces.ts'
import { mapLazily } from '../values/map-lazily.ts'
import type { ImportReport } from '../model/report.ts'
import { countFates } from './count-fates.ts'

/** Raised where a field goes or means something else; new fields leave it as it is. */
const VERSION = 1

/** `counts` are those of the page; `docs/import.md` describes the rest. */
export function renderJson({ outcomes, ...facts }: ImportReport): Iterable<string> {
  const { rows, total } = countFates({ outcomes, ...facts })
  const counts = Object.fromEntries(
    [...rows, total].map(({ what, counts, sum }) => [what, { ...counts, sum }]),
  )
  // How texts begin is for the page alone.
  const items = mapLazily(outcomes, ({ sides: _, ...outcome }) => outcome)
  return renderJsonPieces({ version: VERSION, counts, ...facts, outcomes: items })
}
