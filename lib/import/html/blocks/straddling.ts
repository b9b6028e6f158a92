// Bold words, links and the like around paragraphs: they go into each of them.
import type { Element, ElementContent, Root } from 'hast'
import { replaceElements, toElement } from '../tree/edit.ts'
import { isBlank } from '../tree/read.ts'
import { isBlock } from '../tree/names.ts'

const INLINE =
  /^(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|small|span|strike|strong|su[bp]|tt|u|var)$/
const NEUTRAL = /^(?:big|font|label|small|span)$/

/** Words of an element that say nothing to a reader of Markdown stand for themselves. */
export function parseStraddling(tree: Root): void {
  replaceElements(tree, (element) => {
    if (!INLINE.test(element.tagName) || !element.children.some(isBlock)) return undefined
    return NEUTRAL.test(element.tagName) ? element.children : spread(element, element)
  })
}

// Runs of words between blocks get the wrapper around them, and blocks get it inside.
function spread(wrapper: Element, { children }: Element): ElementContent[] {
  const result: ElementContent[] = []
  let words: ElementContent[] = []
  const endWords = () => {
    if (words.some((node) => !isBlank(node))) result.push(wrap(wrapper, words))
    else result.push(...words)
    words = []
  }
  for (const child of children) {
    if (child.type === 'element' && isBlock(child)) {
      endWords()
      result.push(spreadInto(wrapper, child))
    } else words.push(child)
  }
  endWords()
  return result
}

function spreadInto(wrapper: Element, block: Element): Element {
  if (block.tagName === 'pre' || block.tagName === 'hr') return block
  block.children = spread(wrapper, block)
  return block
}

// An id stays with the first of them: `takeAnchors` looks at the first alone.
function wrap(
  { tagName, properties, position }: Element,
  words: ElementContent[],
): Element {
  return toElement(tagName, { ...properties }, words, position ? { position } : {})
}
