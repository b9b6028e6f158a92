// Checks the fields of one document, from its YAML on.
import type { DocumentType } from '../../../model/document.ts'
import { kindOf } from '../../schema/kinds/index.ts'
import { isAbsent } from '../../schema/kinds/kind.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { type Entry, shorten } from '../../schema/kinds/value.ts'
import { checkDocument } from '../document/check-document.ts'
import { checkFinished } from '../document/check-finished.ts'
import { adoptEntries } from '../fields/adopt.ts'
import { checkFields } from '../fields/check-fields.ts'
import { deriveFields } from '../fields/derive.ts'
import { findRepeatedTitle, type TitleHeading } from '../fields/title-heading.ts'
import { toViolation } from '../messages.ts'
import { findBodySign } from '../privacy/body-signs.ts'
import { checkPrivacy } from '../privacy/check-privacy.ts'
import { findTitleSign } from '../privacy/notices.ts'
import { hidesItself } from '../privacy/scan-signs.ts'
import { parseFields } from '../yaml/parse-fields.ts'
import type { FrontMatter } from './front-matter.ts'
import type { DiagnosticList } from './report.ts'
import { withoutHeading } from './stage.ts'

export interface CheckedFrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  readonly entries: readonly Entry[]
  readonly isPrivate: boolean
  /** The heading that is the title. */
  readonly heading: TitleHeading | undefined
}

/** In order: signs that hide, names of other engines, what the body says, values. */
export function checkFrontMatter(
  type: DocumentType,
  path: string,
  text: string,
  { yaml, yamlStart, bodyStart }: FrontMatter,
  { report, positionOf }: DiagnosticList,
): CheckedFrontMatter {
  const source = { yaml, start: yamlStart, report, positionOf }
  const { entries: read, isTrusted } = parseFields(source)
  const all = type === 'words' ? toWordsField(read, text) : read
  const privacy = checkPrivacy({ type, entries: all, text, report })
  const isDraft = privacy.isDraft || (!isTrusted && hidesItself(yaml))
  const entries = adoptEntries({ type, path, text, report, entries: privacy.entries })
  const given = listGiven(type, entries)
  const hasOwnDate = all.some(({ name }) => name === 'publish_date')
  const body = text.slice(bodyStart)
  const derived = deriveFields({ type, path, body, given, hasOwnDate })
  const missingAt = isTrusted ? 0 : undefined
  const input = { type, path, text, report, entries, missingAt, derived: derived.fields }
  const checked = checkFields(input)
  const document = { ...input, ...checked }
  checkDocument(document)
  const isHidden = isDraft || checked.fields.draft === true
  const isOpen = !isHidden && hasAddress(type)
  const sign = isOpen ? findBodySign(body) : undefined
  if (sign) {
    const values = { sign: shorten(sign.source) }
    const rule = sign.isNotice ? 'private-body:notice' : 'private-body'
    report(toViolation(rule, values), bodyStart + sign.offset)
  }
  const title =
    isOpen && !sign ? findTitleSign(String(checked.fields.title ?? '')) : undefined
  if (title !== undefined) {
    const at = entries.find(({ name }) => name === 'title')?.key.start ?? 0
    report(toViolation('private-body:title', { sign: shorten(title) }), at)
  }
  const heading = derived.heading ?? findRepeatedTitle(body, checked.fields.title)
  checkFinished(document, withoutHeading(body, heading), isHidden)
  return {
    fields: isDraft ? { ...checked.fields, draft: true } : checked.fields,
    entries,
    isPrivate: isDraft || privacy.isPrivate || (sign ?? title) !== undefined,
    heading,
  }
}

/** A file of words is what `words` of `site.yaml` holds. */
function toWordsField(entries: readonly Entry[], text: string): Entry[] {
  const [start, end] = [0, text.length]
  const value = { kind: 'mapping', entries, start, end } as const
  return [{ name: 'words', key: { start, end: start }, value }]
}

function hasAddress(type: DocumentType): boolean {
  return type === 'article' || type === 'page'
}

/** Names of the fields that say something. */
function listGiven(type: DocumentType, entries: readonly Entry[]): ReadonlySet<string> {
  const rules = fieldRulesOf(type)
  const filled = entries.filter(({ name, value }) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    return rule && !isAbsent(value, kindOf(rule.kind))
  })
  return new Set(filled.map(({ name }) => name))
}
