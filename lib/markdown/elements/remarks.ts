// Remarks that the parser did not see: in HTML, and those that never end.
import type { Element, Root, Text } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { findPlace, sourceOf, sourceOfNode } from '../edits/find-place.ts'
import { mayHoldRemark, REMARK_SIGN } from '../syntax/remarks.ts'
import { type Parent, walk } from '../walk.ts'

/** Takes remarks out of the text of HTML, and reports signs that are left. */
export function rehypeRemarks() {
  return (tree: Root, file: VFile): void => {
    if (!mayHoldRemark(String(file))) return
    const left: Sign[] = []
    cleanAttributes(tree, file)
    visitTexts(tree, (text, parent) => {
      // Escaped signs are text.
      const source = sourceOfNode(text, file)
      if (isEscaped(source)) return
      text.value = withoutRemarks(text.value)
      const sign = REMARK_SIGN.exec(text.value)
      if (!sign) return
      // Of three signs nobody knows which two belong together.
      const isOdd = source.split(new RegExp(REMARK_SIGN, 'g')).length > 2
      left.push({ text, parent, isClear: isOdd || isClear(text, sign.index, file) })
    })
    // Of two the second may end what the first began, with a paragraph between them.
    const isHeld = left.length > 1 || left.some(({ isClear }) => isClear)
    for (const { text, parent } of isHeld ? left.slice(0, 1) : left) {
      const id = isHeld ? 'remark-unclosed' : 'remark-sign'
      const place = findPlace(text, REMARK_SIGN, file) ?? placeOf(text, parent)
      report(file, toViolation(id, {}), place)
    }
  }
}

function isEscaped(source: string): boolean {
  return source.includes('\\%') && !source.replace(/\\%%?/g, '').includes('%%')
}

// Titles, captions and words for those who see no picture.
function cleanAttributes(tree: Root, file: VFile): void {
  walk(tree, (element, parent) => {
    if (element.data?.meta) element.data.meta = withoutRemarks(element.data.meta)
    for (const name of ['title', 'alt', 'ariaLabel']) {
      const value = element.properties[name]
      if (typeof value !== 'string' || !value.includes('%%')) continue
      const kept = withoutRemarks(value)
      element.properties[name] = kept.trim()
      if (REMARK_SIGN.test(kept))
        report(file, toViolation('remark-unclosed', {}), placeOf(element, parent))
    }
  })
}

interface Sign {
  readonly text: Text
  readonly parent: Parent
  /** It begins its line, or ends a word: it is no `%%d` of a format. */
  readonly isClear: boolean
}

const CODE = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'textarea', 'var'])

function visitTexts(parent: Parent, visit: (text: Text, parent: Parent) => void): void {
  for (const child of parent.children) {
    if (child.type === 'text') visit(child, parent)
    if (child.type === 'element' && !isAsTyped(child)) visitTexts(child, visit)
  }
}

// Code, and a bare address: the parser saw no text there.
function isAsTyped({ tagName, children: [first] }: Element): boolean {
  if (CODE.has(tagName)) return true
  return (
    tagName === 'a' &&
    first?.type === 'text' &&
    /^(?:https?:|www\.)\S*$/i.test(first.value)
  )
}

function withoutRemarks(value: string): string {
  const [before = '', ...parts] = value.split(new RegExp(REMARK_SIGN, 'g'))
  // Odd parts lie between two signs; an odd number of signs leaves the last one open.
  return parts.reduce((text, part, index) => {
    if (index % 2 === 1) return text + part
    return index === parts.length - 1 ? `${text}%%${part}` : text
  }, before)
}

function isClear(text: Text, index: number, file: VFile): boolean {
  const before = text.value.slice(0, index)
  if (/\n[ \t]*$|\S$/.test(before)) return true
  const start = text.position?.start.offset
  if (start === undefined || before.trim() !== '') return false
  const source = sourceOf(file)
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  return /^[\s>*+#\d.)|-]*$/.test(source.slice(lineStart, start))
}
