// What a kind of field is: how it is stored, shown, absent and checked.
import type { TextEdit, Violation } from '../../../model/diagnostic.ts'
import type { DocumentType } from '../../../model/document.ts'
import type { TextValue, Value } from './value.ts'

export interface Kind {
  /** The type that Contentlayer keeps it as. */
  readonly stored: 'string' | 'strings' | 'boolean' | 'links' | 'json'
  /** What JSON Schema can say of a value beside how it is stored. */
  readonly schema?: Readonly<Record<string, unknown>>
  /** How a value is written: for messages. */
  readonly example: string
  /** Whether empty text says nothing, like a field that is not there. */
  readonly isBlankAbsent?: true
  /** Returns the plain value, or undefined where it reported an error. */
  readonly check: (value: Value, field: Field) => unknown
  /** For kinds whose values lead readers somewhere. */
  readonly listAddresses?: (value: Value) => TextValue[]
}

/** What a check knows besides the value. */
export interface Field {
  /** As an author reads it: `title`, or `links, entry 2, href`. */
  readonly label: string
  readonly type: DocumentType
  /** Path of the document under `CONTENT_DIR`. */
  readonly path: string
  /** The whole text, for the source of a value. */
  readonly text: string
  readonly report: Report
}

/** Offsets count UTF-16 units from the beginning of the text. */
export type Report = (violation: Violation, offset: number, fix?: TextEdit) => void

/** `subtitle:`, `subtitle: ""` and `subtitle: []` say nothing, like a field that is not there. */
export function isAbsent(value: Value, { isBlankAbsent }: Kind): boolean {
  if (value.kind === 'nothing') return true
  if (isBlankAbsent !== true) return false
  const isBlank = value.kind === 'text' && value.text.trim() === ''
  return isBlank || (value.kind === 'list' && value.values.length === 0)
}

/** Writes `text`, where there is one, in place of the whole value, with its quotes. */
export function toFix({ start, end }: Value, text?: string): TextEdit | undefined {
  return text === undefined ? undefined : { start, end, text }
}

/** A kind whose value is one text; empty, it is absent. */
export function defineTextKind(
  kind: Pick<Kind, 'example' | 'check' | 'schema' | 'listAddresses'>,
): Kind {
  return { stored: 'string', isBlankAbsent: true, ...kind }
}

/** The address of a kind whose value is one text. */
export function listOwnAddress(value: Value): TextValue[] {
  return value.kind === 'text' ? [value] : []
}
