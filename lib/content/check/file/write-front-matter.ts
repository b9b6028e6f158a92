// Finds the front matter of a file, and writes what a file without one asks for.
import type { TextEdit } from '../../../model/diagnostic.ts'
import { type DocumentType, isSettingsType } from '../../../model/document.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { quote } from '../../schema/kinds/value.ts'
import { deriveFields } from '../fields/derive.ts'
import { findMeant } from '../fields/synonyms.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findBodySign } from '../privacy/body-signs.ts'
import { hidesItself } from '../privacy/scan-signs.ts'
import { findSignKind } from '../privacy/signs.ts'
import { toViolation } from '../messages.ts'
import type { Report } from '../../schema/kinds/kind.ts'
import { type FrontMatter, hasNoOpening, splitFrontMatter } from './front-matter.ts'
import type { DiagnosticList } from './report.ts'

export interface CheckOptions {
  /** Whether a file without front matter is an article or a page. */
  readonly isBareAllowed?: boolean
}

export interface Subject extends CheckOptions {
  readonly type: DocumentType
  readonly path: string
}

const NO_FRONT_MATTER: FrontMatter = { yaml: '', yamlStart: 0, bodyStart: 0 }

/** Longer front matter is a mistake, and costs the parsers more than linear time. */
const MAX_YAML_LENGTH = 16 * 1024

/** Undefined where it reported an error. */
export function findFrontMatter(
  { type, path, isBareAllowed = false }: Subject,
  text: string,
  { report }: DiagnosticList,
): FrontMatter | undefined {
  if (isBareAllowed && isBareDocument(type, text)) return NO_FRONT_MATTER
  const reportMissing: Report = (violation, offset, fix) => {
    if (violation.rule !== 'front-matter-missing') return report(violation, offset, fix)
    // Bare texts are allowed, and this one has what looks like fields.
    const isBare = isBareAllowed && /^(?:article|page)$/.test(type) && /\S/.test(text)
    const told = isBare ? toViolation('front-matter-missing:fields', {}) : violation
    report(told, offset, writeFrontMatter(type, path, text))
  }
  const found = isSettingsType(type)
    ? { yaml: text, yamlStart: 0, bodyStart: text.length }
    : splitFrontMatter(text, reportMissing)
  if (!found) return undefined
  const { yaml, yamlStart } = found
  const loneReturn = yaml.indexOf('\r')
  if (loneReturn !== -1) {
    report(toViolation('front-matter-line-end', {}), yamlStart + loneReturn)
    return undefined
  }
  if (yaml.length <= MAX_YAML_LENGTH) return found
  const values = { length: yaml.length, limit: MAX_YAML_LENGTH }
  report(toViolation('front-matter-too-long', values), 0)
  return undefined
}

/**
 * Puts `---` around fields that stand at the top by themselves, as Pelican and MultiMarkdown
 * have them; else makes fields of the heading that a body begins with and of the file's name.
 * Undefined where neither is there.
 */
export function writeFrontMatter(
  type: DocumentType,
  path: string,
  text: string,
): TextEdit | undefined {
  const header = findHeader(type, text)
  if (header !== undefined) {
    return { start: 0, end: header.length, text: `---\n${header}\n---` }
  }
  const derived = deriveFields({
    type,
    path,
    body: text,
    given: new Set(),
    hasOwnDate: false,
  })
  const { heading, fields } = derived
  if (!heading || text.slice(0, heading.start).trim() !== '') return undefined
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${quote(value)}\n`,
  )
  if (hidesItself(text) || findBodySign(text.slice(heading.end)))
    lines.push('draft: true\n')
  return { start: 0, end: heading.end, text: `---\n${lines.join('')}---\n` }
}

/**
 * A text that is meant to be the whole document: no line of it looks like a field that hides
 * it, and it begins with no other form of front matter.
 */
export function isBareDocument(type: DocumentType, text: string): boolean {
  if (type !== 'article' && type !== 'page') return false
  return hasNoOpening(text) && findHeader(type, text) === undefined && !hidesItself(text)
}

const FIELD = /^([\p{L}_][\p{L}\p{N}_ :-]{0,40}?):[ \t]+\S/u

/** The first paragraph, where each line is a field and one at least has a known name. */
function findHeader(type: DocumentType, text: string): string | undefined {
  const [block = ''] = text.split(/\n[ \t]*(?:\n|$)/, 1)
  const lines = block.trimEnd().split('\n')
  const names = lines.map((line) => FIELD.exec(line)?.[1])
  const rules = fieldRulesOf(type)
  const isKnown = (name: string) =>
    findMeant(name, type, rules) !== undefined ||
    findSignKind(foldName(name)) !== undefined
  const isHeader = names.every((name) => name !== undefined)
  return isHeader && names.some((name) => name && isKnown(name))
    ? block.trimEnd()
    : undefined
}
