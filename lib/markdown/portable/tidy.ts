// White space, which HTML folds and Markdown does not.
import type { PhrasingContent } from 'mdast'

/** Without white space and line ends at either end, and with one space where there were many. */
export function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const tidied: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'break') trimEnd(tidied)
    if (node.type === 'break' && tidied.length === 0) continue
    const last = tidied.at(-1)
    if (node.type === 'text') addText(tidied, last, node.value)
    else if (last && isWrapper(last) && isWrapper(node) && node.type === last.type)
      last.children.push(...node.children)
    else tidied.push(node)
  }
  trimEnd(tidied)
  return tidied
}

/** Signs that do not stand in each other, nor side by side. */
export type Wrapper = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>

/** What stands in signs: a space at either end stands outside of them (CommonMark §6.2). */
export function wrap(
  nodes: readonly PhrasingContent[],
  build: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const children = tidy(nodes)
  if (children.length === 0) return [...nodes]
  const [first, last] = [nodes.at(0), nodes.at(-1)]
  const space = { type: 'text', value: ' ' } as const
  return [
    ...(first?.type === 'text' && first.value.startsWith(' ') ? [space] : []),
    build(children),
    ...(last?.type === 'text' && last.value.endsWith(' ') ? [space] : []),
  ]
}

/** For places that end with the line. */
export function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) =>
    node.type === 'break' ? { type: 'text', value: ' ' } : node,
  )
}

function addText(
  tidied: PhrasingContent[],
  last: PhrasingContent | undefined,
  written: string,
): void {
  const isAfterSpace =
    !last || last.type === 'break' || (last.type === 'text' && last.value.endsWith(' '))
  const value = isAfterSpace ? written.replace(/^ +/, '') : written
  if (value === '') return
  if (last?.type === 'text') tidied.pop()
  const before = last?.type === 'text' ? last.value : ''
  tidied.push({ type: 'text', value: before + value })
}

function trimEnd(nodes: PhrasingContent[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    const value = last.type === 'text' ? last.value.replace(/ +$/, '') : ''
    if (last.type !== 'text' && last.type !== 'break') return
    nodes.pop()
    if (value === '') continue
    nodes.push({ type: 'text', value })
    return
  }
}

function isWrapper(node: PhrasingContent): node is Wrapper {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}
