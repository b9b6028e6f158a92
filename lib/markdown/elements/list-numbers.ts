// The numbers that an author gave to the items of a list, where they do not follow each other.
import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { sourceOfNode } from '../edits/find-place.ts'

/** CommonMark reads the first number alone (§5.3); a list of one number again and again counts. */
export function remarkListNumbers() {
  return (tree: Root, file: VFile): void => {
    if (/^[ \t>*+-]*\d+[.)]/m.test(String(file)))
      visit(tree, 'list', (list) => {
        if (list.ordered) keepNumbers(list, file)
      })
  }
}

function keepNumbers({ children }: List, file: VFile): void {
  const numbers = children.map((item) =>
    Number.parseInt(sourceOfNode(item, file).slice(0, 9), 10),
  )
  if (numbers.some(Number.isNaN) || new Set(numbers).size < numbers.length) return
  for (const [index, item] of children.entries()) {
    const [before, value] = [numbers[index - 1], numbers[index]]
    if (before === undefined || value === before + 1) continue
    item.data = {
      ...item.data,
      hProperties: { ...item.data?.hProperties, value: String(value) },
    }
  }
}
