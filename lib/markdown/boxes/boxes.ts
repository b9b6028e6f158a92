// Boxes by name: alerts, and what unfolds.
import type { Blockquote, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { reportIn, startOf } from '../losses/report-in.ts'
import { toViolation } from '../messages.ts'
import { judgeHidden, listClasses, toHidden } from './hidden.ts'
import type { Box } from './syntax.ts'
import { type AlertKind, findAlertKind } from '../elements/alerts.ts'
import { takeTitle } from './title.ts'

/** Makes each box what its name says; what has an unknown name is shown as text. */
export function remarkBoxes() {
  return (tree: Root, file: VFile): void => {
    if (/:::|!!!|\{[a-z-]+\}|[`~]ad-|\{%|\?\?\?|^[ \t>]*\.\. /m.test(String(file)))
      readBoxesIn(tree, file)
  }
}

function readBoxesIn(parent: Parents, file: VFile): void {
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (child?.type === 'text') reportTyped(child, file)
    if (!child || !('children' in child)) continue
    const box = child.type === 'blockquote' ? child.data?.box : undefined
    const shown =
      child.type === 'blockquote' && box ? readBox(child, box, file) : undefined
    if (shown) children.splice(index--, 1, ...shown)
    else readBoxesIn(child, file)
  }
}

/** What is shown in place of the box; undefined for one that becomes what its name says. */
function readBox(
  node: Blockquote,
  box: Box,
  file: VFile,
): Blockquote['children'] | undefined {
  const head = node.children[0]
  const paragraph = isTitle(head) ? head : undefined
  const { words, attributes } = takeTitle(paragraph?.children ?? [])
  const names = [...(box.name ? [box.name] : []), ...listClasses(attributes)].map(toName)
  const written = box.name === '' ? `${box.written} ${attributes}` : box.written
  const fate = judgeHidden(names, attributes, words.length > 0)
  if (fate) {
    const line = box.name === '' ? written : `${written} ${attributes}`
    report(file, toHidden(fate, line, box), startOf(node))
    return fate === 'shown' ? node.children.slice(paragraph ? 1 : 0) : []
  }
  const name = box.name
    ? toName(box.name)
    : (names.find((each) => kindOf(each, words)) ?? '')
  const kind = kindOf(name, words)
  if (kind === undefined) {
    report(file, toViolation('box-unknown', { written }), startOf(node))
    return toText(node, box)
  }
  if (!box.isClosed)
    report(file, toViolation('box-unclosed', { written: box.written }), startOf(node))
  const isOpen = kind === 'details' && attributes === '{open}'
  if (box.name !== '' && attributes !== '' && !isOpen)
    report(
      file,
      toViolation('html-look-removed:box', { written: attributes }),
      startOf(paragraph ?? node),
    )
  if (paragraph) node.children.shift()
  const title = name === 'message' && isAlert(words) ? [] : words
  if (kind === 'details') toDetails(node, title, isOpen)
  else toAlert(node, kind, title)
  return undefined
}

const TYPED = /(?<![\\:\S]):{3,}[ \t]*([a-z]+)(?=[\s[{]|$)/i

// Where lines without an end stand in each other again and again, the first are text.
function reportTyped(text: Text, file: VFile): void {
  const [written, name = ''] = TYPED.exec(text.value) ?? []
  if (written === undefined || kindOf(name.toLowerCase(), []) === undefined) return
  if (!/(?:^|\n)$/.test(text.value.slice(0, text.value.indexOf(written)))) return
  reportIn(text, TYPED, toViolation('box-unclosed', { written }), file)
}

function isTitle(node: Blockquote['children'][number] | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.isBoxTitle === true
}

// Zenn's `:::message alert`.
function kindOf(
  name: string,
  words: readonly PhrasingContent[],
): AlertKind | 'details' | undefined {
  if (name === 'details') return name
  return name === 'message' && isAlert(words) ? 'caution' : findAlertKind(name)
}

function isAlert([word, ...others]: readonly PhrasingContent[]): boolean {
  return word?.type === 'text' && word.value === 'alert' && others.length === 0
}

// `{.callout-note}` of Quarto.
function toName(written: string): string {
  return written.toLowerCase().replace(/^callout-/, '')
}

function toDetails(node: Blockquote, title: PhrasingContent[], isOpen: boolean): void {
  node.data = { hName: 'details', ...(isOpen && { hProperties: { open: true } }) }
  if (title.length === 0) return
  const data = { hName: 'summary' }
  node.children.unshift({ type: 'paragraph', children: title, data })
}

function toAlert(node: Blockquote, kind: AlertKind, title: PhrasingContent[]): void {
  node.data = { hProperties: { dataAlert: kind } }
  if (title.length === 0) return
  const strong = { type: 'strong', children: title } as const
  node.children.unshift({ type: 'paragraph', children: [strong] })
}

// The first line as typed, and then what stands below it.
function toText({ children, position }: Blockquote, box: Box): Blockquote['children'] {
  const [head, ...others] = children
  const sign = (value: string) => ({ type: 'text', value }) as const
  const place = position ? { position } : {}
  if (!isTitle(head))
    return [{ type: 'paragraph', children: [sign(box.written)], ...place }, ...children]
  const line = [sign(`${box.written} `), ...head.children]
  return [{ type: 'paragraph', children: line, ...place }, ...others]
}
