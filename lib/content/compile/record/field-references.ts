// Finds the addresses in front matter that the store must know of.
import type { DocumentReference } from '../../../model/document.ts'
import { isLoopback } from '../../../site/url.ts'
import { cleanText } from '../../../text/clean.ts'
import type { CheckedFile } from '../../check/index.ts'
import { resolveTarget } from '../../references/resolve.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { type FieldKind, kindOf } from '../../schema/kinds/index.ts'

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
    const addresses = kind ? (kindOf(kind).listAddresses?.(value) ?? []) : []
    return addresses.flatMap(({ text, start }) => {
      const address = toAddress(path, cleanText(text).text.trim(), kind)
      const use = kind === 'image' ? 'image' : 'link'
      return address ? [{ use, ...address, ...positionOf(start) }] : []
    })
  })
}

function toAddress(
  path: string,
  written: string,
  kind: FieldKind | undefined,
): Address | undefined {
  if (isLoopback(written)) return { kind: 'loopback', target: written, fragment: '' }
  return kind === 'image' ? resolveTarget(path, written) : undefined
}
