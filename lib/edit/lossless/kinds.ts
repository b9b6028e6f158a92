// Tells what a field holds, by the one table of fields.
import { fieldRulesOf } from '../../content/schema/fields.ts'

const TYPES = ['article', 'page', 'author', 'tag', 'site', 'words'] as const

const KINDS = new Map<string, string>(
  TYPES.flatMap((type) =>
    Object.entries(fieldRulesOf(type)).map(([name, { kind }]) => [name, kind] as const),
  ),
)

/** Kinds whose single text is a list, parted at its commas. */
export const LIST_KINDS: ReadonlySet<string> = new Set(['texts'])

/** Kinds that are mappings of texts, whose names may have dots. */
export const FLAT_KINDS: ReadonlySet<string> = new Set(['redirects', 'words', 'checks'])

/** Flags that are on where nothing is said. */
const ON_WHEN_ABSENT: ReadonlySet<string> = new Set(['search'])

/** `text` for a field that no document has. A name has one kind in all documents. */
export function kindOfField(name: string): string {
  return KINDS.get(name) ?? 'text'
}

/** What a flag is where the file does not have it. */
export function isOnWhenAbsent(name: string): boolean {
  return ON_WHEN_ABSENT.has(name)
}
