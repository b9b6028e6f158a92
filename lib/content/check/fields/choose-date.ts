// Chooses among dates of one meaning the one that shows a document the least.
import { listDateReadings } from '../../schema/kinds/date/date-forms.ts'
import type { Entry } from '../../schema/kinds/value.ts'
import { foldName } from '../privacy/sign-value.ts'
import { saysWhenPublic } from './synonyms.ts'

/**
 * Of several beginnings the last, of several ends the first. A beginning that can not be read is
 * chosen, so that the check of its value holds the document back; one that is left empty is a
 * document that never came out, whenever it was written. `usable`: those of `entries` with a value.
 */
export function chooseDate(
  field: string,
  usable: readonly Entry[],
  entries: readonly Entry[],
): Entry | undefined {
  const own = entries.find(({ name }) => name === field)
  if (field === 'publish_date') {
    const isNamed = usable.some(({ name }) => !/creat/.test(foldName(name)))
    if (entries.some(({ name }) => saysWhenPublic(name)) && !isNamed) return own
    return chooseBeginning(usable) ?? own
  }
  if (field !== 'expiry_date') return usable[0] ?? own
  return usable.toSorted((a, b) => compare(firstDay(a), firstDay(b)))[0] ?? own
}

function chooseBeginning(usable: readonly Entry[]): Entry | undefined {
  const unreadable = usable.find(
    (entry) => saysWhenPublic(entry.name) && listReadings(entry).length === 0,
  )
  const dates = usable.filter(({ name }) => !/creat/.test(foldName(name)))
  const sorted = dates.toSorted((a, b) => compare(lastDay(b), lastDay(a)))
  return unreadable ?? sorted[0] ?? usable[0]
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Empty where no date can be read. */
export function lastDay(entry: Entry): string {
  return listReadings(entry).toSorted().at(-1) ?? ''
}

function firstDay(entry: Entry): string {
  return listReadings(entry).toSorted()[0] ?? ''
}

export function isSameDate(a: Entry, b: Entry): boolean {
  return lastDay(a).slice(0, 10) === lastDay(b).slice(0, 10)
}

function listReadings({ value }: Entry): string[] {
  if (value.kind === 'number') return listDateReadings(value.source)
  return value.kind === 'text' ? listDateReadings(value.text) : []
}
