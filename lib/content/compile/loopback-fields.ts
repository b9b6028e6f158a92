import { isLoopback } from '../../site/loopback.ts'
import type { CheckedFile } from '../check/index.ts'
import type { DocumentReference, Places } from '../../model/document.ts'
import { linksOf, textOf } from '../schema/field-values.ts'
import { type FieldKind, fieldRulesOf } from '../schema/fields.ts'

/**
 * Addresses in fields that would lead readers to their own machines. Links in the text may do
 * so: a tutorial says where its server is. The site's own address is another matter too.
 */
export function listLoopbackReferences(
  { type, fields, text, bodyStart }: CheckedFile,
  places: Places,
): DocumentReference[] {
  const lines = text.slice(0, bodyStart).split('\n')
  return Object.entries(fieldRulesOf(type)).flatMap(([name, { kind }]) =>
    listAddresses(kind, fields, name)
      .filter(isLoopback)
      .map((target) => ({
        use: kind === 'image' ? 'image' : 'link',
        kind: 'loopback',
        target,
        fragment: '',
        ...findPlace(target, lines, places[name]),
      })),
  )
}

function listAddresses(kind: FieldKind, fields: CheckedFile['fields'], name: string) {
  switch (kind) {
    case 'links':
      return linksOf(fields, name).map(({ href }) => href)
    case 'link':
    case 'image':
    case 'hub':
      return [textOf(fields, name) ?? '']
    default:
      return []
  }
}

/** Where the address stands, from the field's place on; YAML may have written it otherwise. */
function findPlace(
  address: string,
  lines: readonly string[],
  field = { line: 1, column: 1 },
): { readonly line: number; readonly column: number } {
  const isAt = (line: string, index: number) =>
    index >= field.line - 1 && line.includes(address)
  const index = lines.findIndex(isAt)
  const column = lines[index]?.indexOf(address)
  return column === undefined ? field : { line: index + 1, column: column + 1 }
}
