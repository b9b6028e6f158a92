/** What is selected of an article. Not in code: that is copied whole, and by its own button. */
export function findRange(): Range | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || !String(selection).trim())
    return undefined
  const range = selection.getRangeAt(0).cloneRange()
  const ends = [range.startContainer, range.endContainer].map(elementOf)
  if (!textOf(range) || ends.some((end) => end?.closest('pre'))) return undefined
  return range
}

/** The article that a range begins in. */
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

/** Tab goes on from the end of the range, without anything having focus. */
export function leadBackTo({ endContainer }: Range): void {
  const element = elementOf(endContainer)
  if (!(element instanceof HTMLElement)) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.blur()
  element.removeAttribute('tabindex')
}
