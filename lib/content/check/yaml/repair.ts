// Repairs a line of bad YAML that is one value without its quotes.
import { parseDocument } from 'yaml'

import type { TextEdit, Violation } from '../../../model/diagnostic.ts'
import { quote, shorten } from '../../schema/kinds/value.ts'
import { withoutSigns } from '../fields/plain-title.ts'
import { toViolation } from '../messages.ts'

export interface Repair {
  readonly violation: Violation
  readonly offset: number
  readonly fix?: TextEdit
}

const FIELD = /^([ \t]*(?:- +)?)([^\s:#'"-][^:\n]*):([ \t]+)(\S.*)$/

const ITEM = /^([ \t]*- +)()()(["'@`%].*)$/

/**
 * Most bad YAML is one value that wants quotes. `line` begins at `offset`. Undefined unless
 * quotes are certain to fix it: the line is bad when read alone, and good with quotes.
 */
export function repairLine(line: string, offset: number): Repair | undefined {
  const [, , name = '', , value = ''] =
    FIELD.exec(line.trimEnd()) ?? ITEM.exec(line.trimEnd()) ?? []
  const end = offset + line.trimEnd().length
  const start = end - value.length
  if (
    value === '' ||
    (isOpenList(value) && !HASHED.test(value)) ||
    isReadable(`${name || 'x'}: ${value}`)
  ) {
    return undefined
  }
  const quoted = quoteValue(value)
  if (!isReadable(`${name || 'x'}: ${quoted}`)) return undefined
  const [sign = ''] = value
  const id =
    name === '' ? 'yaml-syntax:item' : (`yaml-syntax:${findReason(value)}` as const)
  return {
    violation: toViolation(id, { name, sign, quoted: shorten(quoted) }),
    offset: start,
    fix: { start, end, text: quoted },
  }
}

/** `[#a, #b]`: YAML takes what follows `#` for a remark. */
const HASHED = /^\[\s*#[^\][{}"']+\]$/

function quoteValue(value: string): string {
  if (HASHED.test(value)) return value.replace(/#[^,\]]*[^,\]\s]/g, quote)
  // A later round of `--fix` would take the signs out, and write what nobody was told.
  return quote(withoutSigns(withoutQuotes(value)))
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

function findReason(value: string): 'hash' | 'escape-in' | 'quotes' | 'sign' | 'colon' {
  if (HASHED.test(value)) return 'hash'
  if (/^".*\\[^"\\/abefnrtuvxLNP0_ ]/.test(value)) return 'escape-in'
  if (/^["']/.test(value)) return 'quotes'
  return /^[@`%*&!|>[{}\],]/.test(value) ? 'sign' : 'colon'
}
