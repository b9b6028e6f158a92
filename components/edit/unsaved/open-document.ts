// The document that is open in a form, as its file would be now.
import { FILE_KEY } from '@/lib/edit/config/keys'
import { formatFile, formatYamlFile } from '@/lib/edit/lossless'
import type { UnsavedText } from '@/lib/model/edit/unsaved'
import { toSlug } from '@/lib/site/slug'
import { toContentPath } from './content-place.ts'

/** What the CMS hands to fields and previews: a map with `data`, `path` and `collection`. */
export interface OpenEntry {
  get(name: 'data' | 'path' | 'collection'): unknown
}

/** Throws a `LosslessError` for a change that cannot be written. */
export function toUnsavedText(entry: OpenEntry): UnsavedText {
  const fields = parseFields(entry.get('data'))
  const known = toContentPath(String(entry.get('path') ?? ''))
  const path = known || toNewPath(entry, fields)
  const format = path.endsWith('.yaml') ? formatYamlFile : formatFile
  return { path, text: format(fields) }
}

/** Where a document will be that has no file yet: by the name in the form, or by its title. */
function toNewPath(entry: OpenEntry, fields: Record<string, unknown>): string {
  const { title, name } = fields
  const file = fields[FILE_KEY] || toSlug(String(title ?? name ?? '')) || 'new'
  return `${String(entry.get('collection'))}/${String(file)}.md`
}

function parseFields(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || !('toJS' in data)) return {}
  const { toJS } = data
  const fields: unknown = typeof toJS === 'function' ? toJS.call(data) : undefined
  return typeof fields === 'object' && fields !== null ? { ...fields } : {}
}
