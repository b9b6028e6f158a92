import type { YAMLError } from 'yaml'

import type { TextEdit } from '../../../model/diagnostic.ts'
import type { Report } from '../file/report.ts'
import { repairLine } from './repair.ts'

export interface YamlSource {
  readonly yaml: string
  /** Where it begins in the whole text. */
  readonly start: number
}

interface Line {
  readonly text: string
  /** In the whole text. */
  readonly start: number
}

interface Complaint {
  readonly offset: number
  readonly message: string
  readonly fix?: TextEdit
}

/** Reports syntax in plain words, one problem a line; returns the lines it reported. */
export function reportSyntax(
  errors: readonly YAMLError[],
  source: YamlSource,
  report: Report,
): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const error of errors) {
    // First of all, for speed: one long line can have thousands of errors.
    const noticed = report.lineOf(source.start + error.pos[0])
    if (lines.has(noticed)) continue
    const { offset, message, fix } = toComplaint(error, source)
    const line = report.lineOf(offset)
    if (!lines.has(line)) report.error(offset, message, fix)
    lines.add(line).add(noticed)
  }
  return lines
}

function toComplaint(error: YAMLError, source: YamlSource): Complaint {
  const position = Math.min(error.pos[0], source.yaml.length)
  const line = lineAt(source, position)
  const offset = source.start + position
  if (error.code === 'TAB_AS_INDENT') return tabComplaint(line, offset)
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { offset, message: 'This is nested too deeply' }
  }
  return (
    repairLine(line.text, line.start) ??
    colonComplaint(line) ??
    openComplaint(error, source) ?? { offset, message: toMessage(error) }
  )
}

function tabComplaint({ text, start }: Line, offset: number): Complaint {
  const message = 'A tab indents this line, and YAML allows only spaces: write two spaces'
  const indent = /^\s*/.exec(text)?.[0] ?? ''
  if (!indent.includes('\t')) return { offset, message }
  const spaces = indent.replaceAll('\t', '  ')
  return { offset, message, fix: { start, end: start + indent.length, text: spaces } }
}

/** A line that is no `name: value`: the colon is missing, or the space after it. */
function colonComplaint({ text, start }: Line): Complaint | undefined {
  const [, indent = '', name = '', rest = ''] =
    /^(\s*)([\p{L}_][\p{L}\p{N}_-]*)(?![\p{L}\p{N}_-])(.*)$/u.exec(text) ?? []
  if (name === '' || /:(?:\s|$)/.test(rest)) return undefined
  const offset = start + indent.length
  if (!rest.startsWith(':')) {
    const message =
      'This line is no field: fields are written `name: value`, and a value that goes on is indented'
    return { offset, message }
  }
  const colon = offset + name.length
  return {
    offset: colon,
    message: `A space is missing after the colon of \`${name}\``,
    fix: { start: colon, end: colon + 1, text: ': ' },
  }
}

/** What is never closed is noticed far below; the author needs the place where it opens. */
function openComplaint(error: YAMLError, source: YamlSource): Complaint | undefined {
  const { yaml, start } = source
  const flow = /end with a ([\]}])/.exec(error.message)?.[1]
  if (flow !== undefined) {
    const open = flow === ']' ? '[' : '{'
    const offset = start + Math.max(0, yaml.lastIndexOf(open, error.pos[0]))
    return { offset, message: `This \`${open}\` is never closed: add \`${flow}\`` }
  }
  if (!/^Missing closing/.test(error.message)) return undefined
  const opening = [...yaml.matchAll(/(?:^|[\n:[,-])[ \t]*(["'])/g)].at(-1)
  if (!opening) return undefined
  const offset = start + opening.index + opening[0].length - 1
  return { offset, message: `This quote is never closed: add \`${opening[1]}\`` }
}

function toMessage({ code, message }: YAMLError): string {
  if (/^Unexpected ,/.test(message)) return 'A comma too many: remove it'
  if (/block-seq-ind on same line/.test(message)) {
    return 'A list begins on the line below, or is written [first, second]'
  }
  switch (code) {
    case 'BAD_INDENT':
      return 'This line is not indented like the lines beside it: give all of them the same spaces'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Here a value seems to hold another field: start each field at the left edge, or put the value in quotes'
    case 'MULTIPLE_DOCS':
      return 'A second YAML document begins here: keep one, without `---` or `...` lines'
    case 'DUPLICATE_KEY':
      return 'This name is given twice: keep one of them'
    case 'BAD_DQ_ESCAPE':
      return 'In double quotes `\\` begins an escape, and this one does not exist: write `\\\\`, or use single quotes'
    default:
      return `The YAML can not be read here (${lowerFirst(message)}): check quotes, colons and indentation`
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replaceAll('\n', ' ')
}

function lineAt({ yaml, start }: YamlSource, position: number): Line {
  const from = yaml.lastIndexOf('\n', position - 1) + 1
  const end = yaml.indexOf('\n', from)
  return { text: yaml.slice(from, end === -1 ? undefined : end), start: start + from }
}
