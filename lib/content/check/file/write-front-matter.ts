// Writes the front matter that a file without one asks for.
import type { TextEdit } from '../../../model/diagnostic.ts'
import type { DocumentType } from '../../../model/document.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { quote } from '../../schema/kinds/value.ts'
import { deriveFields } from '../fields/derive.ts'
import { findMeant } from '../fields/synonyms.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findBodySign } from '../privacy/body-signs.ts'
import { hidesItself } from '../privacy/scan-signs.ts'
import { findSignKind } from '../privacy/signs.ts'
import { hasNoOpening } from './front-matter.ts'

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
