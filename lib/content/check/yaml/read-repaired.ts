// Decides where bad YAML has one meaning alone, so that it is read as repaired.
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { applyFixes } from '../file/fix.ts'
import { toViolation } from '../messages.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findSignKind } from '../privacy/signs.ts'

export interface Repaired {
  /** With all lines where they stand in the file. */
  readonly text: string
  /** What was repaired, as warnings. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Undefined where there is nothing to repair, or where not everything has one meaning. */
export function repairYaml(
  text: string,
  found: readonly Diagnostic[],
): Repaired | undefined {
  const faults = found.filter(({ rule }) => rule === 'yaml-syntax')
  if (faults.length === 0 || !faults.every((fault) => isCertain(text, fault)))
    return undefined
  return {
    text: applyFixes(text, faults),
    diagnostics: faults.map((fault) => ({
      ...fault,
      ...toViolation('yaml-repaired', { fault: fault.message }),
    })),
  }
}

const FIELD = /^([ \t]*(?:- +)?)(?:([^\s:#'"-][^:\n]*):(?:[ \t]+|$))?(\S.*)?$/

function isCertain(text: string, { fix, line }: Diagnostic): boolean {
  const lines = text.split('\n')
  const written = lines[line - 1] ?? ''
  const [, indent = '', name = '', value = ''] = FIELD.exec(written.trimEnd()) ?? []
  if (!fix || (name === '' && indent === '')) return false
  // What topics say is read behind the repair.
  if (!/^(?:tagged)?$/.test(findSignKind(foldName(name)) ?? '')) return false
  if (fix.text === ': ') return false
  // It may be a remark, a text of many lines, or the variable of a template.
  const isOther = /^\[\s*#/.test(value) ? /[^[,]\s+#/ : /\s#|^[>|{]/
  return !isOther.test(value) && !goesOn(value, lines.slice(line))
}

/** A quote may be meant to close on a later line. */
function goesOn(value: string, below: readonly string[]): boolean {
  const [mark = ''] = value
  if (!/["']/.test(mark) || value.indexOf(mark, 1) !== -1) return false
  const end = below.findIndex((line) => line.startsWith('---'))
  return below.slice(0, end).some((line) => {
    const rest = line.replace(/^[^:]*:[ \t]+/, '').trimEnd()
    return rest.endsWith(mark) && !rest.startsWith(mark)
  })
}
