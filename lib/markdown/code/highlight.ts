// The last form of code: coloured, framed, with its line marks.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { type CodeBlock, draftOf } from '../draft.ts'
import { loadLanguages, parseTokenClass } from './highlighter.ts'
import { prettify } from './pretty-code.ts'
import { walk } from '../walk.ts'

/** Colours the code that `rehypeReadCode` found, with classes and without a style. */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { codeBlocks, inlineCode } = draftOf(file)
    if (codeBlocks.length > 0 || inlineCode.length > 0) {
      await loadLanguages([...codeBlocks, ...inlineCode].map(({ language }) => language))
      await prettify(codeBlocks, inlineCode, file)
    }
    for (const { code } of inlineCode) {
      finishElement(code)
      walk(code, finishElement)
    }
    for (const block of codeBlocks) finishBlock(block)
    // A block that scrolls must be reached by keyboard.
    walk(tree, ({ tagName, properties }) => {
      if (tagName === 'pre') properties.tabIndex = 0
    })
  }
}

function finishBlock({ pre: figure, marks }: CodeBlock): void {
  let line = 0
  let first: number | undefined
  walk(figure, (element) => {
    const { properties } = element
    if (properties['data-line-numbers'] !== undefined) first = firstNumber(properties)
    finishElement(element)
    if (properties['data-line'] === undefined) return
    const mark = marks[line]
    if (mark) properties.className = ['diff', mark]
    if (first !== undefined) properties['data-line-number'] = first + line
    line += 1
  })
}

// CSS could count on from an inline style only, so each line carries its number.
function firstNumber({ style }: Element['properties']): number {
  const before = /counter-set: line (\d+)/.exec(String(style))?.[1]
  return Number(before ?? 0) + 1
}

function finishElement(element: Element): void {
  const { properties } = element
  if (properties.style !== undefined) {
    const className = parseTokenClass(properties.style)
    if (className !== undefined) properties.className = [className]
    delete properties.style
  }
  delete properties['data-theme']
  if (element.tagName === 'mark') unwrapBareSpan(element)
}

// Round a highlighted word there is a span for the style that it had.
function unwrapBareSpan(mark: Element): void {
  const [child, ...others] = mark.children
  if (child?.type !== 'element' || others.length > 0) return
  const { style, className } = child.properties
  if (style === undefined && className === undefined) mark.children = child.children
}
