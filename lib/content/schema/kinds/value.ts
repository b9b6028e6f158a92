// Values of YAML with their places, and how messages quote them.
import { shorten as shortenText } from '../../../text/shorten.ts'

/** As the checks see them; offsets count in the whole text. */
export type Value = Span &
  (
    | { readonly kind: 'nothing' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number' | 'boolean'; readonly source: string }
    | { readonly kind: 'list'; readonly values: readonly Value[] }
    | { readonly kind: 'mapping'; readonly entries: readonly Entry[] }
  )

export type TextValue = Extract<Value, { readonly kind: 'text' }>

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly name: string
  readonly key: Span
  readonly value: Value
}

/** `the number 2025`, `a list`: for messages. */
export function describe(value: Value): string {
  switch (value.kind) {
    case 'nothing':
      return 'nothing'
    case 'text':
      return value.text.trim() === '' ? 'empty text' : 'text'
    case 'number':
      return `the number ${shorten(value.source)}`
    case 'boolean':
      return `the word ${value.source} without quotes`
    case 'list':
      return 'a list'
    case 'mapping':
      return 'a mapping'
  }
}

/** Text in the quotes that change it least, on one line. */
export function quote(text: string): string {
  const isPlain = !/["\\]/.test(text)
  if (isPlain || /[\n\u0000-\u001f]/.test(text)) return JSON.stringify(text)
  return `'${text.replaceAll("'", "''")}'`
}

/** A list's entry in brackets: quoted where brackets, commas or YAML's signs ask for it. */
export function toListEntry(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._/+-]*$/u.test(text) && !isOtherType(text)
    ? text
    : quote(text)
}

function isOtherType(text: string): boolean {
  return /^(?:true|false|null|[\d.+-].*)$/i.test(text)
}

const MAX_QUOTED = 60

/** An author's text as a message can quote it: one line, short, and safe for a terminal. */
export function shorten(text: string): string {
  return shortenText(text, MAX_QUOTED)
}
