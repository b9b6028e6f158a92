// Links by reference without a target, and targets that were meant as text.
import type { Definition, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { reportEach, startOf } from './report-in.ts'

// `a[i][j]` is an index, and a footnote's call is another matter.
const REFERENCE = /(?<![\w\])])\[(?!\^)[^[\]\n]{1,200}\]\[(?!\^)[^[\]\n]{0,200}\](?!\[)/
const WRITTEN = /(?<![\w\])\\])\[(?!\^)[^[\]\n]{1,200}\]\[(?!\^)[^[\]\n]{0,200}\](?!\[)/g

/** `[text][target]` as text is a link to a target that is not there. */
export function reportMissingReferences(text: Text, file: VFile): void {
  if (!REFERENCE.test(text.value)) return
  reportEach(
    text,
    WRITTEN,
    (written) => toViolation('reference-missing', { written }),
    file,
  )
}

/** `[note]: words` is the target of a link, and no text, though nothing leads there. */
export function reportSwallowed(tree: Root, file: VFile): void {
  const used = new Set<string>()
  const definitions: Definition[] = []
  const urls = new Map<string, string>()
  collect(tree, used, definitions)
  for (const definition of definitions) {
    const { identifier, url, label = identifier } = definition
    const first = urls.get(identifier)
    urls.set(identifier, first ?? url)
    const isSecond = first !== undefined && first !== url
    if (!isSecond && (used.has(identifier) || isAddress(definition))) continue
    if (isRemark(definition)) continue
    const rule = isSecond ? 'definition-unused:second' : 'definition-unused'
    report(file, toViolation(rule, { label: label ?? identifier }), startOf(definition))
  }
}

function collect(parent: Parents, used: Set<string>, definitions: Definition[]): void {
  for (const child of parent.children) {
    if (child.type === 'definition') definitions.push(child)
    if (child.type === 'linkReference' || child.type === 'imageReference')
      used.add(child.identifier)
    if ('children' in child) collect(child, used, definitions)
  }
}

// `[//]: # (remark)` and `[remark]: <> (text)` are remarks.
function isRemark({ url, identifier }: Definition): boolean {
  return url === '' || url === '#' || identifier.startsWith('//')
}

// A title holds words, which nobody sees.
function isAddress(definition: Definition): boolean {
  if (isRemark(definition)) return true
  return !definition.title && /[/#:.?@]/.test(definition.url)
}
