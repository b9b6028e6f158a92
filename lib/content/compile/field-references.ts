// Finds the addresses in front matter that the store must know of.
import type { DocumentReference } from '../../model/document.ts'
import { isLoopback } from '../../site/url.ts'
import { cleanText } from '../../text/clean.ts'
import type { CheckedFile } from '../check/index.ts'
import type { Value } from '../check/yaml/value.ts'
import { resolveTarget } from '../references/resolve.ts'
import { type FieldKind, fieldRulesOf } from '../schema/fields.ts'

type Address = Pick<DocumentReference, 'kind' | 'target' | 'fragment'>

/**
 * Pictures of the content folder, and addresses that would lead readers to their own machines.
 * Links in a body may do that: a tutorial says where its server is. The site's own address is
 * another matter too.
 */
export function listFieldReferences(
  path: string,
  { type, entries, positionOf }: CheckedFile,
): DocumentReference[] {
  const rules = fieldRulesOf(type)
  return entries.flatMap(({ name, value }) => {
    const kind = rules[name]?.kind
    return listTexts(value, kind).flatMap(({ text, start }) => {
      const address = toAddress(path, cleanText(text).text.trim(), kind)
      const use = kind === 'image' ? 'image' : 'link'
      return address ? [{ use, ...address, ...positionOf(start) }] : []
    })
  })
}

type Text = Extract<Value, { readonly kind: 'text' }>

/** The values that hold an address. */
function listTexts(value: Value, kind: FieldKind | undefined): Text[] {
  switch (kind) {
    case 'link':
    case 'image':
    case 'hub':
      return value.kind === 'text' ? [value] : []
    case 'links': {
      const links = value.kind === 'list' ? value.values : []
      const parts = links.flatMap((link) => (link.kind === 'mapping' ? link.entries : []))
      return parts.flatMap((part) =>
        part.name === 'href' && part.value.kind === 'text' ? [part.value] : [],
      )
    }
    default:
      return []
  }
}

function toAddress(
  path: string,
  written: string,
  kind: FieldKind | undefined,
): Address | undefined {
  if (isLoopback(written)) return { kind: 'loopback', target: written, fragment: '' }
  return kind === 'image' ? resolveTarget(path, written) : undefined
}
