// Reads the comments of a file that silence rules on the next line.
import type { Position, Violation } from '../../model/diagnostic.ts'
import { isRule } from '../../model/rules.ts'
import { toRuleRemedy } from '../schema/kinds/checks.ts'
import { shorten } from '../schema/kinds/value.ts'
import { toViolation } from './messages.ts'
import type { Silence } from './overrides.ts'

/** What is in a comment, and where: the text between its marks. */
export interface Comment {
  readonly text: string
  readonly place: Position
}

export interface ReadComments {
  readonly silences: readonly Silence[]
  readonly faults: readonly (Position & Violation)[]
}

/** What every such comment has: a text without it has none. */
export const COMMENT_MARK = 'imprint-disable'

const NEXT_LINE = 'imprint-disable-next-line'
const COMMENT = /^\s*(imprint-disable[\w-]*)([\s\S]*)$/

/** `lines`: of the whole file. The lines that are silenced come after the comment's own. */
export function readComments(
  comments: readonly Comment[],
  lines: readonly string[],
): ReadComments {
  const read = comments.flatMap(({ text, place }) => {
    const [, name = '', rest = ''] = COMMENT.exec(text) ?? []
    return name === '' ? [] : [readComment(name, rest, place, lines)]
  })
  return {
    silences: read.flatMap(({ silences }) => silences),
    faults: read.flatMap(({ faults }) => faults),
  }
}

function readComment(
  name: string,
  rest: string,
  place: Position,
  lines: readonly string[],
): ReadComments {
  const toFault = (violation: Violation) => ({ ...place, ...violation })
  if (name !== NEXT_LINE) {
    const violation = toViolation('disable-invalid:form', { name, right: NEXT_LINE })
    return { silences: [], faults: [toFault(violation)] }
  }
  // What follows `--` is the author's reason.
  const [list = ''] = rest.split(/\s--\s/, 1)
  const names = list.split(/[\s,]+/).filter(Boolean)
  const rules = names.filter(isRule)
  const faults = names.filter((each) => !isRule(each)).map(toUnknownRule)
  if (names.length === 0) faults.push(toViolation('disable-invalid', { name }))
  const silence: Silence = { rules, place, line: findNextLine(place.line, lines) }
  return { silences: rules.length > 0 ? [silence] : [], faults: faults.map(toFault) }
}

function toUnknownRule(name: string): Violation {
  const values = { name: shorten(name), remedy: toRuleRemedy(name) }
  return toViolation('disable-invalid:rule', values)
}

/** Blank lines, those of an empty quote, and further such comments are passed over. */
const PASSED = /^[\s>]*(?:(?:<!--|#)\s*imprint-disable.*)?$/

function findNextLine(line: number, lines: readonly string[]): number {
  let next = line + 1
  while (next <= lines.length && PASSED.test(lines[next - 1] ?? '')) next += 1
  return next
}
