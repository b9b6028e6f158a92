// Finds the addresses in front matter that the store must know of.
import { isPicture } from '../../../http/media-type.ts'
import type { Position } from '../../../model/diagnostic.ts'
import type { DocumentReference } from '../../../model/document.ts'
import { isLoopback } from '../../../site/url.ts'
import { cleanText } from '../../../text/clean.ts'
import type { CheckedFile } from '../../check/index.ts'
import { resolveTarget, toReferences } from '../../references/resolve.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { kindOf } from '../../schema/kinds/index.ts'

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
      const written = cleanText(text).text.trim()
      const position = positionOf(start)
      if (isLoopback(written)) return [toLoopback(written, position)]
      const target =
        kind === 'image' || kind === 'theme' ? resolveTarget(path, written) : undefined
      if (!target) return []
      const use = isPicture(target.target) ? 'image' : 'link'
      return toReferences({ ...target, use, ...position })
    })
  })
}

function toLoopback(target: string, position: Position): DocumentReference {
  return { use: 'link', kind: 'loopback', target, fragment: '', ...position }
}
