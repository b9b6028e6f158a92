// The reader's selection in the text of an article.

/** Undefined in code, which has a button that copies it whole. */
export function findRange(): Range | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || !String(selection).trim())
    return undefined
  const range = selection.getRangeAt(0).cloneRange()
  const ends = [range.startContainer, range.endContainer].map(elementOf)
  if (!textOf(range) || ends.some((end) => end?.closest('pre'))) return undefined
  return range
}

/** The text that a range begins in. */
export function textOf({ startContainer }: Range): Element | null | undefined {
  return elementOf(startContainer)?.closest('[data-passages]')
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

export function isSame(range: Range, other: Range | undefined): boolean {
  return (
    other !== undefined &&
    range.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, other) === 0
  )
}

/** Lets Tab continue at the end of the range, with no element focused. */
export function leadBackTo({ endContainer }: Range): void {
  const element = elementOf(endContainer)
  if (!(element instanceof HTMLElement)) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.blur()
  element.removeAttribute('tabindex')
}
