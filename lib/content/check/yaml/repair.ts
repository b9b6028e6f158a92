import { parseDocument } from 'yaml'

import type { TextEdit } from '../../../model/diagnostic.ts'
import { quote, shorten } from './value.ts'

export interface Repair {
  readonly offset: number
  readonly message: string
  readonly fix: TextEdit
}

const FIELD = /^([ \t]*(?:- +)?)([^\s:#'"-][^:\n]*):([ \t]+)(\S.*)$/

/**
 * Most bad YAML is one value that wants quotes. `line` begins at `offset`. Undefined unless
 * quotes are certain to mend it: the line is bad when read alone, and good with quotes.
 */
export function repairLine(line: string, offset: number): Repair | undefined {
  const [, indent = '', name = '', gap = '', value = ''] =
    FIELD.exec(line.trimEnd()) ?? []
  if (value === '' || isOpenList(value) || isReadable(`${name}: ${value}`)) {
    return undefined
  }
  const quoted = quote(withoutQuotes(value))
  if (!isReadable(`${name}: ${quoted}`)) return undefined
  const start = offset + indent.length + name.length + 1 + gap.length
  return {
    offset: start,
    message: `${toReason(name, value)}: write \`${name}: ${shorten(quoted)}\``,
    fix: { start, end: start + value.length, text: quoted },
  }
}

/** A list or mapping that goes on below, or `- a` beside its name: quotes would hide it. */
function isOpenList(value: string): boolean {
  return /^-\s/.test(value) || /^[[{](?!.*[\]}]\s*[^\s#,\]}])/.test(value)
}

function isReadable(yaml: string): boolean {
  return parseDocument(yaml, { prettyErrors: false }).errors.length === 0
}

/** `'it's'`, `"C:\path"` and `"half` without the quotes that were meant to go around. */
function withoutQuotes(value: string): string {
  const mark = value[0]
  if (mark !== '"' && mark !== "'") return value
  const inner = value.slice(1)
  if (!inner.includes(mark)) return inner
  const isAround = inner.endsWith(mark) && value.length > 2
  return isAround ? inner.slice(0, -1).replaceAll(`\\${mark}`, mark) : value
}

function toReason(name: string, value: string): string {
  const mark = value[0] ?? ''
  if (mark === '"' && /\\[^"\\/abefnrtuvxLNP0_ ]/.test(value)) {
    return `In double quotes \`\\\` begins an escape, and \`${name}\` holds one that does not exist`
  }
  if (mark === '"' || mark === "'") {
    return `The quotes around the value of \`${name}\` do not match`
  }
  if (/[@`%*&!|>[{}\],]/.test(mark)) {
    return `\`${name}\` begins with \`${mark}\`, which means something else in YAML, so it needs quotes`
  }
  return `\`${name}\` holds a colon, which YAML takes for another field, so it needs quotes`
}
