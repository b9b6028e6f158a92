// Tells what a field holds, by the one table of fields.
import { type FieldRule, fieldRulesOf } from '../../content/schema/fields.ts'

const TYPES = ['article', 'page', 'author', 'tag', 'site', 'words'] as const

const RULES = new Map<string, FieldRule>(
  TYPES.flatMap((type) => Object.entries(fieldRulesOf(type))),
)

/** Kinds whose single text is a list, parted at its commas. */
export const LIST_KINDS: ReadonlySet<string> = new Set(['texts'])

/** Kinds that are mappings of texts, whose names may have dots. */
export const FLAT_KINDS: ReadonlySet<string> = new Set(['redirects', 'words', 'checks'])

/** `text` for a field that no document has. A name has one kind in all documents. */
export function kindOfField(name: string): string {
  return RULES.get(name)?.kind ?? 'text'
}

/** What a flag is where the file does not have it. */
export function isOnWhenAbsent(name: string): boolean {
  return RULES.get(name)?.usual === true
}
