// Writes values that were not there, in the style of their file.
import { findKind } from '../kinds.ts'
import { isRecord } from '../values.ts'
import { INDENT, type ScalarPlace, writeScalar } from './scalar.ts'

/** `column`: of the name or the dash that the value stands behind. */
export type Place = Omit<ScalarPlace, 'old'>

/** What stands behind a colon, from the space or the line end on. */
export function renderValue(value: unknown, place: Place): string {
  const { style, column } = place
  if (Array.isArray(value)) {
    const isFlow = place.isFlow || (style.isFlowList && !value.some(isCollection))
    if (isFlow) return ` ${renderFlow(value, place)}`
    const at = column + style.listIndent
    return value
      .map((each) => newLine(at) + renderEntry(each, { ...place, column: at }))
      .join('')
  }
  if (!isRecord(value)) return ` ${writeScalar(value, place)}`
  if (place.isFlow) return ` ${renderFlow(value, place)}`
  const at = column + INDENT
  return renderPairs(value, { ...place, column: at })
    .map((pair) => newLine(at) + pair)
    .join('')
}

/** An entry of a list, with its dash. */
export function renderEntry(value: unknown, place: Place): string {
  if (place.isFlow || Array.isArray(value)) return dashed(renderFlow(value, place), place)
  const at = place.column + '- '.length
  if (!isRecord(value)) return dashed(writeScalar(value, place), place)
  return dashed(renderPairs(value, { ...place, column: at }).join(newLine(at)), place)
}

function dashed(text: string, { isFlow }: Place): string {
  return isFlow ? text : `- ${text}`
}

/** Each pair of a mapping, whose names stand in the column. */
export function renderPairs(
  value: Readonly<Record<string, unknown>>,
  place: Place,
): string[] {
  return Object.entries(value).map(([name, each]) => {
    const isDate = findKind(name) === 'date'
    const written = writeScalar(name, { ...place, isDate: false })
    return `${written}:${renderValue(each, { ...place, isDate })}`
  })
}

function renderFlow(value: unknown, place: Place): string {
  const inside = { ...place, isFlow: true }
  if (Array.isArray(value)) {
    return `[${value.map((each) => renderFlow(each, inside)).join(', ')}]`
  }
  if (isRecord(value)) return `{ ${renderPairs(value, inside).join(', ')} }`
  return writeScalar(value, inside)
}

function newLine(column: number): string {
  return `\n${' '.repeat(column)}`
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object'
}
