import { byPosition, type Diagnostic, type Position } from '../../../model/diagnostic.ts'
import { cleanText } from '../../../text/clean.ts'
import { checkDocument } from '../document/check-document.ts'
import { checkFields } from '../fields/check-fields.ts'
import { toControlMessage } from '../fields/check-text.ts'
import { decodeFile } from './decode.ts'
import type { DocumentType } from '../../../model/document.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { documentTypeOf } from '../document/document-type.ts'
import { type FrontMatter, type Split, splitFrontMatter } from './front-matter.ts'
import { type FrontMatterFault, LONE_RETURN } from './front-matter-faults.ts'
import { createLocator, createReport, type Report } from './report.ts'
import { parseFields } from '../yaml/parse-fields.ts'
import type { Entry } from '../yaml/value.ts'

export interface CheckedFile {
  readonly type: DocumentType
  /** Errors and warnings by place; a file with an error must not reach Contentlayer. */
  readonly problems: readonly Diagnostic[]
  /** Front matter as plain values, as written, without empty ones; complete when there is no error. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The same with the places of all values, as offsets in `text`. */
  readonly entries: readonly Entry[]
  /** Line and column of an offset in `text`. */
  readonly positionOf: (offset: number) => Position
  /**
   * What is staged for Contentlayer: no byte order mark, LF, no control characters in the
   * fields; lines as in the file.
   */
  readonly text: string
  /** Offset in `text` where the body begins: its end for `site.yaml`, 0 without front matter. */
  readonly bodyStart: number
  /** The line, from 1, where the body begins. */
  readonly bodyLine: number
}

/** Longer front matter is a mistake, and costs the parsers more than linear time. */
const MAX_YAML_LENGTH = 16 * 1024

/**
 * Finds everything that is wrong with a document before Contentlayer sees it. Never throws
 * for its content; throws a `TypeError` when `documentTypeOf` knows no type for the path.
 */
export function checkFile(path: string, bytes: Uint8Array): CheckedFile {
  const type = documentTypeOf(path)
  if (type === undefined) throw new TypeError(`${path} is no document`)
  const { text, problems } = decodeFile(path, bytes)
  if (problems.length === 0) return checkDecoded(type, path, text)
  const nothing = { fields: {}, entries: [], bodyStart: 0, bodyLine: 1 }
  return { type, problems, text, ...nothing, positionOf: createLocator(text) }
}

function checkDecoded(type: DocumentType, path: string, text: string): CheckedFile {
  const control = findControl(type, text)
  if (!control) return checkClean(type, path, text)
  const report = createReport(path, text)
  const { offset, message, fix } = control
  report.warning(offset, message, fix)
  const checked = checkClean(type, path, control.clean)
  // What the others would mend stands at another place in the file.
  const others = checked.problems.map(({ fix, ...problem }) => problem)
  return { ...checked, problems: [...report.problems, ...others].toSorted(byPosition) }
}

/** YAML refuses control characters, so they are left out before it is parsed. */
function findControl(
  type: DocumentType,
  text: string,
): (FrontMatterFault & { readonly clean: string }) | undefined {
  const split = type === 'site' ? wholeText(text) : splitFrontMatter(text)
  if (!split.ok || split.frontMatter.yaml.includes('\r')) return undefined
  const { bodyStart } = split.frontMatter
  const { text: head, removed } = cleanText(text.slice(0, bodyStart))
  if (removed === undefined) return undefined
  const offset = text.indexOf(removed)
  return {
    offset,
    message: toControlMessage(removed, 'the fields'),
    fix: { start: offset, end: offset + removed.length, text: '' },
    clean: head + text.slice(bodyStart),
  }
}

function checkClean(type: DocumentType, path: string, text: string): CheckedFile {
  const report = createReport(path, text)
  const frontMatter = findFrontMatter(type, text, report)
  const checked = frontMatter
    ? checkFrontMatter(type, path, text, frontMatter, report)
    : { fields: {}, entries: [] }
  const bodyStart = frontMatter?.bodyStart ?? 0
  const problems = report.problems.toSorted(byPosition)
  const positionOf = createLocator(text)
  const bodyLine = positionOf(bodyStart).line
  return { type, problems, ...checked, positionOf, text, bodyStart, bodyLine }
}

function findFrontMatter(
  type: DocumentType,
  text: string,
  report: Report,
): FrontMatter | undefined {
  const split = type === 'site' ? wholeText(text) : splitFrontMatter(text)
  const complaint = split.ok ? complainOf(split.frontMatter) : split.complaint
  if (complaint) report.error(complaint.offset, complaint.message, complaint.fix)
  return split.ok && !complaint ? split.frontMatter : undefined
}

function wholeText(text: string): Split {
  return {
    ok: true,
    frontMatter: { yaml: text, yamlStart: 0, bodyStart: text.length },
  }
}

function complainOf({ yaml, yamlStart }: FrontMatter): FrontMatterFault | undefined {
  const lone = yaml.indexOf('\r')
  if (lone !== -1) return { offset: yamlStart + lone, message: LONE_RETURN }
  if (yaml.length <= MAX_YAML_LENGTH) return undefined
  const message = `The fields have ${yaml.length} characters, and ${MAX_YAML_LENGTH} are allowed: move text below them`
  return { offset: 0, message }
}

function checkFrontMatter(
  type: DocumentType,
  path: string,
  text: string,
  { yaml, yamlStart }: FrontMatter,
  report: Report,
): Pick<CheckedFile, 'fields' | 'entries'> {
  const { entries, isTrusted } = parseFields({ yaml, start: yamlStart }, report)
  const missingAt = isTrusted ? 0 : undefined
  const rules = fieldRulesOf(type)
  const checked = checkFields({ path, text, report, rules, entries, missingAt })
  checkDocument({ type, path, entries, missingAt, report, ...checked })
  return { fields: checked.fields, entries }
}
