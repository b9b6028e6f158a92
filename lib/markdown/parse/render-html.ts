import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Plugin, Processor } from 'unified'
import { walk } from '../walk.ts'
import { parseHastRoot } from './parse-root.ts'

/** Ends the pipeline: makes `renderHtml` its compiler. */
export const rehypeHtml: Plugin<[], Root, string> = function (this: Processor) {
  this.compiler = (tree) => renderHtml(parseHastRoot(tree))
}

/** HTML of a sanitized tree, with the escapes of `escapeAttribute`: changes the tree. */
export function renderHtml(tree: Root): string {
  walk(tree, prepare)
  return toHtml(tree, { allowDangerousCharacters: true })
}

function prepare({ tagName, properties, children }: Element): void {
  for (const property in properties) {
    // Written without a value: `data-line`.
    if (properties[property] === '' && property.startsWith('data'))
      properties[property] = true
  }
  const first = children[0]
  // HTML §13.1.2.5: a parser drops the newline that a `pre` begins with.
  if (tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n'))
    children[0] = { ...first, value: `\n${first.value}` }
}
