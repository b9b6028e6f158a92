// A formula on one line, for readers that show no MathML.
import type { Element, ElementContent } from 'hast'

/** Its source where the formula has one, else its letters with the signs that their places mean. */
export function formulaText(formula: Element): string {
  const { alttext } = formula.properties
  return alttext === undefined ? toLine(formula) : String(alttext)
}

function toLine(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element') return ''
  const parts = node.children.map(toLine).filter((part) => part !== '')
  const [first = '', second = '', third = ''] = parts
  switch (node.tagName) {
    case 'mfrac':
      return `${group(first)}/${group(second)}`
    case 'msup':
    case 'mover':
      return `${first}^${group(second)}`
    case 'msub':
    case 'munder':
      return `${first}_${group(second)}`
    case 'msubsup':
    case 'munderover':
      return `${first}_${group(second)}^${group(third)}`
    case 'msqrt':
      return `√${group(parts.join(''))}`
    case 'mtr':
      return `${parts.join(' ')}; `
    default:
      return parts.join('')
  }
}

function group(part: string): string {
  return part.length > 1 ? `(${part})` : part
}
