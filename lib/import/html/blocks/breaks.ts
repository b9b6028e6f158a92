// Two line breaks part paragraphs, as in Blogger and old editors.
import type { ElementContent, Root } from 'hast'
import { childrenOf, type Parent, setChildren, toElement } from '../tree/edit.ts'
import { isBlank } from '../tree/read.ts'
import { isBlock } from '../tree/names.ts'

const HOLDERS =
  /^(?:article|aside|blockquote|body|center|dd|details|div|figcaption|li|main|p|section)$/

/** A paragraph for each run of words between them. */
export function splitAtBreaks(tree: Root): void {
  split(tree)
}

function split(parent: Parent): void {
  if (parent.type === 'root' || HOLDERS.test(parent.tagName)) splitHere(parent)
  for (const child of [...parent.children])
    if (child.type === 'element' && child.tagName !== 'pre') split(child)
}

function splitHere(parent: Parent): void {
  const runs = listRuns(parent)
  if (!runs) return
  const children = runs.flatMap(toParagraph)
  // A paragraph holds none.
  if (parent.type === 'element' && parent.tagName === 'p') parent.tagName = 'div'
  setChildren(parent, children)
}

type Run = Readonly<{ words?: readonly ElementContent[]; block?: ElementContent }>

/** Undefined where no two breaks follow each other. */
function listRuns(parent: Parent): Run[] | undefined {
  const children = childrenOf(parent)
  const runs: Run[] = []
  let words: ElementContent[] = []
  let isSplit = false
  const endWords = () => {
    if (words.length > 0) runs.push({ words })
    words = []
  }
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (!child) continue
    const end = endOfBreaks(children, index)
    if (end > index) {
      isSplit = true
      endWords()
      index = end
    } else if (isBlock(child)) {
      endWords()
      runs.push({ block: child })
    } else words.push(child)
  }
  endWords()
  return isSplit ? runs : undefined
}

// The last of several breaks that begin here; the place itself for one alone.
function endOfBreaks(children: Parent['children'], start: number): number {
  let end = start
  for (let index = start; index < children.length; index += 1) {
    const child = children[index]
    if (!child) break
    if (isBreak(child)) end = index
    else if (!isBlank(child) || index === start) break
  }
  return end
}

function isBreak(node: Parent['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

function toParagraph({ words = [], block }: Run): ElementContent[] {
  if (block) return [block]
  return words.every((node) => isBlank(node) || isBreak(node))
    ? []
    : [toElement('p', {}, words)]
}
