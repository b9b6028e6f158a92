// Tells what a form makes of a field, by the one table of fields.
import { type FieldRule, fieldRulesOf } from '../../content/schema/fields.ts'
import { isRecord } from './values.ts'

const TYPES = ['article', 'page', 'author', 'tag', 'site', 'words'] as const

type FieldKind = FieldRule['kind']

const RULES = new Map<string, FieldRule>(
  TYPES.flatMap((type) => Object.entries(fieldRulesOf(type))),
)

/** `entries`: a list of mappings of texts; `texts`: a mapping of texts. */
type Shape = 'text' | 'list' | 'entries' | 'texts' | 'settings'

const SHAPES: Partial<Record<FieldKind, Shape>> = {
  texts: 'list',
  paths: 'list',
  slugs: 'list',
  aliases: 'list',
  receivers: 'list',
  origins: 'list',
  links: 'entries',
  redirects: 'texts',
  words: 'texts',
  checks: 'texts',
  feeds: 'settings',
  addresses: 'settings',
  letter: 'settings',
  theme: 'settings',
}

/** Undefined for a field that no document has. A name has one kind in all documents. */
export function findKind(name: string): FieldKind | undefined {
  return RULES.get(name)?.kind
}

/** What a form has for a field; undefined for a field that no document has. */
export function findShape(name: string): Shape | undefined {
  const kind = findKind(name)
  return kind && (SHAPES[kind] ?? 'text')
}

/** What a flag is where the file does not have it. */
export function isOnWhenAbsent(name: string): boolean {
  return RULES.get(name)?.usual === true
}

/**
 * Whether a form hands a value back as it is. Sveltia CMS makes paths of the names in a
 * mapping, drops its own, and cuts down what has another shape than the field of its form.
 */
export function survivesForm(name: string, value: unknown): boolean {
  return value === null || (hasShape(value, findShape(name)) && hasPlainNames(value))
}

function hasShape(value: unknown, shape: Shape | undefined): boolean {
  switch (shape) {
    case 'text':
      return !isInner(value)
    case 'list':
      return Array.isArray(value) && !value.some(isInner)
    case 'texts':
      return isRecord(value) && !Object.values(value).some(isInner)
    case 'entries':
      return Array.isArray(value) && value.every((each) => hasShape(each, 'texts'))
    case 'settings':
      return isRecord(value)
    default:
      return true
  }
}

function isInner(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function hasPlainNames(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasPlainNames)
  if (!isRecord(value)) return true
  return Object.entries(value).every(
    ([name, each]) => isPlainName(name) && hasPlainNames(each),
  )
}

/** No path, no place in a list, and none of an editor's own. */
export function isPlainName(name: string): boolean {
  return /^[^.]*[^.\d][^.]*$/.test(name) && !name.startsWith('__')
}
