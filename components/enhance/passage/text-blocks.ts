// The text of a page as the search of browsers sees it.
import type { TextBlock } from './text-fragment.ts'

// Skipped by the search (Scroll to Text Fragment §3.5.1), or by this module's own markup.
const UNSEARCHED =
  'script, style, iframe, object, video, audio, select, meter, progress, template, noscript, .passage-tools'

const REPLACED = 'img, picture, svg, canvas, input, textarea, br, hr, wbr'

/** All text, cut where a match can not continue, with the part that the range selects. */
export function listTextBlocks(root: Element, range: Range): TextBlock[] {
  const blocks: TextBlock[] = []
  let text = ''
  let selected: [number, number] | undefined

  function cut(): void {
    if (text.trim() !== '') blocks.push(selected ? { text, selected } : { text })
    text = ''
    selected = undefined
  }

  function add(node: Text): void {
    const [from, to] = selectedPart(node, range)
    const before = text
    const start = append(before, node.data.slice(0, from)).length
    const end = append(before, node.data.slice(0, to)).length
    text = append(before, node.data)
    if (to > from) selected = [selected?.[0] ?? start, end]
  }

  function walk(parent: Element): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text && isVisible(parent)) add(node)
      if (!(node instanceof Element)) continue
      if (node.matches(REPLACED)) cut()
      const { display } = getComputedStyle(node)
      if (node.matches(`${UNSEARCHED}, ${REPLACED}`)) continue
      if (display === 'none' && !isElsewhereShown(node)) continue
      const isInline = /^(?:inline|contents|ruby.*)$/.test(display)
      if (!isInline) cut()
      walk(node)
      if (!isInline) cut()
    }
  }

  walk(root)
  cut()
  return blocks
}

// The anchor after a heading is in the range, but the reader can not select it.
function selectedPart(node: Text, range: Range): [number, number] {
  if (!range.intersectsNode(node) || isUnselectable(node)) return [0, 0]
  const from = node === range.startContainer ? range.startOffset : 0
  const to = node === range.endContainer ? range.endOffset : node.length
  return [from, to]
}

// Collapses white space as layout does; no-break spaces stay.
function append(text: string, data: string): string {
  const added = data.replace(/[ \t\n\r\f]+/g, ' ')
  return text === '' || text.endsWith(' ') ? text + added.replace(/^ /, '') : text + added
}

// Includes text in a closed `details`: browsers open it at a match.
function isVisible(parent: Element): boolean {
  return getComputedStyle(parent).visibility === 'visible'
}

// The table of contents is there twice, for two widths of the window.
function isElsewhereShown(element: Element): boolean {
  return element.closest('contents-marker') !== null
}

function isUnselectable({ parentElement }: Text): boolean {
  return parentElement?.closest('.heading-anchor') !== null
}
