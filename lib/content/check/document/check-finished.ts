// Checks that an article is more than what a template gave it.
import { PLACEHOLDERS } from '../../schema/placeholders.ts'
import { decodeReferences, withoutSigns } from '../fields/plain-title.ts'
import { type Entry, quote, shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import type { DocumentInput } from './check-document.ts'

/** Of a draft nobody sees that it is not done. */
export function checkFinished(
  input: DocumentInput,
  body: string,
  isDraft: boolean,
): void {
  reportSigns(input)
  if (input.type !== 'article' || isDraft) return
  reportPlaceholders(input)
  reportEmptyBody(input, body)
}

function reportPlaceholders({ fields, entries, report }: DocumentInput): void {
  for (const [name, text] of Object.entries(PLACEHOLDERS)) {
    if (fields[name] !== text) continue
    const offset = entries.find((entry) => entry.name === name)?.key.start ?? 0
    report(toViolation('placeholder-left', { name }), offset)
  }
}

function reportEmptyBody(
  { fields, missingAt, report }: DocumentInput,
  body: string,
): void {
  // Comments are no text.
  if (
    missingAt === undefined ||
    body.replace(/<!--[\s\S]{0,5000}?-->/g, '').trim() !== ''
  )
    return
  const isElsewhere = 'heroImage' in fields || 'canonical_url' in fields
  report(toViolation(isElsewhere ? 'body-empty' : 'body-missing', {}), 0)
}

const PLAIN_FIELDS = ['title', 'subtitle', 'description']

// Of a list, each of its entries.
function listTexts({ name, value }: Entry, fields: DocumentInput['fields']) {
  const text = fields[name]
  if (PLAIN_FIELDS.includes(name) && typeof text === 'string')
    return [{ name, value, text }]
  if (!Array.isArray(text) || value.kind !== 'list') return []
  return value.values.flatMap((item) =>
    item.kind === 'text' ? { name, value: item, text: item.text } : [],
  )
}

/** They are shown as plain text: pages, cards and search results have the letters. */
function reportSigns({ fields, entries, report }: DocumentInput): void {
  for (const { name, value, text } of entries.flatMap((entry) =>
    listTexts(entry, fields),
  )) {
    const plain = decodeReferences(
      Array.isArray(fields[name]) ? text : withoutSigns(text),
    )
    if (plain === text) continue
    const fix = { start: value.start, end: value.end, text: quote(plain) }
    const isOneLine = value.kind === 'text' && value.end - value.start <= text.length + 2
    const values = { name, found: shorten(text) }
    report(toViolation('field-markup', values), value.start, isOneLine ? fix : undefined)
  }
}
