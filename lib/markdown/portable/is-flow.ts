// Tells what stands on lines of its own.
import type { Element } from 'hast'
import { BLOCKS } from '../text/plain-text.ts'

const OTHERS = new Set('ul ol pre table dir thead tbody tfoot tr'.split(' '))

/** True for a block, and for what holds one. */
export function isFlow({ tagName, properties, children }: Element): boolean {
  if (BLOCKS.has(tagName) || OTHERS.has(tagName)) return true
  if (tagName === 'math') return properties.display === 'block'
  if (tagName === 'svg') return false
  return children.some((child) => child.type === 'element' && isFlow(child))
}
