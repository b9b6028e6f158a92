/** What an element holds, to be shown a second time: ids stay unique, and controls work. */
export function copyOf(element: Element): DocumentFragment {
  const copy = document.createDocumentFragment()
  for (const child of element.childNodes) copy.append(child.cloneNode(true))
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove()
  // Their listeners are not copied: an empty one makes its buttons itself.
  for (const tools of copy.querySelectorAll('copy-code')) tools.replaceChildren()
  return copy
}
