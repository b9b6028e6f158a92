// Bold and italic words: neighbours of one kind are one, and none stands in its own kind.
import type { Element, Root, RootContent } from 'hast'
import { type Parent, replaceElements, setChildren } from '../tree/edit.ts'
import { isBlank } from '../tree/read.ts'

const SAME: Readonly<Record<string, string>> = {
  ...{
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    s: 'del',
    strike: 'del',
    del: 'del',
  },
  ...{ u: 'u', mark: 'mark', code: 'code', sup: 'sup', sub: 'sub' },
}

/** Two that touch would be read as one sign of four characters. */
export function joinWrappers(tree: Root): void {
  replaceElements(tree, (element, parent) => {
    if (/^(?:span|font|big|small|label|blink|nobr)$/.test(element.tagName))
      return element.children
    const kind = kindOf(element)
    const isInOwn =
      parent.type === 'element' && kind !== undefined && kindOf(parent) === kind
    return isInOwn && kind !== 'code' ? element.children : undefined
  })
  join(tree)
}

function join(parent: Parent): void {
  const children: RootContent[] = []
  for (const child of parent.children) if (!joinTo(children, child)) children.push(child)
  if (children.length < parent.children.length) setChildren(parent, children)
  for (const child of children)
    if (child.type === 'element' && child.tagName !== 'pre') join(child)
}

/** Whether it went into the last one; a space alone may stand between bold words. */
function joinTo(children: RootContent[], child: RootContent): boolean {
  const kind = child.type === 'element' ? kindOf(child) : undefined
  if (child.type !== 'element' || kind === undefined) return false
  const [last, before] = [children.at(-1), children.at(-2)]
  if (last?.type === 'element' && kindOf(last) === kind) {
    last.children.push(...child.children)
    return true
  }
  const isGap = last?.type === 'text' && isBlank(last) && /^(?:strong|em)$/.test(kind)
  if (!isGap || before?.type !== 'element' || kindOf(before) !== kind) return false
  children.pop()
  before.children.push(last, ...child.children)
  return true
}

function kindOf({ tagName }: Element): string | undefined {
  return Object.hasOwn(SAME, tagName) ? SAME[tagName] : undefined
}
