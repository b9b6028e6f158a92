import type { TextBlock } from './text-fragment.ts'

// What the search of browsers passes over (Scroll to Text Fragment §3.5.1), and what lies in a
// text without being a part of it.
const UNSEARCHED =
  'script, style, iframe, object, video, audio, select, meter, progress, template, noscript, .passage-tools'

const REPLACED = 'img, picture, svg, canvas, input, textarea, br, hr, wbr'

/** All text of the page, cut where a browser's search stops, with what the range selects. */
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

// The mark after a heading stands in the range, and is not selected.
function selectedPart(node: Text, range: Range): [number, number] {
  if (!range.intersectsNode(node) || isUnselectable(node)) return [0, 0]
  const from = node === range.startContainer ? range.startOffset : 0
  const to = node === range.endContainer ? range.endOffset : node.length
  return [from, to]
}

// As it is laid out: a run of white space is one space, and none at the beginning. A space that
// does not break stays what it is.
function append(text: string, data: string): string {
  const added = data.replace(/[ \t\n\r\f]+/g, ' ')
  return text === '' || text.endsWith(' ') ? text + added.replace(/^ /, '') : text + added
}

// Text in a closed `details` too: a browser opens it where it finds the words there.
function isVisible(parent: Element): boolean {
  return getComputedStyle(parent).visibility === 'visible'
}

// The contents are there for one width of the window, and there again for all others.
function isElsewhereShown(element: Element): boolean {
  return element.closest('contents-marker') !== null
}

function isUnselectable({ parentElement }: Text): boolean {
  return parentElement?.closest('.heading-anchor') !== null
}
