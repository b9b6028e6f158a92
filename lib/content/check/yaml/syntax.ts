// Reports the syntax errors of YAML in plain words.
import type { YAMLError } from 'yaml'

import type { Violation } from '../../../model/diagnostic.ts'
import type { DiagnosticList } from '../file/report.ts'
import { type CHECK_MESSAGES, toViolation } from '../messages.ts'
import { type Repair, repairLine } from './repair.ts'

export interface YamlSource extends Omit<DiagnosticList, 'diagnostics'> {
  readonly yaml: string
  /** Where it begins in the whole text. */
  readonly start: number
}

interface Line {
  readonly text: string
  /** In the whole text. */
  readonly start: number
}

/** One diagnostic a line; returns the lines that have one. */
export function reportSyntax(
  errors: readonly YAMLError[],
  source: YamlSource,
): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const error of errors) {
    // First of all, for speed: one long line can have thousands of errors.
    const noticed = source.positionOf(source.start + error.pos[0]).line
    if (lines.has(noticed)) continue
    const { violation, offset, fix } = toRepair(error, source)
    const { line } = source.positionOf(offset)
    if (!lines.has(line)) source.report(violation, offset, fix)
    lines.add(line).add(noticed)
  }
  return lines
}

function toRepair(error: YAMLError, source: YamlSource): Repair {
  const position = Math.min(error.pos[0], source.yaml.length)
  const line = lineAt(source, position)
  const offset = source.start + position
  if (error.code === 'TAB_AS_INDENT') return repairTab(line, offset, source)
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { offset, violation: toViolation('yaml-nesting', {}) }
  }
  return (
    repairLine(line.text, line.start) ??
    repairColon(line) ??
    findOpening(error, source) ??
    findOpenQuote(error, source) ?? { offset, violation: toSyntaxViolation(error) }
  )
}

function repairTab({ text, start }: Line, offset: number, source: YamlSource): Repair {
  const violation = toViolation('yaml-syntax:tab', {})
  const [indent = ''] = /^\s*/.exec(text) ?? []
  if (!indent.includes('\t')) return { violation, offset }
  const spaces = findIndent(source, start) ?? indent.replaceAll('\t', '  ')
  return { violation, offset, fix: { start, end: start + indent.length, text: spaces } }
}

/** The indent of the lines around one; undefined where the line before opens something. */
function findIndent({ yaml, start }: YamlSource, lineStart: number): string | undefined {
  const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const before = lines(yaml.slice(0, lineStart - start)).at(-1)
  const near = before ?? lines(yaml.slice(lineStart - start))[1]
  const opens = before !== undefined && /(?:[:>|]|[>|][-+\d]+)[ \t]*$/.test(before)
  const indent = near === undefined || opens ? undefined : /^[ \t]*/.exec(near)?.[0]
  return indent?.includes('\t') ? undefined : indent
}

/** A line without `name: value`: the colon is missing, or the space after it. */
function repairColon({ text, start }: Line): Repair | undefined {
  const [, indent = '', name = '', rest = ''] =
    /^(\s*)([\p{L}_][\p{L}\p{N}_-]*)(?![\p{L}\p{N}_-])(.*)$/u.exec(text) ?? []
  if (name === '' || /:(?:\s|$)/.test(rest)) return undefined
  const offset = start + indent.length
  if (!rest.startsWith(':')) {
    return { offset, violation: toViolation('yaml-syntax:colon-missing', {}) }
  }
  const colon = offset + name.length
  return {
    offset: colon,
    violation: toViolation('yaml-syntax:colon-space', { name }),
    fix: { start: colon, end: colon + 1, text: ': ' },
  }
}

/** What is never closed is noticed far below; the author needs the place where it opens. */
function findOpening(error: YAMLError, { yaml, start }: YamlSource): Repair | undefined {
  const close = /end with a ([\]}])/.exec(error.message)?.[1]
  if (close !== undefined) {
    const open = close === ']' ? '[' : '{'
    const offset = start + Math.max(0, yaml.lastIndexOf(open, error.pos[0]))
    return { offset, violation: toViolation('yaml-syntax:unclosed', { open, close }) }
  }
  return undefined
}

/** Closed at the end of its line where the next line is a field. */
function findOpenQuote(error: YAMLError, source: YamlSource): Repair | undefined {
  const { yaml, start } = source
  if (!/^Missing closing/.test(error.message)) return undefined
  const openings = [...yaml.matchAll(/(?:^|[\n:[,-])[ \t]*(["'])(?=(.*))/g)]
  const opening =
    openings.findLast(([, mark = '', rest = '']) => !rest.includes(mark)) ??
    openings.at(-1)
  const [written, quote] = opening ?? []
  if (!opening || written === undefined || quote === undefined) return undefined
  const at = opening.index + written.length - 1
  const offset = start + at
  const isOneLine = /^.*\n+[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(yaml.slice(at))
  const line = lineAt(source, at)
  const repaired = isOneLine ? repairLine(line.text, line.start) : undefined
  if (repaired) return repaired
  return {
    offset,
    violation: toViolation('yaml-syntax:unclosed-quote', { close: quote }),
  }
}

type SyntaxId = keyof typeof CHECK_MESSAGES & `yaml-syntax:${string}`

/** By the parser's code, or by its message where a code has several. */
const SYNTAX_IDS = [
  [/^Unexpected ,/, 'yaml-syntax:comma'],
  [/block-seq-ind on same line/, 'yaml-syntax:list'],
  ['BAD_INDENT', 'yaml-syntax:indent'],
  ['BLOCK_AS_IMPLICIT_KEY', 'yaml-syntax:field-in-value'],
  ['MULTIPLE_DOCS', 'yaml-syntax:documents'],
  ['BAD_DQ_ESCAPE', 'yaml-syntax:escape'],
] as const satisfies readonly (readonly [RegExp | YAMLError['code'], SyntaxId])[]

function toSyntaxViolation({ code, message }: YAMLError): Violation {
  const [, id] =
    SYNTAX_IDS.find(([test]) =>
      typeof test === 'string' ? test === code : test.test(message),
    ) ?? []
  if (id !== undefined) return toViolation(id, {})
  const reason = message.charAt(0).toLowerCase() + message.slice(1).replaceAll('\n', ' ')
  return toViolation('yaml-syntax', { reason })
}

function lineAt({ yaml, start }: YamlSource, position: number): Line {
  const from = yaml.lastIndexOf('\n', position - 1) + 1
  const end = yaml.indexOf('\n', from)
  return { text: yaml.slice(from, end === -1 ? undefined : end), start: start + from }
}
