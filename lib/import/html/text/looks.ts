// Bold, italic and struck words that are so by their style alone, and those that look plain.
import type { Element, Root } from 'hast'
import { replaceElements, toElement } from '../tree/edit.ts'
import { attributeOf } from '../tree/read.ts'

const PLAIN = /^(?:b|strong|i|em)$/

/** Google Docs frames a whole text in `b` with the weight of plain words. */
export function readLooks(tree: Root): void {
  replaceElements(tree, (element) => {
    const style = attributeOf(element, 'style')
    if (style === '') return undefined
    if (PLAIN.test(element.tagName) && isUndone(element.tagName, style))
      return element.children
    if (!/^(?:span|font)$/.test(element.tagName)) return undefined
    const names = listNames(style)
    return names.length === 0 ? undefined : [wrap(element, names)]
  })
}

function isUndone(tagName: string, style: string): boolean {
  return /^(?:b|strong)$/.test(tagName)
    ? /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)
    : /font-style\s*:\s*normal/i.test(style)
}

function listNames(style: string): string[] {
  return [
    ...(/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? ['strong'] : []),
    ...(/font-style\s*:\s*italic/i.test(style) ? ['em'] : []),
    ...(/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style) ? ['del'] : []),
    ...(/vertical-align\s*:\s*super/i.test(style) ? ['sup'] : []),
    ...(/vertical-align\s*:\s*sub(?!\w)/i.test(style) ? ['sub'] : []),
  ]
}

function wrap(element: Element, names: readonly string[]): Element {
  return names.reduceRight(
    (inner, name) => toElement(name, {}, [inner], element),
    toElement('span', {}, element.children, element),
  )
}
