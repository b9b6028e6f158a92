import type { Element, Root as HastRoot } from 'hast'
import type { Blockquote, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { walk } from '../walk.ts'

const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const

/** Each is the key of its title, too. */
export type AlertKind = (typeof ALERT_KINDS)[number]

// Obsidian may fold a callout by a sign, and set it: `[!note|wide]-`. Both stay open here.
const MARKER = /^\[!([\p{L}\p{N}_-]+)(?:\|[^\]\r\n]*)?\][+-]?(?=[ \t\r\n]|$)[ \t]*/iu

/** Callouts of Obsidian and boxes of Docusaurus and others, by the kind that says the same. */
const CALLOUTS: Readonly<Record<string, AlertKind>> = {
  ...byKind(
    'note',
    'note info todo example quote cite abstract summary tldr secondary message',
  ),
  ...byKind('tip', 'tip hint success check done'),
  ...byKind('important', 'important question help faq'),
  ...byKind('warning', 'warning attention'),
  ...byKind('caution', 'caution danger error failure fail missing bug'),
}

function byKind(kind: AlertKind, names: string): Record<string, AlertKind> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]))
}

/** Undefined for a name that says nothing. */
export function findAlertKind(name: string): AlertKind | undefined {
  return Object.hasOwn(CALLOUTS, name) ? CALLOUTS[name] : undefined
}

/** Marks `> [!NOTE]` with `data-alert`, which sanitizing lets pass. */
export function remarkAlerts() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    if (source.includes('[!')) markAlerts(tree, source)
  }
}

function markAlerts(parent: Parents, source: string): void {
  for (const child of parent.children) {
    if (child.type === 'blockquote') markAlert(child, source)
    if ('children' in child) markAlerts(child, source)
  }
}

function markAlert(quote: Blockquote, source: string): void {
  const paragraph = quote.children[0]
  if (paragraph?.type !== 'paragraph') return
  const text = paragraph.children[0]
  if (text?.type !== 'text') return
  const [marker, name] = MARKER.exec(text.value) ?? []
  // `\[!NOTE]` is the same text, escaped to be shown.
  if (marker === undefined || name === undefined) return
  if (source[text.position?.start.offset ?? 0] !== '[') return
  text.value = text.value.slice(marker.length)
  const title = takeFirstLine(paragraph)
  if (paragraph.children.length === 0) quote.children.shift()
  const kind = findAlertKind(name.toLowerCase())
  // A kind that is unknown is its own title, as in Obsidian.
  const word = name.charAt(0).toUpperCase() + name.slice(1)
  const shown =
    title.length > 0 || kind ? title : [{ type: 'text', value: word } as const]
  if (shown.length > 0) {
    const strong = { type: 'strong', children: shown } as const
    quote.children.unshift({ type: 'paragraph', children: [strong] })
  }
  quote.data = { ...quote.data, hProperties: { dataAlert: kind ?? 'note' } }
}

// Up to the first line end, which goes with it.
function takeFirstLine({ children }: Paragraph): PhrasingContent[] {
  const line: PhrasingContent[] = []
  for (let child = children[0]; child; child = children[0]) {
    const [, before = '', rest] =
      child.type === 'text'
        ? (/^(.*?)[ \t]*(?:\r\n?|\n)([\s\S]*)$/.exec(child.value) ?? [])
        : []
    if (child.type === 'text' && rest !== undefined) {
      if (before !== '') line.push({ type: 'text', value: before })
      if (rest === '') children.shift()
      else child.value = rest
      break
    }
    children.shift()
    if (child.type === 'break') break
    if (child.type !== 'text' || child.value.trim() !== '') line.push(child)
  }
  return line
}

/** Returns undefined if the value is not an alert's kind. */
export function parseAlertKind(value: unknown): AlertKind | undefined {
  return ALERT_KINDS.find((kind) => kind === value)
}

/** Browsers would name it in their own language. */
export function needsSummary({ tagName, children }: Element): boolean {
  const isSummary = (child: Element['children'][number]) =>
    child.type === 'element' && child.tagName === 'summary'
  return tagName === 'details' && !children.some(isSummary)
}

/**
 * Makes alerts `aside` with `role="note"`: without a role they are landmarks. Gives what
 * unfolds a summary.
 */
export function rehypeAlerts() {
  return (tree: HastRoot): void => {
    walk(tree, (element) => {
      if (needsSummary(element)) element.children.unshift(toWord('summary', 'details'))
      const kind = parseAlertKind(element.properties.dataAlert)
      if (!kind) return
      element.tagName = 'aside'
      element.properties = { className: ['alert', `alert-${kind}`], role: 'note' }
      const title = toWord('p', kind)
      title.properties = { className: ['alert-title'] }
      element.children.unshift(title)
    })
  }
}

/** An element that holds a word of the interface. */
export function toWord(tagName: string, key: AlertKind | 'details'): Element {
  const text = { type: 'text', value: toWordPlaceholder(key) } as const
  return { type: 'element', tagName, properties: {}, children: [text] }
}
