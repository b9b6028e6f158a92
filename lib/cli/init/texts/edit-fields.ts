// Changes fields of YAML in its text, so that all else stays as its owner wrote it.
import { isMap, isScalar, parseDocument } from 'yaml'

import { quote } from './draft.ts'

/** `path` names a field, or a field of a field. Fields that are not there are added at the end. */
export interface FieldEdit {
  readonly path: readonly [name: string, inner?: string]
  readonly value: string
}

/** A text that is no YAML stays as it is: `check` tells. */
export function editFields(text: string, edits: readonly FieldEdit[]): string {
  return edits.reduce(editField, text)
}

function editField(text: string, { path, value }: FieldEdit): string {
  const document = parseDocument(text)
  if (document.errors.length > 0) return text
  const present: unknown = document.getIn(path.filter(isName), true)
  if (isScalar(present) && present.range) {
    const [start, end] = present.range
    if (present.value === value) return text
    return text.slice(0, start) + quote(value) + text.slice(end)
  }
  const [name, inner] = path
  const end = text === '' || text.endsWith('\n') ? text : `${text}\n`
  if (inner === undefined) return `${end}${name}: ${quote(value)}\n`
  const outer: unknown = document.get(name, true)
  if (!isMap(outer) || !outer.range)
    return `${end}${name}:\n  ${inner}: ${quote(value)}\n`
  return addInner(text, outer.range[0], outer.flow === true, `${inner}: ${quote(value)}`)
}

function addInner(text: string, start: number, isFlow: boolean, line: string): string {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  return isFlow
    ? `${text.slice(0, start + 1)} ${line},${text.slice(start + 1)}`
    : `${text.slice(0, start)}${line}\n${' '.repeat(column)}${text.slice(start)}`
}

function isName(name: string | undefined): name is string {
  return name !== undefined
}
