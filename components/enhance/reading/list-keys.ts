// The keys `j` and `k`: from article to article of a list. Enter opens the one with the focus.

/** Moves on from where the focus is, else from the top of the window. */
export function step(isForward: boolean): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main [rel=bookmark]')]
  const current = links.findLastIndex(isBeforeFocus)
  const visible = links.findIndex((link) => link.getBoundingClientRect().top >= 0)
  const from = current < 0 ? visible - (isForward ? 1 : 0) : current
  links[from + (isForward ? 1 : -1)]?.focus()
}

function isBeforeFocus(link: Element): boolean {
  const { activeElement } = document
  if (!activeElement?.closest('main article')) return false
  const place = link.compareDocumentPosition(activeElement)
  return place === 0 || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
