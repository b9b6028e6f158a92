// Links by reference without a target, and targets that were meant as text.
import type { Definition, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { reportIn, startOf } from './report-in.ts'

// `a[i][j]` is an index, and a footnote's call is another matter.
const REFERENCE = /(?<![\w\])])\[(?!\^)[^[\]\n]{1,200}\]\[(?!\^)[^[\]\n]{0,200}\](?!\[)/
const WRITTEN = /(?<![\w\])\\])\[(?!\^)[^[\]\n]{1,200}\]\[(?!\^)[^[\]\n]{0,200}\](?!\[)/

/** `[text][target]` as text is a link to a target that is not there. */
export function reportMissingReferences(text: Text, file: VFile): void {
  const [written] = REFERENCE.exec(text.value) ?? []
  if (written === undefined) return
  reportIn(text, WRITTEN, toViolation('reference-missing', { written }), file)
}

/** `[note]: words` is the target of a link, and no text, though nothing leads there. */
export function reportSwallowed(tree: Root, file: VFile): void {
  const used = new Set<string>()
  const definitions: Definition[] = []
  collect(tree, used, definitions)
  for (const definition of definitions) {
    if (used.has(definition.identifier) || isAddress(definition)) continue
    const label = definition.label ?? definition.identifier
    report(file, toViolation('definition-unused', { label }), startOf(definition))
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
function isAddress({ url }: Definition): boolean {
  return url === '' || /[/#:.?@]/.test(url)
}
