// What is wrong with files that documents refer to, as it was found when they were read.
import { isRule, RULES } from '../../model/rules.ts'
import type { Violation } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'

export interface MediaFault {
  readonly rule: string
  readonly message: string
}

/** `undefined` takes away what was known of an earlier state of the file. */
export function saveMediaFault(
  db: Database,
  path: string,
  violation: Violation | undefined,
): void {
  if (!violation) {
    db.run('delete from media_fault where path = ?', path)
    return
  }
  const { rule, message } = violation
  db.run('insert or replace into media_fault values (?, ?, ?)', path, rule, message)
}

export function findMediaFault(db: Database, path: string): Violation | undefined {
  const sql = 'select rule, message from media_fault where path = ?'
  const fault = db.find<MediaFault>(sql, path)
  return fault && toFaultViolation(fault)
}

/** Undefined for a rule that is no more. */
export function toFaultViolation({ rule, message }: MediaFault): Violation | undefined {
  return isRule(rule) ? { rule, severity: RULES[rule].severity, message } : undefined
}
