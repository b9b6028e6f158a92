// Checks one document before Contentlayer sees it.
import { byPosition, type Diagnostic, type TextEdit } from '../../../model/diagnostic.ts'
import { type DocumentType, isSettingsType } from '../../../model/document.ts'
import { cleanText, formatCodePoint } from '../../../text/clean.ts'
import { toViolation as toFieldViolation } from '../../schema/kinds/messages.ts'
import type { Entry } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { findBodySign } from '../privacy/body-signs.ts'
import { hidesItself } from '../privacy/scan-signs.ts'
import { checkFrontMatter } from './check-front-matter.ts'
import { reportConflictMarks } from './conflict-marks.ts'
import { decodeFile } from './decode.ts'
import { documentTypeOf } from './file-name.ts'
import { createDiagnosticList, type PositionOf } from './report.ts'
import { type CheckOptions, findFrontMatter, type Subject } from './write-front-matter.ts'
import { repairYaml } from '../yaml/read-repaired.ts'
import { readOtherForm } from '../yaml/other-forms.ts'
import { renderStaged, type StagedText, withoutHeading } from './stage.ts'

export interface CheckedFile extends StagedText {
  readonly type: DocumentType
  /** By position; a file with an error must not reach Contentlayer. */
  readonly diagnostics: readonly Diagnostic[]
  /** Says that readers may not see it, as far as can be read: no older version either. */
  readonly isPrivate: boolean
  /** Front matter as plain values, without empty ones; complete when there is no error. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The same with the places of all values, as offsets in `text`. */
  readonly entries: readonly Entry[]
  /** Of offsets in `text`. */
  readonly positionOf: PositionOf
  /** No byte order mark, LF, no control characters in the fields; lines as in the file. */
  readonly text: string
  /** Offset in `text` where the body begins: its end for one of settings, 0 without front matter. */
  readonly bodyStart: number
  /** From 1. */
  readonly bodyLine: number
  /** Offsets in `text` are not those of the file: only a next run can fix the body. */
  readonly isRewritten?: true
}

/**
 * Finds everything that is wrong with a document before Contentlayer sees it. Never throws
 * for its content; throws a `TypeError` when `documentTypeOf` knows no type for the path.
 */
export function checkFile(
  path: string,
  bytes: Uint8Array,
  options: CheckOptions = {},
): CheckedFile {
  const type = documentTypeOf(path)
  if (type === undefined) throw new TypeError(`${path} is not a document`)
  const { text, diagnostics } = decodeFile(path, bytes)
  if (diagnostics.length === 0) return checkDecoded({ type, path, ...options }, text)
  const { positionOf } = createDiagnosticList(path, text)
  // UTF-16 is read with NUL between its letters.
  const isPrivate = hidesItself(text.replaceAll('\0', ''))
  const nothing = { fields: {}, entries: [], bodyStart: 0, bodyLine: 1 }
  const staged = { staged: '', addedLines: 0 }
  return { type, diagnostics, text, positionOf, isPrivate, ...staged, ...nothing }
}

/** Front matter of other forms is read as YAML; undefined where YAML may say less of its privacy. */
function checkOtherForm(subject: Subject, text: string): CheckedFile | undefined {
  const { type, path } = subject
  const form = isSettingsType(type) ? undefined : readOtherForm(text)
  if (!form) return undefined
  const { language, head, onItsLines, yaml } = form
  const checked = checkClean(subject, onItsLines + text.slice(head.length))
  if (hidesItself(head) && !checked.isPrivate) return undefined
  const { diagnostics, report } = createDiagnosticList(path, text)
  const fix = { start: 0, end: head.length, text: yaml }
  report(toViolation('field-form:language', { language }), 0, fix)
  return afterRewrite(checked, diagnostics)
}

/** What others would fix stands at another place in the file. */
function afterRewrite(checked: CheckedFile, first: readonly Diagnostic[]): CheckedFile {
  const others = checked.diagnostics.map(({ fix, ...diagnostic }) => diagnostic)
  const diagnostics = [...first, ...others].toSorted(byPosition)
  return { ...checked, diagnostics, isRewritten: true }
}

/** YAML refuses control characters, so they are left out before it is parsed. */
function checkDecoded(subject: Subject, text: string): CheckedFile {
  const other = checkOtherForm(subject, text)
  if (other) return other
  const { path } = subject
  const frontMatter = findFrontMatter(subject, text, createDiagnosticList(path, text))
  const bodyStart = frontMatter?.bodyStart ?? 0
  const { text: head, removed, replaced } = cleanText(text.slice(0, bodyStart))
  if (removed === undefined && replaced === undefined) return checkClean(subject, text)
  const { diagnostics, report } = createDiagnosticList(path, text)
  if (removed !== undefined) {
    const values = { character: formatCodePoint(removed), where: 'the fields' }
    const fix = toReplacement(text, removed, '')
    report(toFieldViolation('control-character', values), fix.start, fix)
  }
  if (replaced !== undefined) {
    const values = { character: formatCodePoint(replaced.from), letter: replaced.to }
    const fix = toReplacement(text, replaced.from, replaced.to)
    report(toFieldViolation('windows-character', values), fix.start, fix)
  }
  return afterRewrite(checkClean(subject, head + text.slice(bodyStart)), diagnostics)
}

function toReplacement(text: string, character: string, letter: string): TextEdit {
  const start = text.indexOf(character)
  return { start, end: start + character.length, text: letter }
}

/** A line is repaired once, and lines that are bad at all are few. */
const MAX_REPAIRS = 8

function checkClean(subject: Subject, text: string, repairs = 0): CheckedFile {
  const checked = checkOnce(subject, text)
  const repaired =
    repairs < MAX_REPAIRS ? repairYaml(text, checked.diagnostics) : undefined
  if (!repaired) return checked
  const read = checkClean(subject, repaired.text, repairs + 1)
  const isBad = read.diagnostics.some(({ rule }) => /^yaml-(?!repaired)/.test(rule))
  if (isBad || (checked.isPrivate && !read.isPrivate)) return checked
  return afterRewrite(read, repaired.diagnostics)
}

function checkOnce(subject: Subject, text: string): CheckedFile {
  const { type, path } = subject
  const marks = createDiagnosticList(path, text)
  const hasConflict = reportConflictMarks(text, marks.report)
  const list = createDiagnosticList(path, text)
  const frontMatter = findFrontMatter(subject, text, list)
  const nothing = { fields: {}, entries: [], heading: undefined }
  const { heading, ...checked } = frontMatter
    ? checkFrontMatter(type, path, text, frontMatter, list)
    : { ...nothing, isPrivate: hidesItself(text) || findBodySign(text) !== undefined }
  const { positionOf } = list
  // What else is found comes from reading two versions as one.
  const diagnostics = (hasConflict ? marks : list).diagnostics.toSorted(byPosition)
  const bodyStart = frontMatter?.bodyStart ?? 0
  const [head, body] = [text.slice(0, bodyStart), text.slice(bodyStart)]
  const staged = renderStaged(type, checked.fields, head, withoutHeading(body, heading))
  const place = { bodyStart, bodyLine: positionOf(bodyStart).line }
  return { type, diagnostics, ...checked, positionOf, text, ...staged, ...place }
}
