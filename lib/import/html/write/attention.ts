// Bold, italic and struck words whose signs no reader would see: tags stand in their place.
import type {
  Delete,
  Emphasis,
  Html,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  Strong,
} from 'mdast'
import { hasCjk } from '../../../text/cjk.ts'

type Attention = Delete | Emphasis | Strong

const TAGS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const

/** CommonMark §6.2, with the leave beside Chinese and Japanese that Imprint gives. */
export function settleAttention(tree: Root): void {
  settle(tree)
}

function settle(parent: Parents): void {
  const children: Nodes[] = []
  let isChanged = false
  for (const [index, child] of parent.children.entries()) {
    if ('children' in child) settle(child)
    const isSeen =
      !isAttention(child) ||
      isShown(child, edge(children.at(-1), -1), edge(parent.children[index + 1], 0))
    isChanged ||= !isSeen
    children.push(...(isSeen ? [child] : toTags(child)))
  }
  if (isChanged) Object.assign(parent, { children })
}

function isAttention(node: Nodes): node is Attention {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

function toTags(node: Attention): PhrasingContent[] {
  const name = TAGS[node.type]
  return [toTag(`<${name}>`), ...node.children, toTag(`</${name}>`)]
}

function toTag(value: string): Html {
  return { type: 'html', value }
}

function isShown(node: Attention, before: string, after: string): boolean {
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  if (!first || !last || before === '*' || after === '*') return false
  const isNested = isAttention(first) || isAttention(last)
  if (isNested && !(isSpace(before) && isSpace(after))) return false
  return isFlanked(before, edge(first, 0)) && isFlanked(after, edge(last, -1))
}

function isFlanked(outside: string, inside: string): boolean {
  if (isSpace(inside)) return false
  return !isSign(inside) || isSpace(outside) || isSign(outside) || hasCjk(outside)
}

function isSpace(character: string): boolean {
  return character === '' || /\s/u.test(character)
}

function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}

// As it is written, the first or last character of a node.
function edge(node: Nodes | undefined, end: 0 | -1): string {
  if (!node || node.type === 'break') return ''
  if (node.type === 'text') return [...node.value].at(end) ?? ''
  if (isAttention(node)) return node.type === 'delete' ? '~' : '*'
  return '<'
}
